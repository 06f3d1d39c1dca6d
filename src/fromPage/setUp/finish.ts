// The last step of Set up. Each part is safe to repeat: after a failure anywhere, the same call again ends right.
import { findProblems, openSheet } from '../../check/check.ts';
import { planDashboard } from '../../dashboard/planDashboard.ts';
import type { Notebook } from '../../notes/notebook.ts';
import { PROPERTY } from '../../notes/propertyNames.ts';
import { rememberTabs } from '../../notes/tabFacts.ts';
import type { Ports } from '../../ports/ports.ts';
import { recordHandOver } from '../../recovery/handOver.ts';
import { looksToRemember } from '../../sheet/looks/givenLooks.ts';
import type { Step } from '../../sheet/looks/steps.ts';
import { textToRemember } from '../../sheet/rememberedTabs.ts';
import type { SetUpTexts } from '../../sheet/setUpSteps.ts';
import { TAB_KEYS, TABS } from '../../sheet/tabs.ts';
import { languageOfLocale } from '../../sheet/template.ts';
import { findTab } from '../../sheet/workbook.ts';
import { jobClaim, startRecovery } from '../../ui/recoveryJob.ts';
import { addressesOf, webAppOf } from '../addresses/addresses.ts';
import { PageProblem } from '../fromPage.ts';
import { replaceHubspotKey } from '../hubspotKey/replaceKey.ts';
import { hubspotKeyWords } from '../hubspotKey/words.ts';
import type { PagePorts } from '../pagePorts.ts';
import { languageOf } from '../person.ts';
import { newSecret } from '../secrets.ts';
import { shownFinding } from '../shownFinding.ts';
import { askWebAppOwner, twoOwnersSentence } from '../webAppOwner.ts';
import type { SetUpDone, SetUpDraft } from '../wire/setUp.ts';
import { stepsFor } from './changes.ts';
import { type Entered, entered } from './draft.ts';
import { telliKeyChange } from './keys.ts';
import { type Opened, planFor, refuseNewer, versionOf } from './opened.ts';
import { setUpWords } from './words.ts';

/** Throws PageProblem if what the person entered cannot be taken, or if the Sheet is not as the page showed it. */
export function finishSetUp(page: PagePorts, given: SetUpDraft, version: string): SetUpDone {
  const { ports, ui } = page;
  const words = setUpWords(languageOf(ui));
  const opened = openSheet(ports);
  refuseNewer(page, opened);
  const before = ports.properties.all();
  const plan = planFor(page, opened, null, given.startEmpty);
  const input = entered(page, given, plan.isEmpty);
  const mine = planFor(page, opened, input.draft, given.startEmpty);
  const isSecondTry = checkVersion(page, opened, version);
  const key = telliKeyChange(given, before, ports.now(), words);
  const claim = jobClaim(ui, before);
  const after = versionOf(ports.codec, mine.tabs);
  remember(page, before, {
    ...key.entries,
    ...claim,
    ...doors(page, before, opened.notes, input),
    [PROPERTY.spreadsheetId]: ui.spreadsheetId(),
    ...(isSecondTry ? {} : { [PROPERTY.setUpVersions]: `${version} ${after}` }),
  });
  const { there, steps } = stepsFor(page, opened, mine);
  const refused = ui.writeSteps(opened.workbook, there, steps);
  markChanged(ports);
  const spoken = { ...ports, speaks: languageOf(ui) };
  const written = openSheet(spoken);
  rememberWritten(written, refused);
  const problems = [
    ...(key.problem === '' ? [] : [key.problem]),
    ...hubspotProblem(page, given.hubspotKey, opened),
    ...notWritten(page, opened, mine, refused),
    ...jobProblem(page, { ...before, ...claim }, given.takeOver),
  ];
  const wasThere = TAB_KEYS.map((key) => TABS[key].name).filter((name) => findTab(opened.workbook.tabs, name));
  // What the address leads to may have been deployed anew, by another person.
  askWebAppOwner({ ui, codec: ports.codec });
  return {
    ...{ made: madeOf(mine, refused), kept: wasThere, problems },
    findings: findProblems(spoken, written).findings.map((finding) => shownFinding(finding, written.workbook)),
    twoOwners: twoOwnersSentence(ui),
    addresses: addressesOf(page, written),
  };
}

/** Whether an earlier call with this version has written the Sheet already, and then failed. */
function checkVersion({ ports, ui }: PagePorts, { notes, workbook }: Opened, version: string): boolean {
  const now = versionOf(ports.codec, workbook.tabs);
  if (now === version) return false;
  if (notes.read(PROPERTY.setUpVersions) === `${version} ${now}`) return true;
  throw new PageProblem(setUpWords(languageOf(ui)).changed);
}

type Properties = Readonly<Record<string, string>>;

/** What opens the doors: made once, and kept. */
function doors(page: PagePorts, before: Properties, known: Notebook, { relay, webApp }: Entered): Properties {
  const url = webApp || (webAppOf(page, known) ?? '');
  return {
    [PROPERTY.relay]: relay,
    [PROPERTY.webApp]: url,
    // That of another address is not known.
    ...(url === before[PROPERTY.webApp] ? {} : { [PROPERTY.webAppOwner]: '' }),
    [PROPERTY.insideKey]: before[PROPERTY.insideKey] || newSecret(page.ui),
    [PROPERTY.linkToken]: before[PROPERTY.linkToken] || newSecret(page.ui),
  };
}

/** One call, or none if all is so already. */
function remember({ ports }: PagePorts, before: Properties, entries: Properties): void {
  const changed = Object.entries(entries).filter(([name, text]) => (before[name] ?? '') !== text);
  if (changed.length > 0) ports.properties.setAll(Object.fromEntries(changed));
}

function notWritten({ ui }: PagePorts, { workbook }: Opened, plan: SetUpTexts, refused: readonly Step[]): string[] {
  const words = setUpWords(languageOf(ui));
  const isOwnDashboard = planDashboard(workbook.tabs, languageOfLocale(workbook.locale)) === null;
  return [
    ...refused.map((step) =>
      step.kind === 'columns'
        ? words.noColumns(step.tab, step.headers.join(', '))
        : words.typed(step.tab, headerOf(plan, step)),
    ),
    ...(isOwnDashboard ? [words.ownDashboard] : []),
  ];
}

function madeOf({ made }: SetUpTexts, refused: readonly Step[]): readonly string[] {
  const columns = refused.flatMap((step) =>
    step.kind === 'columns' ? step.headers.map((header) => `${step.tab}, ${header}`) : [],
  );
  return made.filter((name) => !columns.includes(name));
}

function headerOf({ tabs }: SetUpTexts, step: Step): string {
  const rows = findTab(tabs, step.tab)?.rows ?? [];
  const column = 'column' in step ? step.column : 0;
  return rows.find((texts) => (texts[column] ?? '') !== '')?.[column] ?? '';
}

/** The cache may still hold the Sheet as it was before. What is read from now on is remembered, unless a person edits it since. */
function markChanged({ properties, codec }: Ports): void {
  properties.setAll({
    [PROPERTY.version]: codec.uuid(),
    [PROPERTY.sheetEdit]: codec.uuid(),
    [PROPERTY.tabsEdit]: codec.uuid(),
  });
}

/** So that the first request finds our tabs in one call. */
function rememberWritten({ notes, workbook, configuration }: Opened, refused: readonly Step[]): void {
  const text = textToRemember(notes.read(PROPERTY.tabs), workbook.tabs);
  const without = refused.map(({ tab }) => tab);
  const language = languageOfLocale(workbook.locale);
  const looks = looksToRemember(notes.read(PROPERTY.looks), workbook.tabs, without, language);
  if (text !== null) notes.note(PROPERTY.tabs, text);
  if (looks !== null) notes.note(PROPERTY.looks, looks);
  rememberTabs(notes, workbook, configuration.settings.requireSignature);
  notes.flush();
}

function jobProblem({ ports, ui }: PagePorts, before: Properties, takeOver: boolean): string[] {
  const words = setUpWords(languageOf(ui));
  const job = startRecovery(ui, before, takeOver, (from, to) => recordHandOver(ports, from, to));
  if (job.kind === 'failed') return [words.noJob(job.text)];
  return job.kind === 'others' ? [words.othersJob(before[PROPERTY.recoveryOwner] ?? '')] : [];
}

/** A key that HubSpot does not know is not kept; one that lacks a scope is. */
function hubspotProblem({ ui }: PagePorts, pasted: string, { configuration }: Opened): string[] {
  if (pasted.trim() === '') return [];
  const wantsTickets = () => configuration.settings.hubspot.ticket !== null;
  const { isWell, said } = replaceHubspotKey(ui, hubspotKeyWords(languageOf(ui)), pasted, wantsTickets);
  return isWell ? [] : [said.map(({ sentence, items }) => [sentence, ...items].join('\n')).join('\n\n')];
}
