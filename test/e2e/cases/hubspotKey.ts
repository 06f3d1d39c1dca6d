// HubSpot's key, at an instance that has another than HubSpot knows: so each answer comes from a failure.
import { expect } from 'vitest';
import { post } from './caller.ts';
import { type Instance, PLANTED } from './instance.ts';

/** A wrong key is told as such, and never shown: not in answers and pages. */
export async function hubspotKey({ origin }: Instance): Promise<void> {
  const caller = { contact_id: 5000, contact_details: { name: 'Ada', email: 'ada@praxis.de' } };
  const text = await (await post(`${origin}/available?service=Advice`, caller)).text();
  expect(text).toContain('failed');
  const shown = ['/', '/workbench/state', '/workbench/news', '/workbench/page.js'];
  const pages = await Promise.all(shown.map(async (path) => (await fetch(origin + path)).text()));
  expect(pages.join()).toContain('401');
  for (const place of [text, ...pages]) expect(place).not.toMatch(PLANTED);
}
