// The Log after a load run: whether each answer has its row, and no row stands there twice.
import { join } from 'node:path';
import { projectRoot } from '../../local/projectRoot.ts';
import { createRuntime } from '../../local/runtime.ts';
import { hubspotKeyIn } from '../../local/start/secrets.ts';
import { createFileStore } from '../../local/store/files.ts';
import { PROPERTY } from '../../src/notes/propertyNames.ts';
import { textOf } from '../demo/log.ts';
import type { Action } from '../shape.ts';
import type { Heard } from './caller.ts';

const ACTIONS: readonly Action[] = ['available', 'book'];

/** The rows of calls without a signature are not of the callers who are counted. */
const STRANGER = 'none';

export interface LogVerdict {
  /** New ones. */
  readonly rows: number;
  /** Answers of the web app without a row. */
  readonly lost: number;
  /** Rows that are in the Log already, cell for cell. */
  readonly twice: number;
}

/** The recovery job once, without quotas: it writes the rows that wait. */
export function writeWaitingRows(folder: string): void {
  const store = createFileStore(folder);
  const runtime = createRuntime({
    store,
    clock: { nowMs: Date.now },
    scriptFolder: join(projectRoot(), 'dist'),
    properties: { [PROPERTY.spreadsheetId]: 'local', [PROPERTY.telliKey]: 'load-key', ...hubspotKeyIn(store) },
  });
  runtime.execute('recover', [], { event: 'clock' });
}

/**
 * `rows` with the header first, `before` of them from before the run. A call has one request id for both attempts of the relay, and
 * each attempt that reached the web app has a row. So a row that an unanswered call left may hide one that is lost.
 */
export function judgeLog(heard: readonly Heard[], rows: readonly (readonly string[])[], before: number): LogVerdict {
  const [header = []] = rows;
  const added = rows.slice(Math.max(1, before));
  const cell = (row: readonly string[], name: string) => textOf(row[header.indexOf(name)]);
  const lost = ACTIONS.map((action) => {
    const own = added.filter((row) => cell(row, 'Action') === action && cell(row, 'Auth') !== STRANGER);
    const requests = new Set(own.map((row) => cell(row, 'Request id')));
    const answers = heard.filter((one) => one.action === action && isOfWebApp(one)).length;
    return Math.max(0, answers - requests.size);
  });
  return {
    rows: added.length,
    lost: lost.reduce((sum, count) => sum + count, 0),
    twice: added.length - new Set(added.map((row) => JSON.stringify(row))).size,
  };
}

/** The relay gave the others. */
function isOfWebApp({ kind }: Heard): boolean {
  return kind !== 'turned away' && kind !== 'unanswered' && kind !== 'wrong';
}
