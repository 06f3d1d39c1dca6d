// The tab HubSpot form: the questions of meeting links, and the answers to give. Check writes the questions. An answer that
// cannot be read counts as none, so that nothing is booked with it.
import { readTemplate, readText } from '../cells/texts.ts';
import { headerRowOf } from '../columns.ts';
import type { FormAnswer } from '../configuration.ts';
import { hasLink } from '../configuration.ts';
import type { Report } from '../report.ts';
import { type RowReader, rowReader } from '../rowReader.ts';
import { type Header, openTable } from '../table.ts';
import { TABS } from '../tabs.ts';
import { nameKey } from '../text.ts';
import { findTab, type Workbook } from '../workbook.ts';
import type { ServiceEntry } from './services.ts';

type FormRow = RowReader<Header<'hubspotForm'>>;

interface FormContext {
  readonly workbook: Workbook;
  readonly report: Report;
  readonly services: readonly ServiceEntry[];
}

/** Without the tab there are no answers, which is no fault of it. */
export function readHubspotForm({ workbook, report, services }: FormContext): readonly FormAnswer[] {
  const tab = findTab(workbook.tabs, TABS.hubspotForm.name);
  if (tab === undefined || headerRowOf(tab) < 0) return [];
  const table = openTable(workbook, 'hubspotForm', report);
  const linked = services.filter(({ service }) => hasLink(service));
  const rowLeftOut = () => ({ kind: 'rowLeftOut' }) as const;
  const known = new Map<string, KnownRow>();
  for (const one of table.rows) {
    const row = rowReader(one, table.name, report, rowLeftOut);
    const answer = readRow(row, linked);
    if (answer === null) continue;
    const key = JSON.stringify([answer.service, answer.field]);
    const first = known.get(key);
    if (first === undefined) known.set(key, { answer, row });
    else known.set(key, { ...first, answer: { ...first.answer, answer: blamed(first, row) } });
  }
  return [...known.values()].map(({ answer }) => answer);
}

interface KnownRow {
  readonly answer: FormAnswer;
  readonly row: FormRow;
}

/** Of two rows for one question neither counts. */
function blamed(first: KnownRow, row: FormRow): '' {
  row.fail('Field', { kind: 'sameQuestion', shown: first.answer.field, firstRow: first.row.number });
  return '';
}

/** null if the row is of no question that is known. */
function readRow(row: FormRow, linked: readonly ServiceEntry[]): FormAnswer | null {
  const shown = row.needed('Service', readText);
  const field = row.needed('Field', readText);
  const answer = row.read('Answer', readTemplate, '') ?? '';
  if (shown === undefined || field === undefined) return null;
  const service = linked.find(({ name }) => nameKey(name) === nameKey(shown));
  if (service !== undefined) return { service: service.name, field, answer, row: row.number };
  row.remark('Service', { kind: 'questionOfNoLink', shown });
  return null;
}
