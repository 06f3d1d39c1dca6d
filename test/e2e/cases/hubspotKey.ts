// HubSpot's key stays in the script properties: not in what npm start prints, its page, its answers, or the bundle.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { exampleFolder } from '../../support/localProcess.ts';
import { post, type Start } from './start.ts';

const PLANTED = 'pat-eu1-91f4c1de-0000-4000-8000-5107a1e55ee7';
const LEAKED = /91f4c1de|5107a1e55ee7/;

/** A planted key is nowhere but in the script properties. */
export async function hubspotKey(start: Start): Promise<void> {
  const args = ['--data', exampleFolder(), '--now', '2026-11-26T08:00:00Z', '--hubspot-key', PLANTED];
  const { ready, output } = start(args);
  const origin = await ready();
  // HubSpot does not know this key, so each answer comes from a failure.
  const caller = { contact_id: 'c', contact_details: { name: 'Ada', email: 'ada@praxis.de' } };
  const text = await (await post(`${origin}/available?service=Advice`, caller)).text();
  expect(text).toContain('failed');
  const shown = ['/', '/workbench/state', '/workbench/news', '/workbench/page.js'];
  const pages = await Promise.all(shown.map(async (path) => (await fetch(origin + path)).text()));
  expect(pages.join()).toContain('401');
  const bundle = readdirSync('dist').map((name) => readFileSync(join('dist', name), 'utf8'));
  for (const place of [text, ...pages, output.out, output.err, ...bundle]) expect(place).not.toMatch(LEAKED);
}
