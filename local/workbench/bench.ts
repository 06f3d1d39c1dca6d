// What the workbench does for the person at the keyboard: it runs the same entry points as a Sheet on Google.
import { createHash } from 'node:crypto';
import type { ExecuteOptions } from '../platform/options.ts';
import type { UiRecord } from '../services/spreadsheet/ui.ts';
import type { Inspection } from '../start/inspection.ts';
import type { Store } from '../store/store.ts';
import { openWorkbook } from '../workbook/workbook.ts';
import { dateIn, readWeek } from './calendars.ts';
import { readContent } from './content.ts';
import { createHands, type Hands } from './hands.ts';
import { cutAsGoogleMay } from './pageText.ts';
import { createQuestions, type Questions } from './questions.ts';
import type { BenchMenu, BenchState, CalendarWeek, News, OnScreen, RunAnswer, Seat } from './wire.ts';

export interface BenchOptions {
  readonly store: Store;
  readonly runtime: BenchRuntime;
  /** Inspects the folder as it is now. */
  readonly inspected: () => Promise<Inspection>;
  /** The instant at which the clock stands still. */
  readonly nowMs: number | undefined;
  /** The script's top-level functions. */
  readonly functionNames: readonly string[];
}

interface BenchRuntime {
  execute(functionName: string, args?: readonly unknown[], options?: ExecuteOptions): unknown;
  readonly ui: UiRecord;
}

export interface Bench extends Hands, Pick<Questions, 'answer'> {
  state(): Promise<BenchState>;
  news(): News;
  week(date: string): CalendarWeek;
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
  const questions = createQuestions();
  const workbook = openWorkbook(store);
  const today = () => dateIn(store, nowMs ?? Date.now());
  runtime.ui.person = questions.ask;

  async function choose(functionName: string, _seat: Seat): Promise<OnScreen> {
    const error = await failureOf(() => runtime.execute(functionName, [], { ui: true }));
    return { ...onScreen(runtime.ui), error };
  }

  async function run(name: string, argsJson: string, _seat: Seat): Promise<RunAnswer & { screen: OnScreen }> {
    let answer: RunAnswer;
    try {
      const args: unknown[] = JSON.parse(argsJson);
      const value = await runtime.execute(name, args, { ui: true });
      answer = { ok: true, value: JSON.stringify(value ?? null) };
    } catch (error) {
      answer = { ok: false, name: 'ScriptError', message: messageOf(error) };
    }
    return { ...answer, screen: onScreen(runtime.ui) };
  }

  return {
    ...createHands(store),
    answer: questions.answer,
    state: async () => ({
      version: versionOf(store),
      ...readContent(workbook, await inspected(), nowMs),
      today: today(),
    }),
    news: () => ({ version: versionOf(store), questions: questions.open() }),
    week: (date) => readWeek(store, date === '' ? today() : date),
    async open(_seat) {
      await failureOf(() => runtime.execute('onOpen', [], { simpleTrigger: true }));
      const menus = runtime.ui.shown.splice(0).filter((shown) => shown.kind === 'menu');
      return menus.at(-1) ?? null;
    },
    choose,
    run,
    callable: functionNames.filter((name) => !name.endsWith('_')),
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
  return {
    error: '',
    pages: shown.flatMap((one) =>
      one.kind === 'dialog'
        ? [{ kind: one.kind, title: one.title, html: cutAsGoogleMay(one.html), width: null, height: null }]
        : [],
    ),
    toasts: shown.flatMap((one) => (one.kind === 'toast' ? [{ title: one.title, message: one.message }] : [])),
  };
}

/** Another after every change of a file that the workbench shows, also by telli or by hand. */
function versionOf(store: Store): string {
  const folders = ['sheet', 'calendars'].flatMap((folder) => store.list(folder).map((name) => `${folder}/${name}`));
  const versions = ['sheet.json', 'state/looks.json', ...folders].map((name) => `${name} ${store.version(name)}`);
  return createHash('sha256').update(versions.join('\n')).digest('base64url').slice(0, 16);
}
