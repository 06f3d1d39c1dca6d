// Check writes the questions of meeting links into the tab HubSpot form. People write the answers, which Check never touches.
import { isAsked } from '../../hubspot/formAnswers.ts';
import type { FormField } from '../../hubspot/linkFacts.ts';
import { columnsNamed, headerRowOf, textAt } from '../../sheet/columns.ts';
import type { Language } from '../../sheet/configuration.ts';
import { TABS } from '../../sheet/tabs.ts';
import { nameKey, safeText } from '../../sheet/text.ts';
import { findTab, type Tab, type Workbook } from '../../sheet/workbook.ts';
import type { CellText, UiPorts } from '../../ui/ports.ts';

export interface Form {
  readonly service: string;
  readonly fields: readonly FormField[];
}

const WORDS = {
  en: { yes: 'yes', no: 'no', choices: (values: string) => `One of: ${values}` },
  de: { yes: 'ja', no: 'nein', choices: (values: string) => `Eines von: ${values}` },
} as const;

const { name: NAME, headers: HEADERS } = TABS.hubspotForm;

/** Makes the tab if it is missing and there is a question. The number of questions that were added. */
export function writeForm(
  ui: Pick<UiPorts, 'addTabs' | 'writeCells'>,
  { tabs }: Workbook,
  forms: readonly Form[],
  language: Language,
): number {
  const asked = forms.flatMap(({ service, fields }) => fields.filter(isAsked).map((field) => ({ service, field })));
  const tab = findTab(tabs, NAME);
  if (asked.length === 0) return 0;
  if (tab === undefined) ui.addTabs([{ ...TABS.hubspotForm, rows: [] }]);
  const known = tab ?? { name: NAME, sheetId: 0, rows: [[...HEADERS]] };
  const { cells, added } = formCells(known, asked, language);
  if (cells.length > 0) ui.writeCells(known.name, cells);
  return added;
}

interface Asked {
  readonly service: string;
  readonly field: FormField;
}

function formCells(tab: Tab, asked: readonly Asked[], language: Language) {
  const header = headerRowOf(tab);
  const columns = HEADERS.map((one) => columnsNamed(tab, one)[0]);
  const [service, field] = columns;
  // Sheet's reader names the columns that are missing.
  if (service === undefined || field === undefined) return { cells: [], added: 0 };
  const rows = new Map<string, number>();
  for (let row = header + 1; row < tab.rows.length; row++) {
    rows.set(keyOf(textAt(tab, row, service), textAt(tab, row, field).trim()), row);
  }
  let end = tab.rows.length;
  let added = 0;
  const cells = asked.flatMap((one): CellText[] => {
    const known = rows.get(keyOf(one.service, one.field.name));
    const row = known ?? end++;
    if (known === undefined) added += 1;
    const texts = textsOf(one, language);
    const note = noteOf(one.field, language);
    return columns.flatMap((column, at): CellText[] => {
      if (column === undefined) return [];
      const isAnswer = at === HEADERS.indexOf('Answer');
      const text = texts[at];
      const isSame = text === undefined || (known !== undefined && textAt(tab, row, column) === text);
      if (isAnswer) return note === '' ? [] : [{ row: row + 1, column: column + 1, text: null, note }];
      return isSame ? [] : [{ row: row + 1, column: column + 1, text, note: '' }];
    });
  });
  return { cells, added };
}

/** Without the last, which is the person's. */
function textsOf({ service, field }: Asked, language: Language): readonly string[] {
  const words = WORDS[language];
  return [service, field.name, safeText(field.label), field.isRequired ? words.yes : words.no];
}

function noteOf({ options }: FormField, language: Language): string {
  const shown = options.map(({ value, label }) => (label === value ? value : `${value} (${label})`));
  return shown.length === 0 ? '' : WORDS[language].choices(shown.join('; '));
}

function keyOf(service: string, field: string): string {
  return JSON.stringify([nameKey(service), field]);
}
