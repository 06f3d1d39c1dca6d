// Set up: makes what is missing, keeps what is there, asks for telli's key and shows the addresses.
import { PROPERTY } from '../notes/propertyNames.ts';
import { textToRemember } from '../sheet/rememberedTabs.ts';
import { placed } from '../sheet/sentences/sentences.ts';
import { type Made, type MissingPart, planSetUp } from '../sheet/setUpPlan.ts';
import { languageOfLocale, proposedDraft, templateTabs } from '../sheet/template.ts';
import { type Doors, makeLinkToken, showAddresses } from './addresses.ts';
import type { UiPorts } from './ports.ts';
import { type RecordHandOver, startRecovery } from './recoveryJob.ts';
import { askForKey } from './telliKey.ts';
import { textsFor } from './texts.ts';

/** May be run again at any time: nothing that a person wrote is changed, and nothing closed opens unless a person says so. The key is never shown again. */
export function setUp(ui: UiPorts, doors: () => Doors, recordHandOver: RecordHandOver): void {
  const before = ui.properties.all();
  const texts = textsFor(ui.spreadsheetLocale());
  tellRefused(ui);
  const missing = makeTabs(ui);
  ui.properties.set(PROPERTY.spreadsheetId, ui.spreadsheetId());
  // The cache may still hold the Sheet as it was before.
  ui.properties.set(PROPERTY.version, ui.uuid());
  startRecovery(ui, before, recordHandOver);
  askForKey(ui);
  askAboutMissing(ui, missing);
  if (!ui.properties.all()[PROPERTY.linkToken]) makeLinkToken(ui);
  showAddresses(ui, texts.doneTitle, doors());
}

/** Nothing stops for it: what needs such a permission fails by itself. */
function tellRefused(ui: UiPorts): void {
  const { scopes, url } = ui.refusedScopes();
  if (scopes.length === 0) return;
  const texts = textsFor(ui.spreadsheetLocale());
  const names = scopes.map((scope) => scope.split('/').pop() ?? scope);
  const where = url === null ? [] : ['', texts.permissionsWhere, url];
  ui.tell(texts.permissionsTitle, [texts.permissionsMissing, ...names, ...where].join('\n'));
}

/** Makes what can never have been there. Returns what is missing and was not made. */
function makeTabs(ui: UiPorts): readonly MissingPart[] {
  const locale = ui.spreadsheetLocale();
  const host = { name: 'Anna', calendar: ui.user() || 'primary' };
  const template = templateTabs(locale, proposedDraft(locale, ui.spreadsheetTimeZone(), host));
  const notes = ui.properties.all();
  const remembered = { tabs: notes[PROPERTY.tabs], links: notes[PROPERTY.linkedServices] };
  const { made, missing } = planSetUp(ui.readWorkbook(), remembered, template, languageOfLocale(locale));
  make(ui, made);
  return missing;
}

/** Names each part, says how to bring it back, and starts it empty only for a yes. */
function askAboutMissing(ui: UiPorts, missing: readonly MissingPart[]): void {
  const locale = ui.spreadsheetLocale();
  const texts = textsFor(locale);
  const givenUp = missing.filter(({ name, finding }) => {
    const sentence = placed(finding, languageOfLocale(locale));
    return ui.yesOrNo(texts.missingTitle, `${sentence}\n\n${texts.startEmpty(name)}`) === 'yes';
  });
  const empty = givenUp.map((part) => part.empty);
  make(ui, empty);
}

function make(ui: UiPorts, made: readonly Made[]): void {
  ui.addTabs(made.flatMap((one) => ('tab' in one ? [one.tab] : [])));
  for (const one of made) if ('columns' in one) ui.addColumns(one.columns);
  const text = textToRemember(ui.properties.all()[PROPERTY.tabs], ui.readWorkbook().tabs);
  if (text !== null) ui.properties.set(PROPERTY.tabs, text);
}
