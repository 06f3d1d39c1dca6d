// The arguments that a model fills in, read tolerantly. Their names are those that a person gave them in the tool's configuration.
import { readContact } from '../telli/contact.ts';
import { cut, firstField, readFields } from '../telli/fields.ts';
import type { RequestedStart } from '../telli/request.ts';
import { parseInstant } from '../text/instants.ts';
import { isJsonObject, isText, parseJson } from '../text/json.ts';
import { plainName } from '../text/plainName.ts';
import type { DateArgument, PartOfDay, ToolArguments } from './toolCall.ts';

// By plain name, most telling first.
const SERVICE = ['service', 'servicename', 'dienst', 'leistung', 'dienstleistung', 'terminart', 'appointmenttype'];
const ONE_DATE = ['date', 'day', 'datum', 'tag'];
const FROM = ['from', 'fromdate', 'datefrom', 'startdate', 'earliest', 'von', 'ab', 'vondatum', ...ONE_DATE];
const TO = ['to', 'todate', 'dateto', 'enddate', 'until', 'latest', 'bis', 'bisdatum', ...ONE_DATE];
const PART_OF_DAY = ['partofday', 'daypart', 'daytime', 'timeofday', 'tageszeit'];
const MOST = ['n', 'max', 'limit', 'most', 'count', 'maxoffers', 'maxresults', 'anzahl'];
const OFFER = ['offer', 'offerid', 'slot', 'slotid', 'option', 'optionid', 'angebot'];
const APPOINTMENT = [
  ...['appointment', 'appointmentid', 'appointmentnumber', 'booking', 'bookingid'],
  ...['termin', 'terminid', 'terminnummer'],
];
const START = ['startiso', 'start', 'starttime', 'startdatetime', 'startsat', 'newstartiso', 'newstart', 'beginn'];
const START_NOW = ['startisonow', 'startnow', 'currentstartiso', 'currentstart', 'oldstartiso', 'oldstart'];

const PARTS_OF_DAY: ReadonlyMap<string, PartOfDay | null> = new Map([
  ...[
    'morning',
    'mornings',
    'inthemorning',
    'vormittag',
    'vormittags',
    'morgens',
    'ammorgen',
    'amvormittag',
    'früh',
  ].map((word) => [word, 'morning'] as const),
  ...['afternoon', 'afternoons', 'intheafternoon', 'nachmittag', 'nachmittags', 'amnachmittag'].map(
    (word) => [word, 'afternoon'] as const,
  ),
  ...['evening', 'evenings', 'intheevening', 'abend', 'abends', 'amabend'].map((word) => [word, 'evening'] as const),
  ...['any', 'anytime', 'all', 'allday', 'egal', 'ganztags', 'beliebig'].map((word) => [word, null] as const),
]);

// What a model writes where it has nothing to say.
const NOTHING: ReadonlySet<string> = new Set(['null', 'undefined', 'none', 'None', 'n/a', 'N/A']);

const DATE = /^(\d{4})-(\d{2})-(\d{2})(?=$|[Tt ])/;
// Behind the words and signs that people put around an id: `Offer A`, `No. 1`, `#1`, `"A"`.
const SHORT_ID =
  /^[^\p{L}\p{N}]*(?:(?:offer|option|slot|angebot|appointment|booking|termin|number|nummer|no|nr|id)[^\p{L}\p{N}]*)*([a-z][2-9]?|\d{1,3})[^\p{L}\p{N}]*$/iu;
const LONGEST = 200;

/** `source`: an object, or its JSON text. `service`: the address's; it counts where the model names none. */
export function readArguments(source: unknown, service = ''): ToolArguments {
  const body = isText(source) ? parseJson(source) : source;
  const given = isJsonObject(body) ? withoutNothing(body) : {};
  const fields = readFields(asTexts(given));
  const short = (names: readonly string[]) => shortId(cut(firstField(fields, names), LONGEST));
  const [offer, start] = idOrStart(short(OFFER), firstField(fields, START));
  const [appointment, startNow] = idOrStart(short(APPOINTMENT), firstField(fields, START_NOW));
  const { name, email, phone, reason } = readContact({ contact_details: given });
  return {
    service: cut(firstField(fields, SERVICE) || service, LONGEST),
    from: dateIn(firstField(fields, FROM)),
    to: dateIn(firstField(fields, TO)),
    partOfDay: partOfDay(firstField(fields, PART_OF_DAY)),
    most: wholeNumber(firstField(fields, MOST)),
    offer,
    appointment,
    start,
    startNow,
    name,
    email,
    phone,
    reason,
  };
}

function withoutNothing(body: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const given = Object.entries(body).filter(([, value]) => !(isText(value) && isNothing(value)));
  return Object.fromEntries(given);
}

/** A value of another shape is unreadable, and not missing: without a name of theirs a tool would take the only appointment. */
function asTexts(given: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, asText(value)]));
}

function asText(value: unknown): unknown {
  if (Array.isArray(value) && value.length < 2) return asText(value[0]);
  const isOther = value === true || (typeof value === 'object' && value !== null);
  const isNumber = typeof value === 'number' && !Number.isSafeInteger(value);
  return isOther || isNumber ? JSON.stringify(value) : value;
}

function isNothing(text: string): boolean {
  return NOTHING.has(text.trim()) || /^\s*(?:\{\{.*\}\}|\$\{.*\})\s*$/.test(text);
}

/** A model mixes up the two: it may put the start where the id belongs, or the id where the start belongs. */
function idOrStart(id: string, start: string): readonly [string, RequestedStart] {
  if (id !== '' && start === '' && parseInstant(id) !== null) return ['', startIn(id)];
  if (id === '' && SHORT_ID.test(start)) return [shortId(start), 'missing'];
  return [id, startIn(start)];
}

function startIn(text: string): RequestedStart {
  return text === '' ? 'missing' : (parseInstant(text) ?? 'unreadable');
}

function shortId(text: string): string {
  const id = SHORT_ID.exec(text)?.[1];
  return id === undefined ? text : id.toUpperCase().replace(/^0+(?=\d)/, '');
}

/** The date alone, or that of an instant as it is written there. */
function dateIn(text: string): DateArgument {
  if (text === '') return null;
  const [date = '', ...parts] = DATE.exec(text) ?? [];
  const [year = 0, month = 0, day = 0] = parts.map(Number);
  const exists = parseInstant(date === text ? `${date}T00` : text) !== null;
  return date !== '' && exists ? { year, month, day } : 'unreadable';
}

function partOfDay(text: string): ToolArguments['partOfDay'] {
  if (text === '') return null;
  const part = PARTS_OF_DAY.get(plainName(text));
  return part === undefined ? 'unreadable' : part;
}

function wholeNumber(text: string): number | null {
  const number = /^\d+(?:\.0+)?$/.test(text) ? Number(text) : 0;
  return Number.isSafeInteger(number) && number > 0 ? number : null;
}
