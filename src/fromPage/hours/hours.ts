// The page Hours: the rows of one host and service, read and rewritten. No other row is touched.
import { openSheet } from '../../check/check.ts';
import { PROPERTY } from '../../notes/propertyNames.ts';
import type { CodecPort } from '../../ports/script.ts';
import { columnsNamed } from '../../sheet/columns.ts';
import type { Configuration } from '../../sheet/configuration.ts';
import type { TextStep } from '../../sheet/looks/steps.ts';
import { foreignDaysIn } from '../../sheet/read/context.ts';
import { placed } from '../../sheet/sentences/sentences.ts';
import { TABS } from '../../sheet/tabs.ts';
import { nameKey, safeText } from '../../sheet/text.ts';
import { findTab, type Tab } from '../../sheet/workbook.ts';
import { PageProblem } from '../fromPage.ts';
import { underLock } from '../lock.ts';
import type { PagePorts } from '../pagePorts.ts';
import { languageOf, personAt } from '../person.ts';
import { versionOf } from '../setUp/opened.ts';
import { setUpWords } from '../setUp/words.ts';
import type { HoursState } from '../wire/hours.ts';
import type { HoursRow } from '../wire/setUp.ts';
import { type Chosen, columnOf, counts, isPlain, rowsIn, stretchOf, type TabRow } from './rows.ts';

const { name: NAME, headers: HEADERS } = TABS.weeklyHours;

export function readHours(page: PagePorts, host: string, service: string): HoursState {
  const { workbook, configuration, tab, chosen } = opened(page, { host, service });
  const foreign = foreignDaysIn(workbook.locale);
  const all = rowsIn(tab);
  const problemOf = ({ at }: TabRow) => {
    const found = configuration.findings.filter(({ tab: of, row }) => of === NAME && row === at + 1);
    return found.map(({ sentence }) => sentence).join(' ');
  };
  const shown = (row: TabRow) => {
    const { at, days, from, to } = row;
    return { row: at + 1, days, from, to, week: stretchOf(row, foreign) };
  };
  return {
    person: personAt(page.ui),
    version: hoursVersion(page.ports.codec, tab),
    hosts: hostsOf(configuration),
    services: servicesOf(configuration),
    rows: all.filter((row) => isPlain(row, chosen)).map((row) => ({ ...shown(row), problem: problemOf(row) })),
    locked: all.filter((row) => !isPlain(row, chosen) && counts(row, chosen)).map(shown),
  };
}

/** Throws PageProblem if the tab is not as the page showed it, or if other writing takes too long. */
export function saveHours(
  page: PagePorts,
  host: string,
  service: string,
  rows: readonly HoursRow[],
  version: string,
): HoursState {
  const { ports, ui } = page;
  const words = setUpWords(languageOf(ui));
  // Of two persons who save at once, the second sees what the first has written.
  underLock(ports.lock, words.busy, () => {
    const { workbook, tab, chosen } = opened(page, { host, service });
    if (hoursVersion(ports.codec, tab) !== version) throw new PageProblem(words.changedHours);
    const steps = stepsFor(tab, chosen, rows.map(cleaned).filter(isFilled));
    if (steps.length === 0) return;
    ui.writeSteps(workbook, [], steps);
    // What a script writes fires no trigger.
    ports.properties.set(PROPERTY.version, ports.codec.uuid());
  });
  return readHours(page, host, service);
}

/** Of what the tab shows, and of its merged cells: they decide which rows may be rewritten. */
function hoursVersion(codec: CodecPort, tab: Tab): string {
  return codec.sha256Hex(JSON.stringify([versionOf(codec, [tab], ['weeklyHours']), tab.merges ?? []]));
}

function cleaned({ days, from, to }: HoursRow): HoursRow {
  return { days: safeText(days), from: safeText(from), to: safeText(to) };
}

function isFilled({ days, from, to }: HoursRow): boolean {
  return `${days}${from}${to}` !== '';
}

function opened(page: PagePorts, asked: Chosen) {
  const { workbook, configuration } = openSheet({ ...page.ports, speaks: languageOf(page.ui) });
  const tab = findTab(workbook.tabs, NAME);
  const fault = configuration.tabFaults.find(({ tab: of }) => of === NAME);
  if (fault !== undefined) throw new PageProblem(placed(fault, configuration.settings.language));
  const words = setUpWords(languageOf(page.ui));
  // In a tab without rows a column may be missing without being a fault.
  if (tab === undefined || HEADERS.some((header) => columnsNamed(tab, header).length === 0)) {
    throw new PageProblem(words.noHoursTab);
  }
  const host = named(hostsOf(configuration), asked.host);
  const service = named(servicesOf(configuration), asked.service);
  if (host === undefined || service === undefined) throw new PageProblem(words.changedHours);
  return { workbook, configuration, tab, chosen: { host, service } };
}

/** As the Sheet spells it. */
function named(names: readonly string[], asked: string): string | undefined {
  return asked === '' ? '' : names.find((name) => nameKey(name) === nameKey(asked));
}

function hostsOf({ hosts, withdrawnHosts }: Configuration): string[] {
  return distinct([...hosts, ...withdrawnHosts]);
}

function servicesOf({ services }: Configuration): string[] {
  return distinct(services);
}

function distinct(named: readonly { readonly name: string }[]): string[] {
  return [...new Set(named.map(({ name }) => name))].filter((name) => name !== '');
}

/** Rows that stay as they are keep their place; others are written over those that go, then below. */
function stepsFor(tab: Tab, chosen: Chosen, wanted: readonly HoursRow[]): TextStep[] {
  const free = rowsIn(tab).filter((row) => isPlain(row, chosen));
  const changed = wanted.filter((row) => {
    const at = free.findIndex((one) => HOURS.every((field) => one[field] === row[field]));
    if (at >= 0) free.splice(at, 1);
    return at < 0;
  });
  const over = changed.slice(0, free.length).flatMap((row, at) => rewritten(tab, free[at], row));
  const below = changed.slice(free.length).map((row) => appended(tab, { ...chosen, ...row }));
  const cleared = free.slice(changed.length).flatMap(({ at }) => HEADERS.map((header) => cell(tab, at, header, '')));
  return [...over, ...below, ...cleared];
}

const HOURS = ['days', 'from', 'to'] as const;
const HEADER_OF = { host: 'Host', service: 'Service', days: 'Days', from: 'From', to: 'To' } as const;

function rewritten(tab: Tab, before: TabRow | undefined, row: HoursRow): TextStep[] {
  if (before === undefined) return [];
  const fields = HOURS.filter((field) => before[field] !== row[field]);
  return fields.map((field) => cell(tab, before.at, HEADER_OF[field], row[field]));
}

function cell(tab: Tab, row: number, header: (typeof HEADERS)[number], text: string): TextStep {
  return { kind: 'texts', tab: tab.name, row, column: columnOf(tab, header), texts: [text] };
}

function appended(tab: Tab, row: Chosen & HoursRow): TextStep {
  const fields = Object.keys(HEADER_OF) as readonly (keyof typeof HEADER_OF)[];
  const places = fields.map((field) => columnOf(tab, HEADER_OF[field]));
  const texts = Array.from({ length: Math.max(...places) + 1 }, (_, column) => {
    const field = fields[places.indexOf(column)];
    return field === undefined ? '' : row[field];
  });
  return { kind: 'append', tab: tab.name, texts };
}
