// What the page Set up shows first: what is there, what is missing, and what it proposes.
import { openSheet } from '../../check/check.ts';
import { PROPERTY } from '../../notes/propertyNames.ts';
import { columnsNamed, headerRowOf, textAt } from '../../sheet/columns.ts';
import { isFaulty, minutesOf } from '../../sheet/configuration.ts';
import { placed } from '../../sheet/sentences/sentences.ts';
import type { SetUpTexts } from '../../sheet/setUpSteps.ts';
import { PRESENT_VERSION, sheetVersionOf } from '../../sheet/sheetVersion.ts';
import { TAB_KEYS, TABS } from '../../sheet/tabs.ts';
import { findTab, type Workbook } from '../../sheet/workbook.ts';
import { webAppOf } from '../addresses/addresses.ts';
import type { PagePorts } from '../pagePorts.ts';
import { languageOf } from '../person.ts';
import { endOf } from '../secrets.ts';
import { twoOwnersSentence } from '../webAppOwner.ts';
import type { HoursRow, MissingScope, SetUpState } from '../wire/setUp.ts';
import type { Person } from '../wire/shared.ts';
import { changeSentences, stepsFor } from './changes.ts';
import { type Opened, planFor, proposalFor, refuseNewer, versionOf } from './opened.ts';
import { setUpWords } from './words.ts';

export function setUpState(page: PagePorts, person: Person): SetUpState {
  const { ports, ui } = page;
  const opened = openSheet(ports);
  refuseNewer(page, opened);
  const { notes, workbook } = opened;
  const language = languageOf(ui);
  const plan = planFor(page, opened, null, []);
  const calendars = ui.calendars();
  const property = (name: string) => notes.read(name) ?? '';
  return {
    person,
    version: versionOf(ports.codec, workbook.tabs),
    ...missingScopes(page),
    isEmpty: plan.isEmpty,
    tabs: TAB_KEYS.map((key) => ({
      name: TABS[key].name,
      exists: findTab(workbook.tabs, TABS[key].name) !== undefined,
    })),
    changes: plan.isEmpty ? [] : changes(page, opened, plan),
    missing: plan.missing.map(({ name, finding }) => ({ name, sentence: placed(finding, language) })),
    calendars,
    ...(plan.isEmpty ? proposed(page, opened, calendars) : shown(opened)),
    keyEnd: endOf(property(PROPERTY.telliKey)),
    hubspotKeyEnd: endOf(property(PROPERTY.hubspotKey)),
    relay: property(PROPERTY.relay),
    webApp: webAppOf(page, notes),
    recoveryOwner: property(PROPERTY.recoveryOwner),
    twoOwners: twoOwnersSentence(ui),
  };
}

function changes(page: PagePorts, opened: Opened, plan: SetUpTexts): readonly string[] {
  const language = languageOf(page.ui);
  const version = sheetVersionOf(opened.workbook.tabs) ?? PRESENT_VERSION;
  return [
    ...(version < PRESENT_VERSION ? [setUpWords(language).change.version(version, PRESENT_VERSION)] : []),
    ...changeSentences(opened.workbook, stepsFor(page, opened, plan).steps, language),
  ];
}

function missingScopes({ ui }: PagePorts): Pick<SetUpState, 'missingScopes' | 'authorizationUrl'> {
  const { scopes, url } = ui.refusedScopes();
  const { without } = setUpWords(languageOf(ui));
  const missing = scopes.map((scope): MissingScope => {
    const name = scope.split('/').pop() ?? scope;
    return { name, without: without[name] ?? '' };
  });
  return { missingScopes: missing, authorizationUrl: url };
}

type Filled = Pick<SetUpState, 'hosts' | 'service' | 'hours' | 'language' | 'timeZone'>;

function proposed(page: PagePorts, opened: Opened, calendars: SetUpState['calendars']): Filled {
  return proposalFor(page, opened, calendars);
}

function shown({ workbook, configuration }: Opened): Filled {
  const { settings, hosts, services } = configuration;
  const service = services.find((one) => !isFaulty(one)) ?? services[0];
  const minutes = service === undefined ? null : minutesOf(service);
  return {
    hosts: hosts.map(({ name, calendarId: calendar }) => ({ name, calendar })),
    service: { name: service?.name ?? '', minutes: minutes === null ? '' : String(minutes) },
    hours: hoursIn(workbook),
    language: settings.language,
    timeZone: settings.timeZone,
  };
}

/** As typed, those of single hosts too. */
function hoursIn({ tabs }: Workbook): HoursRow[] {
  const tab = findTab(tabs, TABS.weeklyHours.name);
  if (tab === undefined) return [];
  const cell = (row: number, header: string) => textAt(tab, row, columnsNamed(tab, header)[0] ?? -1);
  return tab.rows.flatMap((_, row) => {
    const [days, from, to] = ['Days', 'From', 'To'].map((header) => cell(row, header));
    return row > headerRowOf(tab) && `${days}${from}${to}` !== ''
      ? [{ days: days ?? '', from: from ?? '', to: to ?? '' }]
      : [];
  });
}
