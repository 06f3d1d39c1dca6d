// The tabs and columns of Set up: makes what can never have been there, and asks before anything starts empty.
import { PROPERTY } from '../notes/propertyNames.ts';
import { textToRemember } from '../sheet/rememberedTabs.ts';
import { placed } from '../sheet/sentences/placed.ts';
import { type Made, type MissingPart, planSetUp } from '../sheet/setUpPlan.ts';
import { languageOfLocale, templateTabs } from '../sheet/template.ts';
import type { UiPorts } from './ports.ts';
import { textsFor } from './texts.ts';

/** Returns what is missing and was not made. */
export function makeTabs(ui: UiPorts): readonly MissingPart[] {
  const locale = ui.spreadsheetLocale();
  const template = templateTabs(locale, ui.spreadsheetTimeZone(), ui.user() || undefined);
  const remembered = ui.properties.all()[PROPERTY.tabs];
  const { made, missing } = planSetUp(ui.readWorkbook(), remembered, template, languageOfLocale(locale));
  make(ui, made);
  return missing;
}

/** Names each part, says how to bring it back, and starts it empty only for a yes. */
export function askAboutMissing(ui: UiPorts, missing: readonly MissingPart[]): void {
  const locale = ui.spreadsheetLocale();
  const texts = textsFor(locale);
  const givenUp = missing.filter(({ name, finding }) => {
    const said = placed(finding, languageOfLocale(locale));
    return ui.yesOrNo(texts.missingTitle, `${said}\n\n${texts.startEmpty(name)}`) === 'yes';
  });
  make(
    ui,
    givenUp.map(({ empty }) => empty),
  );
}

function make(ui: UiPorts, made: readonly Made[]): void {
  ui.addTabs(made.flatMap((one) => ('tab' in one ? [one.tab] : [])));
  for (const one of made) if ('columns' in one) ui.addColumns(one.columns);
  const text = textToRemember(ui.properties.all()[PROPERTY.tabs], ui.readWorkbook().tabs);
  if (text !== null) ui.properties.set(PROPERTY.tabs, text);
}
