// What the workbench does for the person at the keyboard: it runs the same entry points as a Sheet on Google.
import { createHash } from 'node:crypto';
import type { Person } from '../boundary.ts';
import { isPrivate } from '../services/html/run.ts';
import type { Shown, UiRecord } from '../services/spreadsheet/ui.ts';
import type { Inspection } from '../start/inspection.ts';
import type { Store } from '../store/store.ts';
import type { ThreadedRuntime } from '../threads/runtime.ts';
import { formatCells, parseCells } from '../workbook/a1.ts';
import { openWorkbook } from '../workbook/workbook.ts';
import { dateIn, readWeek } from './calendars.ts';
import { readContent } from './content.ts';
import { cutAsGoogleMay } from './pageText.ts';
import { personAt } from './persons.ts';
import type {
  BenchMenu,
  BenchState,
  CalendarWeek,
  CellEdit,
  News,
  OnScreen,
  RowEdit,
  RunAnswer,
  Seat,
} from './wire.ts';

export interface BenchOptions {
  readonly store: Store;
  readonly runtime: Pick<ThreadedRuntime, 'execute' | 'edit' | 'insertRows' | 'removeRows' | 'ui'>;
  /** Inspects the folder as it is now. */
  readonly inspected: () => Promise<Inspection>;
  /** The instant at which the clock stands still. */
  readonly nowMs: number | undefined;
  /** Whether every person is signed in to several Google accounts: then each call of a page fails. Default false. */
  readonly severalAccounts?: boolean | undefined;
  /** The script's top-level functions. */
  readonly functionNames: readonly string[];
}

export interface Bench {
  state(): Promise<BenchState>;
  news(): News;
  week(date: string): CalendarWeek;
  edit(edit: CellEdit, seat: Seat): Promise<void>;
  changeRows(edit: RowEdit, seat: Seat): Promise<void>;
  /** Opens the Sheet: `onOpen` makes the menu. */
  open(seat: Seat): Promise<BenchMenu | null>;
  choose(functionName: string, seat: Seat): Promise<OnScreen>;
  /** A page's call by google.script.run. */
  run(name: string, argsJson: string, seat: Seat): Promise<RunAnswer & { readonly screen: OnScreen }>;
  /** The names that google.script.run shows to a page. */
  readonly callable: readonly string[];
}

export function createBench(options: BenchOptions): Bench {
  const { store, runtime, inspected, nowMs, functionNames } = options;
  const workbook = openWorkbook(store);
  const seated = (seat: Seat): Person => ({
    ...personAt(seat),
    ...(options.severalAccounts ? { accounts: 'two' } : {}),
  });
  const today = () => dateIn(store, nowMs ?? Date.now());

  async function choose(functionName: string, seat: Seat): Promise<OnScreen> {
    const error = await failureOf(() => runtime.execute(functionName, [], { ui: true, user: seated(seat) }));
    return { ...onScreen(runtime.ui), error };
  }

  async function run(name: string, argsJson: string, seat: Seat): Promise<RunAnswer & { screen: OnScreen }> {
    let answer: RunAnswer;
    try {
      const args: unknown[] = JSON.parse(argsJson);
      const value = await runtime.execute(name, args, { page: true, user: seated(seat) });
      answer = { ok: true, value: JSON.stringify(value ?? null) };
    } catch (error) {
      answer = { ok: false, name: 'ScriptError', message: messageOf(error) };
    }
    return { ...answer, screen: onScreen(runtime.ui) };
  }

  return {
    // Only one cell that was typed tells its trigger a value.
    edit({ tab, row, column, cells, pasted }, seat) {
      const [[typed, ...beside] = [], ...below] = cells;
      const isTyped = !pasted && typed !== undefined && beside.length + below.length === 0;
      const cell = { fromRow: row + 1, toRow: row + 1, fromColumn: column + 1, toColumn: column + 1 };
      return runtime.edit(tab, formatCells(cell), isTyped ? typed : cells, personAt(seat));
    },
    changeRows({ tab, row, kind }, seat) {
      const change = kind === 'insert' ? runtime.insertRows : runtime.removeRows;
      return change(tab, row + 1, 1, personAt(seat));
    },
    state: async () => ({
      version: versionOf(store),
      ...readContent(workbook, await inspected(), nowMs),
      today: today(),
    }),
    news: () => ({ version: versionOf(store) }),
    week: (date) => readWeek(store, date === '' ? today() : date),
    async open(seat) {
      await failureOf(() => runtime.execute('onOpen', [], { simpleTrigger: true, user: personAt(seat) }));
      const menus = runtime.ui.shown.splice(0).filter((shown) => shown.kind === 'menu');
      return menus.at(-1) ?? null;
    },
    choose,
    run,
    callable: functionNames.filter((name) => !isPrivate(name)),
  };
}

async function failureOf(work: () => unknown): Promise<string> {
  try {
    await work();
    return '';
  } catch (error) {
    return messageOf(error);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function onScreen(ui: UiRecord): OnScreen {
  const shown = ui.shown.splice(0);
  const active = shown.findLast((one) => one.kind === 'active');
  return {
    error: '',
    pages: shown.flatMap((one) => {
      if (one.kind !== 'dialog' && one.kind !== 'sidebar') return [];
      const { kind, title, html, width, height } = one;
      return [{ kind, title, html: cutAsGoogleMay(html), width, height }];
    }),
    toasts: shown.flatMap((one) => (one.kind === 'toast' ? [{ title: one.title, message: one.message }] : [])),
    active: active === undefined ? null : placeOf(active),
  };
}

function placeOf({ tab, range }: Extract<Shown, { kind: 'active' }>): OnScreen['active'] {
  const cells = range === null ? null : parseCells(range);
  return { tab, row: (cells?.fromRow ?? 1) - 1, column: (cells?.fromColumn ?? 1) - 1 };
}

/** Another after every change of a file that the workbench shows, also by telli or by hand. */
function versionOf(store: Store): string {
  const folders = ['sheet', 'calendars'].flatMap((folder) => store.list(folder).map((name) => `${folder}/${name}`));
  const versions = ['sheet.json', 'state/looks.json', ...folders].map((name) => `${name} ${store.version(name)}`);
  return createHash('sha256').update(versions.join('\n')).digest('base64url').slice(0, 16);
}
