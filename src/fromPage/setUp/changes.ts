// What Finish writes into the Sheet, and the same said before it does.
import { planDashboard } from '../../dashboard/planDashboard.ts';
import { PROPERTY } from '../../notes/propertyNames.ts';
import { columnsNamed } from '../../sheet/columns.ts';
import type { Language } from '../../sheet/configuration.ts';
import { givenLooks } from '../../sheet/looks/givenLooks.ts';
import { planLooks } from '../../sheet/looks/planLooks.ts';
import { isLook, type LooksThere, type Step } from '../../sheet/looks/steps.ts';
import { ownTabs } from '../../sheet/ownTabs.ts';
import type { SetUpTexts } from '../../sheet/setUpSteps.ts';
import { TABS } from '../../sheet/tabs.ts';
import { languageOfLocale } from '../../sheet/template.ts';
import { findTab, type Workbook } from '../../sheet/workbook.ts';
import type { PagePorts } from '../pagePorts.ts';
import type { Opened } from './opened.ts';
import { setUpWords } from './words.ts';

/** Texts and looks, in one write. Asks for the looks that are there. */
export function stepsFor(
  { ui }: PagePorts,
  { workbook, notes }: Opened,
  plan: SetUpTexts,
): { readonly there: readonly LooksThere[]; readonly steps: readonly Step[] } {
  const language = languageOfLocale(workbook.locale);
  const there = ui.readLooks(ownTabs(workbook.tabs).own.map(({ tab }) => tab.name));
  const given = givenLooks(notes.read(PROPERTY.looks));
  const looks = planLooks({ before: workbook.tabs, tabs: plan.tabs, there, given, language });
  return { there, steps: [...plan.steps, ...looks, ...(planDashboard(workbook.tabs, language) ?? [])] };
}

/** A sentence for each tab and kind of change. The version of the tabs is told elsewhere. */
export function changeSentences({ tabs }: Workbook, steps: readonly Step[], language: Language): string[] {
  const { change } = setUpWords(language);
  const made = steps.flatMap((step) => (step.kind === 'tab' ? [step.tab] : []));
  const columns = steps.flatMap((step) =>
    step.kind === 'columns' ? [change.columns(step.tab, step.headers.join(', '))] : [],
  );
  const settings = findTab(tabs, TABS.settings.name);
  const [column = 0] = settings === undefined ? [] : columnsNamed(settings, 'Setting');
  const rows = steps.flatMap((step) =>
    step.kind === 'append' && step.tab === settings?.name ? [step.texts[column] ?? ''] : [],
  );
  const looked = steps.flatMap((step) => (isLook(step) && !made.includes(step.tab) ? [step.tab] : []));
  return [
    ...(made.length > 0 ? [change.tabs(made.join(', '))] : []),
    ...columns,
    ...(rows.length > 0 ? [change.rows(settings?.name ?? '', rows.join(', '))] : []),
    ...(looked.length > 0 ? [change.looks([...new Set(looked)].join(', '))] : []),
  ];
}
