// How long a claim on a start counts, and for whom. Times are by hand from the rules of docs/hubspot.md.
import { describe, expect, it } from 'vitest';
import {
  barsOthers,
  type Claim,
  claimKey,
  endClaim,
  endedClaims,
  isInFlight,
  isSettledThere,
  latestToSend,
  leaveUnknown,
  openClaims,
  unknownSince,
  writeClaim,
} from '../../src/notes/hubspotClaims.ts';
import { openNotebook } from '../../src/notes/notebook.ts';
import { propertiesIn } from './memory.ts';

const T = Date.parse('2027-03-22T09:00:00Z');
const SECOND = 1000;

const CLAIM: Claim = {
  key: claimKey('1'),
  requestId: 'r1',
  service: 'Demo',
  slug: 'praxis/demo',
  startMs: T + 48 * 3_600_000,
  contact: { name: 'Ada', email: 'ada@praxis.de', phone: '', contactId: 'c1', externalId: '' },
  sentTo: 'ada@praxis.de',
  firstMs: T,
  sinceMs: T,
  unknownSinceMs: null,
  isOpen: true,
  isSpent: false,
};

describe('a claim', () => {
  it('is read back as it was written, at once', () => {
    const port = propertiesIn();
    writeClaim(openNotebook(port), CLAIM);
    expect(openClaims(openNotebook(port))).toEqual([CLAIM]);
  });

  it('is in flight for two and a half minutes, and unknown from then on', () => {
    expect(isInFlight(CLAIM, T + 149 * SECOND)).toBe(true);
    expect(unknownSince(CLAIM, T + 149 * SECOND)).toBeNull();
    expect(isInFlight(CLAIM, T + 150 * SECOND)).toBe(false);
    expect(unknownSince(CLAIM, T + 200 * SECOND)).toBe(T + 150 * SECOND);
  });

  it('that its execution left is unknown since then', () => {
    const port = propertiesIn();
    const notes = openNotebook(port);
    writeClaim(notes, CLAIM);
    leaveUnknown(notes, CLAIM, T + 7 * SECOND);
    notes.flush();
    const [left] = openClaims(openNotebook(port));
    expect(left && unknownSince(left, T + 8 * SECOND)).toBe(T + 7 * SECOND);
    expect(left && isInFlight(left, T + 8 * SECOND)).toBe(false);
  });

  it('counts as taken or dropped at HubSpot a minute after it became unknown', () => {
    expect(isSettledThere(T, T + 59 * SECOND)).toBe(false);
    expect(isSettledThere(T, T + 60 * SECOND)).toBe(true);
  });

  it('bars others for ten minutes, and no longer while another attempt is in flight', () => {
    const again = { ...CLAIM, sinceMs: T + 599 * SECOND };
    expect(barsOthers(again, T + 599 * SECOND)).toBe(true);
    expect(isInFlight(again, T + 600 * SECOND)).toBe(true);
    expect(barsOthers(again, T + 600 * SECOND)).toBe(false);
  });

  // 150 s in flight, less 60 s for the call and 5 s to spare.
  it.each([
    ['the first', 0, 85],
    ['one after four minutes', 240, 325],
    // Ten minutes, less 150 s for HubSpot to show the booking, 60 s for the call and 5 s to spare.
    ['one after six minutes', 360, 385],
    ['one after nine minutes, which may not send at all,', 540, 385],
  ])('is sent so early by %s attempt that it ends in flight, and shows while it bars others', (_, since, latest) => {
    expect(latestToSend({ ...CLAIM, sinceMs: T + since * SECOND })).toBe(T + latest * SECOND);
  });

  it('that ended counts no more, and its property can be deleted', () => {
    const port = propertiesIn();
    const notes = openNotebook(port);
    writeClaim(notes, CLAIM);
    endClaim(notes, CLAIM);
    expect(openClaims(notes)).toEqual([]);
    notes.flush();
    expect(endedClaims(openNotebook(port))).toEqual([CLAIM.key]);
  });

  it.each([
    ['no JSON', 'x'],
    ['another shape', '{"service":"Demo"}'],
    ['a time that is none', JSON.stringify({ ...CLAIM, startMs: 'soon' })],
    ['a contact without a name', JSON.stringify({ ...CLAIM, contact: {} })],
  ])('of %s is none', (_, text) => {
    expect(openClaims(openNotebook(propertiesIn({ [CLAIM.key]: text })))).toEqual([]);
  });
});
