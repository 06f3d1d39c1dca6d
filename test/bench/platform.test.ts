// The platform table's two scripts: their calls are counted on the same answers.
import { expect, it } from 'vitest';
import { countRoundTrips } from '../../bench/platform/platform.ts';

it('counts a call a calendar for the plain script, and the same few for ours whatever the number of hosts', () => {
  const rows = countRoundTrips([1, 3]);
  const calls = (step: string) =>
    rows.filter((row) => row.step === step).map(({ calls, plainCalls }) => [calls, plainCalls]);
  // Ours as docs/design.md says. The plain script: the token, five tabs, the Log row, and each host's calendar.
  expect(calls('available, cold')).toEqual([
    [6, 8],
    [6, 10],
  ]);
  expect(calls('available, warm')).toEqual([
    [4, 8],
    [4, 10],
  ]);
  expect(calls('contact lookup, warm').map(([ours]) => ours)).toEqual([4, 4]);
});

it('models the time by the figures of the public sources', () => {
  const [row] = countRoundTrips([1]);
  // Cold: properties 30, cache 3, one Sheets call of 400, cache filled 93, free/busy 340, Log row 400.
  // Plain: property 30, five tabs and the Log row of 400 each, CalendarApp 1,800; or 340 in its place.
  expect(row).toMatchObject({ modelledMs: 1266, plainModelledMs: 4230, plainQuickMs: 2770 });
});
