// The Sheet as the page Set up sees it, and the version by which `finish` sees whether it has changed since.
import type { openSheet } from '../../check/check.ts';
import { PROPERTY } from '../../notes/propertyNames.ts';
import type { CodecPort } from '../../ports/script.ts';
import { planTexts, type SetUpTexts } from '../../sheet/setUpSteps.ts';
import { PRESENT_VERSION, sheetVersionOf } from '../../sheet/sheetVersion.ts';
import { CONFIGURATION_TABS, TABS, type TabKey } from '../../sheet/tabs.ts';
import { type Draft, proposedDraft } from '../../sheet/template.ts';
import { trimmed } from '../../sheet/text.ts';
import { findTab, type Tab } from '../../sheet/workbook.ts';
import { PageProblem } from '../fromPage.ts';
import type { PagePorts } from '../pagePorts.ts';
import { languageOf, userOf } from '../person.ts';
import type { CalendarChoice } from '../wire/setUp.ts';
import { setUpWords } from './words.ts';

export type Opened = ReturnType<typeof openSheet>;

/** Of what these tabs show. */
export function versionOf(
  codec: CodecPort,
  tabs: readonly Tab[],
  keys: readonly TabKey[] = CONFIGURATION_TABS,
): string {
  const shown = keys.map((key) => findTab(tabs, TABS[key].name)?.rows.map(withoutBlankEnd) ?? null);
  return codec.sha256Hex(JSON.stringify(shown.map((rows) => rows && withoutBlankRows(rows))));
}

function withoutBlankEnd(texts: readonly string[]): readonly string[] {
  const end = texts.reduce((last, text, at) => (trimmed(text) === '' ? last : at + 1), 0);
  return texts.slice(0, end);
}

function withoutBlankRows(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return rows.slice(
    0,
    rows.reduce((last, texts, at) => (texts.length === 0 ? last : at + 1), 0),
  );
}

/** Throws PageProblem. Only the code that made these tabs knows what may be added to them. */
export function refuseNewer({ ui }: Pick<PagePorts, 'ui'>, { workbook }: Pick<Opened, 'workbook'>): void {
  const version = sheetVersionOf(workbook.tabs) ?? PRESENT_VERSION;
  if (version > PRESENT_VERSION) throw new PageProblem(setUpWords(languageOf(ui)).newer(version, PRESENT_VERSION));
}

/** `draft`: null = as Set up proposes. */
export function planFor(
  page: Pick<PagePorts, 'ui'>,
  opened: Opened,
  draft: Draft | null,
  startEmpty: readonly string[],
): SetUpTexts {
  const { notes, workbook, configuration } = opened;
  const { timeZone, language } = configuration.settings;
  return planTexts({
    workbook,
    remembered: { tabs: notes.read(PROPERTY.tabs), links: notes.read(PROPERTY.linkedServices) },
    draft: draft ?? proposalFor(page, opened, null),
    shown: { timeZone, language },
    startEmpty,
    language: languageOf(page.ui),
  });
}

/** The person's own calendar, and the name that it suggests. */
export function proposalFor(
  { ui }: Pick<PagePorts, 'ui'>,
  { workbook }: Opened,
  calendars: readonly CalendarChoice[] | null,
): Draft {
  const { locale, timeZone } = workbook;
  const own = calendars?.find(({ isMain }) => isMain);
  const calendar = own?.id ?? userOf(ui);
  if (calendar === '') return proposedDraft(locale, timeZone);
  const name = own === undefined || own.name.includes('@') ? nameOf(calendar) : own.name;
  return proposedDraft(locale, timeZone, { name, calendar });
}

/** `anna.berger@example.com`: Anna Berger. */
function nameOf(address: string): string {
  const words = (address.split('@')[0] ?? '').split(/[._-]+/).filter((word) => word !== '');
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
}
