// The web app's front: /exec runs the script and redirects to a short-lived echo, as Google does.
// Scripts cannot set a status: every failure inside is an HTML page with 200.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { ScriptError, ScriptOutput } from '../execution/outcome.ts';
import type { Runtime } from '../runtime.ts';
import { buildEvent, hasReservedName, type WebRequest } from './event.ts';
import { messagePage } from './html.ts';
import { htmlReply, messageReply, type Reply } from './reply.ts';
import { SILENCE_MS, type WebQuirks } from './webQuirks.ts';

export const EXEC_PATH = '/macros/s/local/exec';
const ECHO_PATH = '/macros/echo';

const ECHO_LIFETIME_MS = 60_000;
/** Google documents no limit for a web app's body; UrlFetchApp cannot send more. */
export const MAX_BODY_BYTES = 50 * 1024 * 1024;

export interface WebApp {
  /** Any path under `/macros/`. Never rejects. */
  handle(path: string, request: WebRequest): Promise<Reply>;
}

interface Echo {
  readonly output: ScriptOutput;
  /** Not included. */
  readonly untilMs: number;
}

/**
 * The runtime may answer at once or later. `origin` begins the address that callers are redirected to. `elapsedMs` is real
 * time, never the runtime's clock, which may stand still. `newKey` makes the key of an echo, which no caller can guess.
 */
export function createWebApp(
  runtime: Pick<Runtime, 'execute'>,
  origin: string,
  elapsedMs: () => number = () => performance.now(),
  newKey: () => string = randomUUID,
  quirks: WebQuirks = {},
): WebApp {
  const echoes = new Map<string, Echo>();

  async function run(request: WebRequest): Promise<Reply> {
    const event = buildEvent(request, quirks.decode);
    if (hasReservedName(event)) return notAllowed();
    try {
      const output = await runtime.execute(request.method === 'GET' ? 'doGet' : 'doPost', [event]);
      return output instanceof ScriptOutput ? redirect(output) : errorPage(wrongOutput(output));
    } catch (error) {
      return errorPage(ScriptError.from(error).toString());
    }
  }

  function redirect(output: ScriptOutput): Reply {
    forgetOldEchoes();
    const key = newKey();
    echoes.set(key, { output, untilMs: elapsedMs() + ECHO_LIFETIME_MS });
    return moved(`${origin}${ECHO_PATH}?user_content_key=${key}&lib=local`);
  }

  function forgetOldEchoes(): void {
    const now = elapsedMs();
    for (const [key, { untilMs }] of echoes) if (untilMs <= now) echoes.delete(key);
  }

  function echo(request: WebRequest): Reply {
    if (request.method !== 'GET') return notAllowed();
    forgetOldEchoes();
    const found = echoes.get(new URLSearchParams(request.queryString).get('user_content_key') ?? '');
    if (!found) return notFound();
    const { mimeType, content } = found.output;
    return { status: 200, headers: { 'content-type': `${mimeType}; charset=utf-8` }, body: content };
  }

  const answer = answerOddly(run, quirks);

  return {
    async handle(path, request) {
      if (path === ECHO_PATH) return echo(request);
      if (path.startsWith(`${EXEC_PATH}/`)) return loginPage();
      if (path !== EXEC_PATH) return notFound();
      if (request.method === 'HEAD') return messageReply(403, 'Forbidden', 'You do not have access to this page.');
      if (request.method !== 'GET' && request.method !== 'POST') return notAllowed();
      if (request.body.length > MAX_BODY_BYTES) return messageReply(413, 'Error', 'The request is too large.');
      return answer(request);
    },
  };
}

/** As `run`, but with the quirks that are switched on. */
function answerOddly(run: (request: WebRequest) => Promise<Reply>, { fateAfter, waitAfter }: WebQuirks) {
  // Without quirks no real time passes: a simulation has a time of its own.
  if (fateAfter === undefined && waitAfter === undefined) return run;
  let posts = 0;
  return async (request: WebRequest): Promise<Reply> => {
    if (request.method !== 'POST') return run(request);
    const before = posts;
    posts += 1;
    await pause(waitAfter?.(before) ?? 0);
    const fate = fateAfter?.(before) ?? null;
    if (fate === 'errorPage') return errorPage('Service invoked too many times in a short time: exec qps.');
    const reply = await run(request);
    if (fate === null) return reply;
    // A server that ends is not held up.
    await pause(SILENCE_MS, undefined, { ref: false });
    return notFound();
  };
}

function wrongOutput(value: unknown): string {
  return value === null
    ? 'The script completed but did not return anything.'
    : 'The script completed but the returned value is not a supported return type.';
}

function errorPage(message: string): Reply {
  return messageReply(200, 'Error', message);
}

// An anonymous caller that puts anything after /exec, even a slash, is asked to sign in.
function loginPage(): Reply {
  return messageReply(200, 'Sign in - Google Accounts', 'Sign in to continue to Apps Script.');
}

function moved(location: string): Reply {
  return htmlReply(302, messagePage('Moved Temporarily', 'The document has moved.'), { location });
}

function notAllowed(): Reply {
  return messageReply(405, 'Error', 'This method is not allowed here.');
}

function notFound(): Reply {
  return messageReply(404, 'Error', 'Sorry, the file you have requested does not exist.');
}
