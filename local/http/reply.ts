// The answer of a route, before Node writes it.
import { messagePage } from './html.ts';

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export function htmlReply(status: number, page: string, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status, headers: { 'content-type': 'text/html; charset=utf-8', ...headers }, body: page };
}

export function messageReply(status: number, title: string, message: string): Reply {
  return htmlReply(status, messagePage(title, message));
}
