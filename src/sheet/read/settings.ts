// The tab Settings. A setting that cannot be read keeps its default, except where that could open something:
// without a readable Time zone nothing is offered.
import { readLanguage, readRepeats, readYesNo } from '../cells/choices.ts';
import { countryCodeOf, readCountryCode } from '../cells/countryCodes.ts';
import { readContactFields, readFallbackEmail, readTicketPlace } from '../cells/hubspotSettings.ts';
import { FEWEST_DAYS_KEPT, readDayCount, readDaysKept, readLimit } from '../cells/numbers.ts';
import { isProblem, type Reader } from '../cells/reading.ts';
import { readCalendarIds, readEmail, readTemplate, readText } from '../cells/texts.ts';
import { isGmt, timeZoneReader } from '../cells/timeZones.ts';
import type { Finding, HubspotSettings, Language, RepeatBookings } from '../configuration.ts';
import type { Effect } from '../problem.ts';
import { type RowReader, rowReader } from '../rowReader.ts';
import { openTable } from '../table.ts';
import { SETTING_ROWS, type SettingName, TABS } from '../tabs.ts';
import { headerKey } from '../text.ts';
import type { ReadingContext } from './context.ts';

/** The value of a setting that is blank, missing or unreadable. Time zone has none. `locale`: the spreadsheet's. */
function defaultsFor(locale: string) {
  return {
    'Country code': countryCodeOf(locale),
    Language: 'en' as Language,
    'Require signature': true,
    'Offers per answer': null as number | null,
    'Spread offers': false,
    'Repeat bookings': 'allow' as RepeatBookings,
    'Holiday calendars': [] as readonly string[],
    'Keep log for (days)': 90,
    'Log contact details': false,
    'Keep bookings for (days)': null as number | null,
    'Alert e-mail': '',
    'HubSpot e-mail without one': '',
    'HubSpot contact fields': [] as HubspotSettings['contactFields'],
    'HubSpot ticket': null as HubspotSettings['ticket'],
    'HubSpot ticket title': '',
    Status: '',
    'Sheet version': '',
  };
}

type Defaults = Readonly<ReturnType<typeof defaultsFor>>;

const NAMED = new Map(SETTING_ROWS.map((name) => [headerKey(name), name]));

function settingNamed(shown: unknown): SettingName | undefined {
  return NAMED.get(headerKey(typeof shown === 'string' ? shown : ''));
}

/** `mayBeTimeZone`: no row is called Time zone, and the name of this one is in doubt. */
function effectOf(name: SettingName | undefined, mayBeTimeZone: boolean, defaults: Defaults): Effect {
  if (name === 'Time zone' || mayBeTimeZone) return { kind: 'nothingOffered' };
  if (name === undefined) return { kind: 'rowLeftOut' };
  const value = defaults[name];
  return { kind: 'defaultCounts', value: typeof value === 'boolean' ? value : String(value ?? '') };
}

type SettingRow = RowReader<'Setting' | 'Value' | 'Notes'>;

interface SettingRows {
  readonly rows: ReadonlyMap<SettingName, SettingRow>;
  /** Settings that stand in several rows, so that none of them counts. */
  readonly ambiguous: ReadonlyMap<SettingName, Finding>;
  /** Rows with a name that is unknown, or there already. A missing setting may be one of them, misspelt. */
  readonly strange: readonly SettingRow[];
  readonly fault: Finding | null;
}

/** `withdrawn`: why nothing at all may be offered, as there is no tab or no readable time zone. */
export function readSettings(context: ReadingContext) {
  const defaults = defaultsFor(context.workbook.locale);
  const found = findRows(context, defaults);
  const read = <N extends keyof Defaults>(name: N, reader: Reader<Defaults[N]>): Defaults[N] =>
    readValue(found, name, reader, defaults[name]) ?? defaults[name];
  const zone = readTimeZone(context, found);
  const offersPerAnswer = read('Offers per answer', readLimit);
  const spreadOffers = read('Spread offers', readYesNo);
  if (spreadOffers && offersPerAnswer === null) remarkSpread(found);
  return {
    settings: {
      timeZone: zone.timeZone,
      countryCode: read('Country code', readCountryCode),
      language: read('Language', readLanguage),
      requireSignature: read('Require signature', readYesNo),
      offersPerAnswer,
      spreadOffers,
      repeatBookings: read('Repeat bookings', readRepeats),
      holidayCalendars: read('Holiday calendars', readCalendarIds),
      keepLogDays: read('Keep log for (days)', readDayCount),
      logContactDetails: read('Log contact details', readYesNo),
      keepBookingsDays: atLeast(FEWEST_DAYS_KEPT, read('Keep bookings for (days)', readDaysKept), found),
      alertEmail: read('Alert e-mail', readEmail),
      hubspot: {
        fallbackEmail: read('HubSpot e-mail without one', readFallbackEmail),
        contactFields: read('HubSpot contact fields', readContactFields),
        ticket: read('HubSpot ticket', readTicketPlace),
        ticketTitle: read('HubSpot ticket title', readTemplate),
      },
    },
    withdrawn: found.fault ?? zone.fault,
    /** Adds a finding to the row of a setting that says something. */
    remark: (name: SettingName, kind: 'moveWithLink'): void => {
      const row = found.rows.get(name);
      row?.remark('Value', { kind, shown: row.shown('Value') });
    },
  };
}

function findRows({ workbook, report }: ReadingContext, defaults: Defaults): SettingRows {
  const table = openTable(workbook, 'settings', report);
  const rows = new Map<SettingName, SettingRow>();
  const ambiguous = new Map<SettingName, Finding>();
  const strange: SettingRow[] = [];
  const hasTimeZone = table.rows.some((row) => settingNamed(row.cell('Setting')) === 'Time zone');
  for (const tableRow of table.rows) {
    const row = rowReader(tableRow, table.name, report, (header, cell) =>
      effectOf(settingNamed(cell('Setting')), header === 'Setting' && !hasTimeZone, defaults),
    );
    const shown = row.needed('Setting', readText);
    const name = settingNamed(shown);
    const first = name && rows.get(name);
    if (name && !first) rows.set(name, row);
    else strange.push(row);
    if (!name && shown !== undefined) row.remark('Setting', { kind: 'unknownSetting', shown });
    if (!name || !first) continue;
    const problem = { kind: 'sameSetting', shown: row.shown('Setting'), firstRow: first.number } as const;
    ambiguous.set(name, row.fail('Setting', problem));
  }
  return { rows, ambiguous, strange, fault: table.fault };
}

/** undefined if the setting is there and cannot be read. */
function readValue<T>(found: SettingRows, name: SettingName, reader: Reader<T>, byDefault: T): T | undefined {
  const row = found.rows.get(name);
  if (row === undefined) return byDefault;
  return found.ambiguous.has(name) ? undefined : row.read('Value', reader, byDefault);
}

/** Unless the number is there and cannot be read: that is a finding already. */
function remarkSpread({ rows, ambiguous }: SettingRows): void {
  const count = rows.get('Offers per answer');
  const isFaulty = ambiguous.has('Offers per answer') || (count !== undefined && count.fault() !== null);
  const spread = rows.get('Spread offers');
  if (!isFaulty) spread?.remark('Value', { kind: 'spreadWithoutCount', shown: spread.shown('Value') });
}

/** Rules count bookings of the last weeks, so that their rows stay so long whatever a person writes. */
function atLeast(least: number, days: number | null, { rows }: SettingRows): number | null {
  if (days === null || days >= least) return days;
  const row = rows.get('Keep bookings for (days)');
  const problem = { kind: 'keptTooShort', shown: row?.shown('Value') ?? '', least } as const;
  row?.remark('Value', problem, { kind: 'defaultCounts', value: String(least) });
  return least;
}

function readTimeZone(context: ReadingContext, found: SettingRows): { timeZone: string; fault: Finding | null } {
  const { workbook, report } = context;
  const readZone = timeZoneReader(context.isTimeZone);
  const ofSpreadsheet = readZone(workbook.timeZone);
  // Some zone is needed to write the Log's times, whatever is at fault.
  const fallback = isProblem(ofSpreadsheet) ? 'UTC' : ofSpreadsheet.value;
  const row = found.rows.get('Time zone');
  const place = { tab: TABS.settings.name, row: row?.number ?? null, column: 'Value' };
  const strange = found.strange[0];
  if (row === undefined && strange !== undefined) {
    const problem = { kind: 'timeZoneNotFound', shown: strange.shown('Setting') } as const;
    return { timeZone: fallback, fault: strange.fault() ?? report.add(place, problem) };
  }
  const zone = readValue<string | null>(found, 'Time zone', readZone, null);
  if (typeof zone === 'string' || (zone === null && !isProblem(ofSpreadsheet))) {
    const shown = zone === null ? workbook.timeZone : (row?.shown('Value') ?? '');
    if (found.fault === null && isGmt(shown)) report.add(place, { kind: 'readAsUtc', shown });
    return { timeZone: zone ?? fallback, fault: null };
  }
  const fault = found.ambiguous.get('Time zone') ?? row?.fault();
  const problem = { kind: 'spreadsheetTimeZone', shown: workbook.timeZone } as const;
  return { timeZone: fallback, fault: fault ?? report.add(place, problem, { kind: 'nothingOffered' }) };
}
