// The web app of a run: the built bundle in the local runtime, on virtual time, with every call in the scheduler's hand.
import { createHash, randomUUID } from 'node:crypto';
import { ScriptOutput } from '../../local/execution/outcome.ts';
import { createWebApp, type WebApp } from '../../local/http/webApp.ts';
import type { Levers } from '../../local/hubspot/levers.ts';
import type { ExecuteOptions } from '../../local/platform/options.ts';
import type { Threads } from '../../local/threads/pool.ts';
import { createThreadedRuntime, type ThreadedRuntime } from '../../local/threads/runtime.ts';
import { PROPERTY } from '../../src/notes/propertyNames.ts';
import { requestIn } from '../callers/requests.ts';
import type { Chance } from '../chance.ts';
import type { Asked } from '../evidence/history.ts';
import type { ToolPlatform } from '../evidence/toolAsk.ts';
import type { Witness } from '../evidence/witness.ts';
import type { AskPage } from '../people/eraser.ts';
import { HUBSPOT_KEY } from '../world/links.ts';
import { KEY, RETELL_KEY, type Setting, TOKEN, toolSecretOf } from '../world/world.ts';
import type { Agenda } from './agenda.ts';
import { createStage, type HeldCall, type Stage } from './stage.ts';
import type { Trace } from './trace.ts';
import { brief } from './trace.ts';

export const EXEC_URL = 'https://script.google.com/macros/s/local/exec';
const PLATFORMS: readonly ToolPlatform[] = ['telli', 'retell', 'vapi', 'elevenlabs', 'bland'];
const ECHO_ORIGIN = 'https://script.googleusercontent.com';

/**
 * On Google each execution has a context of its own. Making one takes a good part of a simulated execution. So most
 * executions take a context that an earlier one of the run has left. The others show what a kept context hides.
 */
const KEPT_SHARE = 0.9;

export interface Google {
  readonly stage: Stage;
  readonly webApp: WebApp;
  readonly runtime: ThreadedRuntime;
  isOver(executionId: number): boolean;
  /** Runs an entry point as a trigger by the clock does. Never rejects. */
  job(functionName: string): Promise<void>;
  /** A page's call. null if it fails, or tells of a problem. Never rejects. */
  readonly askPage: AskPage;
}

export interface GoogleOptions {
  readonly seed: number;
  readonly setting: Setting;
  readonly hubspot: Levers;
  readonly scriptFolder: string;
  readonly threads: Threads;
  readonly contexts: Chance;
  /** Of executions in a context that the run keeps, from 0 to 1. Default: KEPT_SHARE. */
  readonly keptShare?: number | undefined;
  readonly agenda: Agenda;
  readonly chance: Chance;
  readonly witness: Witness;
  readonly trace: Trace;
  /** Several where one request holds several tool calls. */
  readonly askedBy: (callId: number) => readonly Asked[] | undefined;
  readonly hold: (held: HeldCall) => void;
  readonly overlooksCollision: (executionId: number) => boolean;
}

export function openGoogle(options: GoogleOptions): Google {
  const { agenda, witness, trace } = options;
  const over = new Set<number>();
  const stage = createStage(options.hold);
  const runtime = runtimeOn(stage, options);

  async function execute(functionName: string, args: readonly unknown[], how: ExecuteOptions = {}): Promise<unknown> {
    const request = requestIn(args[0]);
    const asked = request && options.askedBy(request.callId);
    let id = 0;
    let answer: string | null = null;
    try {
      const result = await stage.run(
        () => runtime.execute(functionName, args, how),
        (executionId) => {
          id = executionId;
          const about = asked?.map(({ action }) => action).join(', ');
          trace.add(
            `#${id}`,
            `begins ${functionName}${request && asked ? ` for call ${request.callId}: ${about}` : ''}`,
          );
          witness.began(id, asked ? { asked, requestId: request.requestId } : null);
        },
      );
      if (result instanceof ScriptOutput) answer = result.content;
      return result;
    } catch (error) {
      trace.add(`#${id}`, `throws ${brief(String(error))}`);
      throw error;
    } finally {
      over.add(id);
      trace.add(`#${id}`, `ends: ${answer === null ? 'no answer' : brief(answer)}`);
      witness.ended(id, answer);
    }
  }

  const webApp = createWebApp(
    { execute: (name, args = []) => execute(name, args) },
    ECHO_ORIGIN,
    () => agenda.nowMs,
    numbered(() => 'echo'),
  );
  return {
    stage,
    webApp,
    runtime,
    isOver: (executionId) => over.has(executionId),
    askPage: (name, args) =>
      execute('fromPage', [name, JSON.stringify(args)], { ui: true }).then(
        (text) => JSON.parse(String(text)).answer ?? null,
        () => null,
      ),
    job: (functionName) =>
      execute(functionName, [], { event: 'clock' }).then(
        () => undefined,
        () => undefined,
      ),
  };
}

function runtimeOn(stage: Stage, options: GoogleOptions): ThreadedRuntime {
  const { agenda, chance, contexts, setting, keptShare = KEPT_SHARE } = options;
  const ownContext = randomUUID();
  const properties = {
    ...{ [PROPERTY.telliKey]: KEY, [PROPERTY.linkToken]: TOKEN, [PROPERTY.spreadsheetId]: 'local' },
    [PROPERTY.retellKey]: RETELL_KEY,
    ...Object.fromEntries(PLATFORMS.map((name) => [`${PROPERTY.toolSecret}${name}`, toolSecretOf(name)])),
  };
  return createThreadedRuntime({
    store: setting.store,
    clock: { nowMs: () => agenda.nowMs },
    scriptFolder: options.scriptFolder,
    webAppUrl: EXEC_URL,
    properties: setting.hubspot ? { ...properties, [PROPERTY.hubspotKey]: HUBSPOT_KEY } : properties,
    hubspot: options.hubspot,
    threads: options.threads,
    timer: agenda.after,
    nextForLock: (waiting) => (waiting.length > 1 ? chance.int(0, waiting.length - 1) : 0),
    answering: stage.answering,
    keptContext: () => (contexts.happens(keptShare) ? ownContext : null),
    uuid: asIfByChance(numbered((execution: { readonly id: number }) => `${options.seed}-${execution.id}`)),
    overlooksCollision: ({ id }) => options.overlooksCollision(id),
    // A script's own log lines are left alone. Any other report is a fault of the local runtime, and makes the run worthless.
    report: (message) => {
      if (!message.startsWith('console.')) stage.fail(message);
    },
  });
}

/** Before each id stand eight hexadecimal digits, alike in each run of the seed: code may draw lots by an id's first digits. */
function asIfByChance<Args extends unknown[]>(idOf: (...args: Args) => string): (...args: Args) => string {
  return (...args) => {
    const id = idOf(...args);
    return `${createHash('sha256').update(id).digest('hex').slice(0, 8)}-${id}`;
  };
}

/** Ids that begin with the name of what they belong to, and count on. */
function numbered<Args extends unknown[]>(ownerOf: (...args: Args) => string): (...args: Args) => string {
  let count = 0;
  return (...args) => {
    count += 1;
    return `${ownerOf(...args)}-${count}`;
  };
}
