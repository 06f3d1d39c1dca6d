// `npm run findings` at the folder of an instance, in a Google with the same quirks.
import { expect } from 'vitest';
import { type Instance, NOW } from './instance.ts';

/** The example has none, also after callers have booked. */
export async function findings({ folder, command }: Instance, quirks: readonly string[]): Promise<void> {
  const ended = await command('scripts/findings.ts', ['--data', folder, '--now', NOW, ...quirks]);
  const out = 'Everything is fine: the tabs can be read and so can all calendars.\n';
  expect(ended).toEqual({ code: 0, out, err: '' });
}
