// The page Check: what is wrong in the Sheet, each with its cell, and how the things around it stand.

import { checkForPerson } from '../../check/check.ts';
import { PROPERTY } from '../../notes/propertyNames.ts';
import type { Ports } from '../../ports/ports.ts';
import { columnsNamed } from '../../sheet/columns.ts';
import { hasLink } from '../../sheet/configuration.ts';
import { PRESENT_VERSION, sheetVersionOf } from '../../sheet/sheetVersion.ts';
import { TABS } from '../../sheet/tabs.ts';
import { findTab } from '../../sheet/workbook.ts';
import type { UiPorts } from '../../ui/ports.ts';
import { PageProblem } from '../fromPage.ts';
import { isRefusal, notAllowed, told } from '../permissions.ts';
import { languageOf, personAt } from '../person.ts';
import { changeSentences } from '../setUp/changes.ts';
import { planFor } from '../setUp/opened.ts';
import { setUpWords } from '../setUp/words.ts';
import { shownFinding } from '../shownFinding.ts';
import { twoOwnersSentence } from '../webAppOwner.ts';
import type { CheckState } from '../wire/check.ts';
import type { Person } from '../wire/shared.ts';
import type { LineName, PageWords } from '../words/english.ts';
import { pageWords } from '../words/words.ts';
import { writeForm } from './hubspotForm.ts';
import { olderVersionOfWebApp } from './webAppCode.ts';

type Platform = CheckState['platform'];
type Checked = ReturnType<typeof checkForPerson>;

/** Within the web app no person looks at the Sheet, so that nothing is written into it. */
export function checkAll(ports: Ports, ui: UiPorts, person: Person): CheckState {
  const words = pageWords(person.language);
  const checked = checkForPerson(ports);
  const written = person.seenAs === 'you' ? writeForm(ui, checked.workbook, checked.forms, checked.ofSettings) : 0;
  // Google tells of no tab that a script made.
  const isNewTab = written > 0 && findTab(checked.workbook.tabs, TABS.hubspotForm.name) === undefined;
  if (isNewTab) ports.properties.set(PROPERTY.tabsEdit, ports.codec.uuid());
  return {
    person,
    findings: checked.findings.map((finding) => shownFinding(withoutRefusal(finding, ui, person), checked.workbook)),
    remarks: [
      ...(written > 0 ? [words.questionsWritten(written)] : []),
      ...[olderSentence(ui, checked), twoOwnersSentence(ui)].filter((sentence) => sentence !== ''),
      ...checked.remarks,
    ],
    platform: platformLines(ports, ui, checked, person, words),
  };
}

/** An older Sheet is no fault. What Set up would add is told, so that a person may want it. '' = it is not older. */
function olderSentence(ui: UiPorts, checked: Checked): string {
  const { workbook } = checked;
  const version = sheetVersionOf(workbook.tabs) ?? PRESENT_VERSION;
  if (version >= PRESENT_VERSION) return '';
  const language = languageOf(ui);
  const { steps } = planFor({ ui }, checked, null, []);
  const changes = changeSentences(workbook, steps, language).join(' ');
  return setUpWords(language).older(version, PRESENT_VERSION, changes);
}

/** The permission that is missing, in place of Google's words. */
function withoutRefusal<T extends { readonly sentence: string }>(
  finding: T,
  ui: UiPorts,
  { owner, seenAs }: Person,
): T {
  const sentence = isRefusal(finding.sentence) ? notAllowed(ui, seenAs === 'owner' ? owner : '') : '';
  return sentence === '' ? finding : { ...finding, sentence };
}

function platformLines(ports: Ports, ui: UiPorts, checked: Checked, person: Person, words: PageWords): Platform {
  const { you, owner, seenAs } = person;
  const properties = ui.properties.all();
  const line = (name: LineName, ok: boolean, sentence: string) => ({ name: words.lines[name], ok, sentence });
  const refused = ui.refusedScopes().scopes.map((scope) => scope.split('/').pop() ?? scope);
  // Google names a person's own triggers only.
  const jobOwner = properties[PROPERTY.recoveryOwner] ?? '';
  const isOwn = jobOwner === '' || jobOwner === (seenAs === 'owner' ? owner : you);
  const runs = isOwn ? told(() => ui.isRunning('recover')) : false;
  const ofJob = runs === null ? words.jobUnknown : runs ? words.jobRuns : words.jobMissing;
  const key = (properties[PROPERTY.telliKey] ?? '') !== '';
  return [
    calendarsLine(checked, words, line),
    line('job', runs === true || !isOwn, isOwn ? ofJob : words.jobOfOther(jobOwner)),
    line(
      'permissions',
      refused.length === 0,
      refused.length === 0 ? words.scopesAll : words.scopesMissing(refused.join(', ')),
    ),
    line('key', key, key ? words.keySet : words.keyMissing),
    addressLine(properties, { ports, ui, person }, words, line),
    lastCallLine(ui, words, line),
    ...hubspotLine(checked, properties, words, line),
  ];
}

type Line = (name: LineName, ok: boolean, sentence: string) => Platform[number];

/** The web app itself is not asked from within. */
function addressLine(
  properties: Readonly<Record<string, string>>,
  { ports, ui, person }: { readonly ports: Ports; readonly ui: UiPorts; readonly person: Person },
  words: PageWords,
  line: Line,
): Platform[number] {
  const isKnown = (properties[PROPERTY.webApp] ?? ui.webAppUrl() ?? '').endsWith('/exec');
  if (!isKnown) return line('address', false, words.addressMissing);
  const older = person.seenAs === 'you' ? olderVersionOfWebApp({ ui, codec: ports.codec }, person) : null;
  return line(
    'address',
    older === null,
    older === null ? words.addressKnown : words.webAppOlder(older, PRESENT_VERSION),
  );
}

function calendarsLine({ findings, configuration }: Checked, words: PageWords, line: Line): Platform[number] {
  const faulty = findings.filter(
    ({ tab, column }) => tab === TABS.hosts.name && CALENDAR_COLUMNS.has(column ?? ''),
  ).length;
  const hosts = configuration.hosts.length;
  if (hosts === 0) return line('calendars', false, words.noHosts);
  return line('calendars', faulty === 0, faulty === 0 ? words.calendarsRead(hosts) : words.calendarsFaulty(faulty));
}

const CALENDAR_COLUMNS = new Set(['Calendar', 'Also busy on', '']);

function lastCallLine(ui: UiPorts, words: PageWords, line: Line): Platform[number] {
  const { headers, rows } = ui.lastRows(TABS.log.name, 1);
  const at = (header: string) => rows[0]?.[columnsNamed({ rows: [headers] }, header)[0] ?? -1] ?? '';
  if (at('Time') === '') return line('lastCall', false, words.noCall);
  const isAnswered = at('Outcome') === 'success' || at('Outcome') === 'failed';
  return line('lastCall', isAnswered, words.lastCall(at('Time'), at('Action'), at('Outcome')));
}

function hubspotLine(
  { configuration }: Checked,
  properties: Readonly<Record<string, string>>,
  words: PageWords,
  line: Line,
): Platform {
  const isSet = (properties[PROPERTY.hubspotKey] ?? '') !== '';
  if (!isSet && !configuration.services.some(hasLink)) return [];
  return [line('hubspot', isSet, isSet ? words.hubspotSet : words.hubspotMissing)];
}

/** Activates the cell, or the row, or the tab. */
export function goTo(ui: UiPorts, tab: string, row: number | null, column: string | null): null {
  if (ui.goTo(tab, row, column)) return null;
  throw new PageProblem(pageWords(personAt(ui).language).tabGone(tab));
}
