// The page Check: what is wrong in the Sheet, each with its cell, and how the things around it stand.

import { checkForPerson } from '../../check/check.ts';
import { PROPERTY } from '../../notes/propertyNames.ts';
import type { Ports } from '../../ports/ports.ts';
import { probesNow } from '../../probes/probesNow.ts';
import { PRESENT_VERSION, sheetVersionOf } from '../../sheet/sheetVersion.ts';
import { TABS } from '../../sheet/tabs.ts';
import { findTab } from '../../sheet/workbook.ts';
import type { UiPorts } from '../../ui/ports.ts';
import { PageProblem } from '../fromPage.ts';
import { isRefusal, notAllowed } from '../permissions.ts';
import { languageOf, personAt } from '../person.ts';
import { changeSentences } from '../setUp/changes.ts';
import { planFor } from '../setUp/opened.ts';
import { setUpWords } from '../setUp/words.ts';
import { shownFinding } from '../shownFinding.ts';
import { twoOwnersSentence } from '../webAppOwner.ts';
import type { CheckState } from '../wire/check.ts';
import type { Person } from '../wire/shared.ts';
import { pageWords } from '../words/words.ts';
import { writeForm } from './hubspotForm.ts';
import { olderVersionOfWebApp } from './webAppCode.ts';

type Checked = ReturnType<typeof checkForPerson>;

/** Within the web app no person looks at the Sheet, so that no question is written into it. */
export function checkAll(ports: Ports, ui: UiPorts, person: Person): CheckState {
  const words = pageWords(person.language);
  const checked = checkForPerson(ports);
  const runsAs = person.seenAs === 'owner' ? person.owner : person.you;
  // The web app itself is not asked from within.
  const olderWebApp = person.seenAs === 'you' ? olderVersionOfWebApp({ ui, codec: ports.codec }, person) : null;
  const probes = probesNow({ ports, ui, runsAs, sheet: checked, olderWebApp, body: null }, person.language);
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
    probes,
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

/** Activates the cell, or the row, or the tab. */
export function goTo(ui: UiPorts, tab: string, row: number | null, column: string | null): null {
  if (ui.goTo(tab, row, column)) return null;
  throw new PageProblem(pageWords(personAt(ui).language).tabGone(tab));
}
