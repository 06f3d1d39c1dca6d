// The addresses of the workbench. Everything else on the server is the web app's and the relay's.
import type { IncomingHttpHeaders } from 'node:http';
import { htmlReply, messageReply, type Reply } from '../http/reply.ts';
import { benchScript, benchStyle, frameScript } from './assets.ts';
import type { Bench } from './bench.ts';
import type { Guard } from './guard.ts';
import { isCellEdit, isRowEdit, readSeat, textIn } from './requests.ts';
import { benchPage, FRAME_PATH, FRAME_SCRIPT_PATH, framePage, SCRIPT_PATH, STYLE_PATH } from './shell.ts';

export interface BenchRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Answers what is under `/workbench/`, and `/`; null = another's. */
export type Workbench = (request: BenchRequest) => Promise<Reply | null>;

type Handler = (bench: Bench, asked: unknown) => unknown;

const READS: Readonly<Record<string, (bench: Bench, query: URLSearchParams) => unknown>> = {
  '/workbench/state': (bench) => bench.state(),
  '/workbench/news': (bench) => bench.news(),
  '/workbench/calendars': (bench, query) => bench.week(dateOf(query.get('date'))),
};

const CHANGES: Readonly<Record<string, Handler>> = {
  '/workbench/open': (bench, asked) => bench.open(readSeat(asked)),
  '/workbench/choose': (bench, asked) => bench.choose(textIn(asked, 'functionName'), readSeat(asked)),
  '/workbench/run': (bench, asked) => bench.run(textIn(asked, 'name'), textIn(asked, 'args'), readSeat(asked)),
  '/workbench/edit': (bench, asked) => (isCellEdit(asked) ? bench.edit(asked, readSeat(asked)) : refuse()),
  '/workbench/rows': (bench, asked) => (isRowEdit(asked) ? bench.changeRows(asked, readSeat(asked)) : refuse()),
};

export function createWorkbench(bench: Bench, guard: Guard): Workbench {
  async function onBench(request: BenchRequest): Promise<Reply> {
    const { method, path, query, headers, body } = request;
    const change = Object.hasOwn(CHANGES, path) ? CHANGES[path] : undefined;
    if (change !== undefined) {
      if (method !== 'POST') return notAllowed();
      if (!guard.mayChange(headers)) return messageReply(403, 'Error', 'Only the workbench itself may do this.');
      return json(await change(bench, JSON.parse(body.toString('utf8'))));
    }
    if (method !== 'GET' && method !== 'HEAD') return notAllowed();
    if (path === '/') return benchPage(guard, bench.callable);
    if (path === SCRIPT_PATH) return benchScript();
    if (path === STYLE_PATH) return benchStyle();
    const read = Object.hasOwn(READS, path) ? READS[path] : undefined;
    return read === undefined ? notFound() : json(await read(bench, query));
  }

  function inFrame({ method, path }: BenchRequest): Reply {
    if (method !== 'GET' && method !== 'HEAD') return notAllowed();
    if (path === FRAME_PATH) return framePage(guard);
    if (path === FRAME_SCRIPT_PATH) return frameScript();
    return path === '/' ? moved(guard.origin) : notFound();
  }

  return async (request) => {
    if (request.path !== '/' && !request.path.startsWith('/workbench/')) return null;
    if (guard.isFor(guard.origin, request.headers)) return onBench(request);
    if (guard.isFor(guard.framesOrigin, request.headers)) return inFrame(request);
    return messageReply(403, 'Error', `The workbench is at ${guard.origin} and nowhere else.`);
  };
}

/** '' for none, and for what is no date. */
function dateOf(text: string | null): string {
  return text !== null && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : '';
}

function refuse(): never {
  throw new Error('The workbench sends no such request.');
}

function json(value: unknown): Reply {
  const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };
  return { status: 200, headers, body: JSON.stringify(value ?? null) };
}

function moved(location: string): Reply {
  return htmlReply(302, '', { location: `${location}/` });
}

function notAllowed(): Reply {
  return messageReply(405, 'Error', 'This method is not allowed here.');
}

function notFound(): Reply {
  return messageReply(404, 'Error', 'There is nothing at this address.');
}
