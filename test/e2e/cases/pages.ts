// The menu of a person at the Sheet, and what the pages behind it get from the script.
import { expect } from 'vitest';
import { TOKEN_HEADER } from '../../../local/workbench/guard.ts';
import type { Instance } from './instance.ts';

interface Seen {
  /** The first line of the menu. */
  readonly menu: string;
  /** Of a call of the page Hours: how many rows, or the words of its failure. */
  readonly hours: number | string;
}

/** By a person whose account speaks German, at an English Sheet. */
export async function pages({ origin }: Instance): Promise<Seen> {
  const token = /&quot;token&quot;:&quot;([\w-]+)/.exec(await (await fetch(`${origin}/`)).text())?.[1] ?? '';
  const ask = async (path: string, more: object) => {
    const body = JSON.stringify({ person: 'owner', language: 'de', ...more });
    const answer = await fetch(origin + path, { method: 'POST', headers: { origin, [TOKEN_HEADER]: token }, body });
    expect(answer.status).toBe(200);
    return JSON.parse(await answer.text());
  };
  const menu = await ask('/workbench/open', {});
  const ran = await ask('/workbench/run', {
    name: 'fromPage',
    args: JSON.stringify(['hours.read', '["Anna Berger",""]']),
  });
  const hours = ran.ok ? JSON.parse(JSON.parse(ran.value)).answer.rows.length : ran.message;
  return { menu: menu.items[0].label, hours };
}
