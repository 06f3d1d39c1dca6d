// Bookings behind a meeting link: what a caller was told, and what stands at HubSpot.
import { describe, expect, it } from 'vitest';
import type { World } from '../../../simulate/evidence/history.ts';
import type { HubspotHistory, MeetingChange, MeetingState } from '../../../simulate/evidence/hubspotHistory.ts';
import { INVARIANTS } from '../../../simulate/invariants/judge.ts';
import { ANNA, at, BEN, type Booking, GONE, historyOf, personEvent, runOf, SUCCESS } from './support.ts';

const ADA = { id: 'ada', name: 'Ada', email: 'ada@kunde.de', phone: '+49 30 1' };
const LINKED = { name: 'Intro', slug: 'demo', minutes: 30, noticeMinutes: 0, maxPerDay: null };
const LINK = { slug: 'demo', linkId: '700', minutes: [30], bufferMinutes: 0, calendars: [ANNA], isOpen: true } as const;
const FAILED =
  '{"status":"failed","reason":"This time could not be booked. Please choose another of the offered times."}';
const UNCONFIRMED =
  '{"status":"failed","reason":"The booking is not confirmed yet. Asking for the same time again is safe."}';

interface Story {
  readonly runs?: readonly Booking[];
  readonly changes?: readonly MeetingChange[];
  readonly hubspot?: Partial<HubspotHistory>;
  readonly world?: Partial<World>;
  readonly service?: object;
  readonly more?: Parameters<typeof historyOf>[1];
  readonly events?: Parameters<typeof historyOf>[0];
}

function broken(invariant: string, story: Story): string[] {
  const { runs = [{ id: 1 }], changes = [], events = [], more = {} } = story;
  const hubspot = {
    links: [{ ...LINK, type: 'ROUND_ROBIN_CALENDAR' as const }],
    services: [{ ...LINKED, ...story.service }],
    fallbackEmail: 'termine@praxis.de',
  };
  const world = { bookAheadDays: 1, ...story.world, hubspot };
  const asked = runs.map((one) => {
    const run = runOf({ contact: ADA, ...one });
    return { ...run, asked: { ...run.asked, service: 'Intro', ...one.run?.asked } };
  });
  const history = historyOf(events, { ...more, runs: asked, world });
  const atHubspot = { edits: [], askedUnderLock: [], tickets: [], changes, ...story.hubspot };
  return INVARIANTS[invariant]?.({ ...history, hubspot: atHubspot }) ?? ['no such invariant'];
}

function meeting(state: Partial<MeetingState> = {}): MeetingState {
  const startMs = state.startMs ?? at('10:00');
  const usual = { id: '5001', eventId: 'hubspot5001', email: 'ada@kunde.de', linkId: '700', stands: true };
  return { ...usual, startMs, endMs: startMs + 30 * 60_000, ...state };
}

/** Executions begin at 08:01, 08:02 … and take two seconds. */
function made(by: number, state: Partial<MeetingState> = {}): MeetingChange {
  return { atMs: at('08:00') + by * 60_000 + 1000, by, before: null, after: meeting(state) };
}

function cancelled(clock: string, state: Partial<MeetingState> = {}): MeetingChange {
  return { atMs: at(clock), by: 'person', before: meeting(state), after: meeting({ ...state, stands: false }) };
}

const rowOf = (eventId: string, cells = {}) => ({
  ...{ Service: 'Intro', Status: 'booked', 'Event id': eventId },
  ...{ Start: '2027-03-29 10:00 +02:00', End: '2027-03-29 10:30 +02:00' },
  ...cells,
});

describe('one meeting', () => {
  const found = (story: Story) => broken('hubspot-one-meeting', story);

  it('finds a second meeting of a contact, a service and a start, under any of the contact’s addresses', () => {
    const runs = [{ id: 1 }, { id: 2 }];
    expect(found({ runs, changes: [made(1)] })).toEqual([]);
    expect(found({ runs, changes: [made(1), made(2, { id: '5002' })] })).toHaveLength(1);
    const plus = made(2, { id: '5002', email: 'termine+49301@praxis.de' });
    expect(found({ runs, changes: [made(1), plus] })).toHaveLength(1);
  });

  it('allows another contact, another start, and one after a person cancelled the first', () => {
    const runs = [{ id: 1 }, { id: 2, contact: BEN }, { id: 3, start: '11:00' }, { id: 4 }];
    const ben = made(2, { id: '5002', email: 'termine+ben@praxis.de' });
    const later = made(3, { id: '5003', startMs: at('11:00') });
    const again = [made(1), cancelled('08:02'), made(4, { id: '5004' })];
    expect(found({ runs, changes: [made(1), ben, later] })).toEqual([]);
    expect(found({ runs, changes: again })).toEqual([]);
  });
});

describe('success has a meeting', () => {
  const found = (story: Story) => broken('hubspot-success-has-meeting', story);

  it('finds a success without a meeting, with another one’s, or with one that came later', () => {
    expect(found({ changes: [made(1)] })).toEqual([]);
    expect(found({})).toEqual([expect.stringContaining('no meeting of it stood')]);
    for (const other of [{ email: 'else@kunde.de' }, { startMs: at('11:00') }, { linkId: '701' }]) {
      expect(found({ changes: [made(1, other)] })).toHaveLength(1);
    }
    expect(found({ runs: [{ id: 1 }, { id: 2, run: { answer: UNCONFIRMED } }], changes: [made(2)] })).toHaveLength(1);
  });

  it('finds a success of a meeting that a person had cancelled, deleted or moved before', () => {
    const runs = [{ id: 1 }, { id: 3 }];
    for (const minutes of [2, 20]) {
      const later = [{ id: 1 }, { id: 1 + minutes }];
      const ended = cancelled('08:01:59');
      const moved = { ...ended, after: meeting({ startMs: at('11:00') }) };
      for (const change of [ended, moved]) {
        expect(found({ runs: later, changes: [made(1), change] })).toEqual([
          expect.stringContaining(`execution ${1 + minutes}, and no meeting of it stood`),
        ]);
      }
    }
    // While it runs it may have been read before.
    expect(found({ runs, changes: [made(1), cancelled('08:03:01')] })).toEqual([]);
  });

  it('excuses a booking of a moment ago whose meeting was deleted, or ended while HubSpot could not be read', () => {
    const edits = [{ atMs: at('08:01:59'), what: 'deletes the meeting 5001 in HubSpot' }];
    const changes = [made(1), cancelled('08:01:59')];
    const repeat = (id: number, run = {}) => [{ id: 1 }, { id, run }];
    expect(found({ runs: repeat(6), changes, hubspot: { edits } })).toEqual([]);
    expect(found({ runs: repeat(7), changes, hubspot: { edits } })).toHaveLength(1);
    const others = [{ atMs: at('08:01:59'), what: 'deletes the meeting 5002 in HubSpot' }];
    expect(found({ runs: repeat(6), changes, hubspot: { edits: others } })).toHaveLength(1);
    expect(found({ runs: repeat(6, { faults: ['contactUnreadable'] }), changes })).toEqual([]);
    expect(found({ runs: repeat(7, { faults: ['contactUnreadable'] }), changes })).toHaveLength(1);
    const key = [{ atMs: at('08:01:30'), what: 'makes another key at HubSpot' }];
    expect(found({ runs: repeat(6), changes, hubspot: { edits: key } })).toEqual([]);
  });

  it('lets a person cancel it, and no execution', () => {
    expect(found({ changes: [made(1), cancelled('08:30')] })).toEqual([]);
    expect(found({ changes: [made(1), { ...cancelled('08:30'), by: 7 }] })).toEqual([
      expect.stringContaining('is gone'),
    ]);
  });
});

describe('told truly', () => {
  const found = (story: Story) => broken('hubspot-told-truly', story);
  const failed = (answer: string) => [{ id: 1, run: { answer } }];

  it('finds a meeting of a request that was told that nothing was booked, by whichever attempt', () => {
    for (const answer of [FAILED, GONE]) expect(found({ runs: failed(answer), changes: [made(1)] })).toHaveLength(1);
    const attempts = [...failed(FAILED), { id: 2, run: { requestId: 'r1', answer: null } }];
    expect(found({ runs: attempts, changes: [made(2)] })).toHaveLength(1);
    const [unheard] = failed(FAILED).map((one) => ({ ...one, run: { ...one.run, endedMs: at('08:01:06') } }));
    expect(found({ runs: [{ id: 1, ...unheard }, ...attempts.slice(1)], changes: [made(2)] })).toEqual([]);
    expect(found({ runs: failed(UNCONFIRMED), changes: [made(1)] })).toEqual([]);
  });

  it('finds a contact that is refused what it was told success of', () => {
    const runs = [{ id: 1 }, { id: 2, run: { answer: FAILED } }];
    expect(found({ runs, changes: [made(1)] })).toHaveLength(1);
    expect(found({ runs, changes: [made(1), cancelled('08:01:30')] })).toEqual([]);
  });

  it('finds a start that is called gone and was free', () => {
    expect(found({ runs: failed(GONE) })).toEqual([expect.stringContaining('nothing was in its way')]);
    expect(found({ runs: failed(FAILED) })).toEqual([]);
  });

  it('lets it be gone for an event near it, another caller’s claim of ten minutes, or the Sheet’s rules', () => {
    expect(found({ runs: failed(GONE), events: [personEvent('10:15', 30)] })).toEqual([]);
    const claimed = [
      { id: 1, contact: BEN, run: { answer: UNCONFIRMED } },
      { id: 2, run: { answer: GONE } },
    ];
    expect(found({ runs: claimed })).toEqual([]);
    const [first, ...others] = claimed;
    expect(found({ runs: [{ ...first, id: 1 }, ...others.map((one) => ({ ...one, id: 13 }))] })).toHaveLength(1);
    expect(found({ runs: failed(GONE), service: { noticeMinutes: 180 } })).toEqual([]);
    expect(found({ runs: [{ id: 1, start: '07:00', run: { answer: GONE } }] })).toEqual([]);
  });
});

describe('a claim of another caller', () => {
  const ben = (id: number, answer: string) => ({ id, contact: BEN, run: { answer } });
  const isExplained = (id: number, ...others: readonly Booking[]) =>
    broken('hubspot-told-truly', { runs: [...others, { id, run: { answer: GONE } }] }).length === 0;

  it('explains a start that is gone for ten minutes from its first call, however often its caller asks', () => {
    const asking = [1, 5, 9, 10].map((id) => ben(id, UNCONFIRMED));
    expect(isExplained(10.9, ...asking)).toBe(true);
    expect(isExplained(11, ...asking)).toBe(false);
  });

  it('begins anew after ten minutes, or once the first is settled', () => {
    expect(isExplained(20, ben(1, UNCONFIRMED), ben(11, UNCONFIRMED))).toBe(true);
    expect(isExplained(21, ben(1, UNCONFIRMED), ben(11, UNCONFIRMED))).toBe(false);
    expect(isExplained(14, ben(1, FAILED), ben(5, UNCONFIRMED))).toBe(true);
    expect(isExplained(14, ben(1, UNCONFIRMED), ben(5, UNCONFIRMED))).toBe(false);
  });

  it('that ended as a booking explains it for five minutes more', () => {
    expect(isExplained(13.9, ben(1, UNCONFIRMED), ben(9, SUCCESS))).toBe(true);
    expect(isExplained(14, ben(1, UNCONFIRMED), ben(9, SUCCESS))).toBe(false);
  });
});

it('finds an execution that asked HubSpot under the lock, unless the lock service refused to take it back', () => {
  const hubspot = { askedUnderLock: [1] };
  const refused = [{ id: 1, run: { faults: ['lockRefused'] } }];
  expect(broken('hubspot-no-fetch-under-lock', {})).toEqual([]);
  expect(broken('hubspot-no-fetch-under-lock', { hubspot })).toHaveLength(1);
  expect(broken('hubspot-no-fetch-under-lock', { hubspot, runs: refused })).toEqual([]);
});

describe('link rules', () => {
  const found = (story: Story) => broken('hubspot-link-rules', story);
  const two = {
    runs: [{ id: 1 }, { id: 2, start: '11:00' }],
    changes: [made(1), made(2, { id: '5002', startMs: at('11:00') })],
  };

  it('finds a meeting without the notice, beyond Book ahead, or over the cap', () => {
    expect(found(two)).toEqual([]);
    expect(found({ ...two, service: { noticeMinutes: 150 } })).toEqual([expect.stringContaining('notice')]);
    expect(found({ ...two, world: { bookAheadDays: -1 } })).toHaveLength(2);
    expect(found({ ...two, service: { maxPerDay: 1 } })).toEqual([expect.stringContaining('Max per day is 1')]);
    expect(found({ ...two, service: { maxPerDay: 2 } })).toEqual([]);
  });

  it('counts no meeting at another time than the one that HubSpot was asked for, as it has no row', () => {
    const elsewhere = [made(1, { startMs: at('12:00') }), made(2, { id: '5002', startMs: at('11:00') })];
    expect(found({ ...two, changes: elsewhere, service: { maxPerDay: 1 } })).toEqual([]);
    expect(found({ ...two, changes: elsewhere, world: { repeatBookings: 'refuse' } })).toEqual([]);
  });

  it('finds a second appointment where repeats are refused or would be moved', () => {
    for (const repeatBookings of ['refuse', 'move'] as const) {
      expect(found({ ...two, world: { repeatBookings } })).toEqual([expect.stringContaining('repeats are refused')]);
    }
  });
});

describe('meetings agree', () => {
  const found = (final: object, hubspot: Partial<HubspotHistory> = {}) =>
    broken('hubspot-meetings-agree', { changes: [made(1)], hubspot, more: { final } });
  const bookings = [rowOf('hubspot:5001')];

  it('holds for a row by the meeting’s id, or by its event’s', () => {
    expect(found({ bookings })).toEqual([]);
    expect(found({ bookings: [rowOf('hubspot:?hubspot5001')] })).toEqual([]);
  });

  it('finds a meeting without a row, a row without a meeting, and one at another time', () => {
    expect(found({ bookings: [] })).toEqual([expect.stringContaining('0 active rows')]);
    expect(found({ bookings: [...bookings, rowOf('hubspot:5009')] })).toEqual([expect.stringContaining('no meeting')]);
    const moved = rowOf('hubspot:5001', { Start: '2027-03-29 11:00 +02:00', End: '2027-03-29 11:30 +02:00' });
    expect(found({ bookings: [moved] })).toEqual([expect.stringContaining('has its meeting at')]);
    expect(found({ bookings: [rowOf('hubspot:5001', { Status: 'cancelled' })] })).toHaveLength(1);
  });

  it('finds a new row without a meeting, unless a person moved a meeting before the job had seen it', () => {
    const row = rowOf('hubspot:?hubspot5009');
    const edits = (what: string) => ({ edits: [{ atMs: at('08:30'), what }] });
    expect(found({ bookings: [...bookings, row] })).toEqual([expect.stringContaining('no meeting')]);
    expect(found({ bookings: [...bookings, row] }, edits('cancels the meeting 5009 in HubSpot'))).toHaveLength(1);
    expect(found({ bookings: [...bookings, row] }, edits('moves the meeting 5009 in HubSpot'))).toEqual([]);
    const known = [...bookings, rowOf('hubspot:5009')];
    expect(found({ bookings: known }, edits('moves the meeting 5009 in HubSpot'))).toHaveLength(1);
  });

  it('finds what still waits, and a second ticket', () => {
    const properties = { 'hubspotClaim.1': '{}', 'hubspotFollowUp.1': '{}', 'hubspotClaim.2': 'ended' };
    expect(found({ bookings, properties })).toHaveLength(2);
    expect(found({ bookings }, { tickets: ['ada@kunde.de'] })).toEqual([]);
    expect(found({ bookings }, { tickets: ['ada@kunde.de', 'ada@kunde.de'] })).toHaveLength(1);
  });
});

describe('the probe of a link', () => {
  const probe = { ...ADA, id: 'probe1', name: 'Caller probe1' };
  const found = (answer: string, story: Partial<Story> = {}) =>
    broken('hubspot-link-probe', { runs: [{ id: 1, contact: probe, run: { answer } }], ...story });

  it('finds that what was offered a moment before is not booked, unless it is past', () => {
    expect(found(SUCCESS)).toEqual([]);
    expect(found(GONE)).toHaveLength(1);
    expect(found(GONE, { service: { noticeMinutes: 120 } })).toEqual([]);
  });

  it('finds that nothing is offered of an open link, and not where its hosts are busy', () => {
    const asked = { callId: 1, action: 'available', contact: probe, service: 'Intro', startMs: null } as const;
    const runs = [{ id: 1, run: { asked, answer: '{"available":[]}' } }];
    expect(broken('hubspot-link-probe', { runs })).toHaveLength(1);
    expect(broken('hubspot-link-probe', { runs, events: [personEvent('10:15', 30)] })).toEqual([]);
  });
});

describe('the probe of another service', () => {
  it('finds that nothing is offered, and not where meetings of a group may stand in the calendars of all hosts', () => {
    const probe = { ...ADA, id: 'probe1' };
    const asked = { callId: 1, action: 'available', contact: probe, service: 'Check-up', startMs: null } as const;
    const runs = [{ id: 1, run: { asked, answer: '{"available":[]}' } }];
    expect(broken('closing-probe', { runs })).toHaveLength(1);
    // Otto, the other host, is no member of the link.
    expect(broken('closing-probe', { runs, changes: [made(1)] })).toHaveLength(1);
    const hosts = [{ name: 'Anna', calendarId: ANNA, maxPerDay: null }];
    expect(broken('closing-probe', { runs, changes: [made(1)], world: { hosts } })).toEqual([]);
  });
});
