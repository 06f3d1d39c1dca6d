// What the load run calls a wrong answer: each kind of it is found, and nothing else is.
import { describe, expect, it } from 'vitest';
import type { FoundEvent } from '../../scripts/demo/evidence.ts';
import { type Heard, kindOf } from '../../scripts/load/caller.ts';
import { judge } from '../../scripts/load/judge.ts';
import { judgeLog, type LogVerdict } from '../../scripts/load/log.ts';
import { percentile, reportOf } from '../../scripts/load/report.ts';

const NINE = '2027-03-15T09:00:00.000Z';

function said(name: string, kind: Heard['kind'], startIso = NINE, reason = ''): Heard {
  return { action: 'book', kind, sentMs: 0, latencyMs: 1, reason, name, startIso };
}

function event(name: string, startIso = NINE, file = 'anna.ics'): FoundEvent {
  const startMs = Date.parse(startIso);
  return { file, startMs, endMs: startMs + 15 * 60_000, title: `Visit: ${name}`, place: '', description: '' };
}

const ONE = 'Caller 1 Round 1';
const TWO = 'Caller 2 Round 1';

describe('a load run is right when', () => {
  it.each<[string, Heard[], FoundEvent[], number]>([
    [
      'each success has its event',
      [said(ONE, 'booked'), said(TWO, 'booked')],
      [event(ONE), event(TWO, NINE, 'ben.ics')],
      0,
    ],
    ['a refused caller has none', [said(ONE, 'failed')], [], 0],
    ['a caller who was turned away has none', [said(ONE, 'turned away')], [], 0],
    ['an unanswered caller has one all the same', [said(ONE, 'unanswered')], [event(ONE)], 1],
    ['an unanswered caller has none', [said(ONE, 'unanswered')], [], 0],
    [
      'it was busy, which claims nothing, and the other attempt booked',
      [said(ONE, 'failed', NINE, 'The appointment book is busy at the moment. Please ask for the same time again.')],
      [event(ONE)],
      1,
    ],
    ['it was unanswered and then turned away', [said(ONE, 'unanswered'), said(ONE, 'turned away')], [event(ONE)], 1],
    ['a repeat got the answer', [said(ONE, 'unanswered'), said(ONE, 'booked')], [event(ONE)], 0],
    [
      'the gap is the buffer',
      [said(ONE, 'booked'), said(TWO, 'booked', '2027-03-15T09:20:00.000Z')],
      [event(TWO, '2027-03-15T09:20:00.000Z'), event(ONE)],
      0,
    ],
  ])('%s', (_, heard, events, unconfirmedEvents) => {
    expect(judge(heard, events, 5)).toEqual({ wrong: [], unconfirmedEvents });
  });
});

describe('a load run is wrong when', () => {
  it.each<[string, Heard[], FoundEvent[], RegExp]>([
    ['a success has no event', [said(ONE, 'booked')], [], /told success.*0 events/],
    ['a success has two', [said(ONE, 'booked')], [event(ONE), event(ONE, NINE, 'ben.ics')], /told success.*2 events/],
    [
      'the event is at another time',
      [said(ONE, 'booked')],
      [event(ONE, '2027-03-15T10:00:00.000Z')],
      /told success.*T10:00/,
    ],
    ['a refused caller has one', [said(ONE, 'failed', NINE, 'Gone')], [event(ONE)], /told “Gone”/],
    [
      'an unanswered caller was then refused, and has one',
      [said(ONE, 'unanswered'), said(ONE, 'failed')],
      [event(ONE)],
      /was told/,
    ],
    ['a caller who was only turned away has one', [said(ONE, 'turned away')], [event(ONE)], /turned away each time/],
    ['an unanswered caller has two', [said(ONE, 'unanswered')], [event(ONE), event(ONE, NINE, 'ben.ics')], /2 events/],
    ['no caller booked it', [], [event(ONE)], /never booked/],
    ['two overlap in one calendar', [said(ONE, 'booked'), said(TWO, 'booked')], [event(ONE), event(TWO)], /overlap/],
    [
      'the gap is a minute short',
      [said(ONE, 'booked'), said(TWO, 'booked', '2027-03-15T09:19:00.000Z')],
      [event(ONE), event(TWO, '2027-03-15T09:19:00.000Z')],
      /overlap/,
    ],
    ['an answer was', [{ ...said(ONE, 'wrong', NINE, 'HTTP 500, <html>'), action: 'available' }], [], /HTTP 500/],
  ])('%s', (_, heard, events, expected) => {
    const { wrong } = judge(heard, events, 5);
    expect(wrong).toHaveLength(1);
    expect(wrong[0]).toMatch(expected);
  });
});

describe('an answer is to an agent', () => {
  const NOT_CONFIRMED = 'The booking is not confirmed. It is safe to ask again for the same time.';
  it.each([
    ['available', 200, `{"available":[{"start_iso":"${NINE}","end_iso":"2027-03-15T09:15:00.000Z"}]}`, 'offered'],
    ['available', 200, '{"available":[]}', 'none'],
    ['available', 200, '{"available":[],"status":"failed","reason":"Later."}', 'failed'],
    [
      'available',
      200,
      '{"available":[],"status":"failed","reason":"There are too many calls right now. Please ask again in a moment."}',
      'turned away',
    ],
    ['book', 200, '{"status":"success"}', 'booked'],
    ['book', 200, `{"status":"failed","reason":"${NOT_CONFIRMED}"}`, 'unanswered'],
    ['book', 201, '{"status":"success"}', 'wrong'],
    ['book', 200, '<html>', 'wrong'],
    ['book', 200, '', 'wrong'],
    ['book', 200, '{"status":"success","more":1}', 'wrong'],
    ['book', 200, '{"status":"failed"}', 'wrong'],
    ['book', 200, '{"status":"failed","reason":"TypeError: x"}', 'wrong'],
    [
      'available',
      200,
      '{"available":[{"start_iso":"2027-03-15T09:00:00Z","end_iso":"2027-03-15T09:15:00.000Z"}]}',
      'wrong',
    ],
    ['available', 200, '{"status":"failed","reason":"Later."}', 'wrong'],
  ] as const)('of %s with %d, %s: %s', (action, status, text, kind) => {
    expect(kindOf(action, status, text).kind).toBe(kind);
  });
});

const NO_STRANGERS = { loops: 0, posts: 0, wrong: [] };

describe('the report', () => {
  it('takes percentiles by nearest rank', () => {
    const ten = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1];
    expect([50, 90, 99, 100].map((share) => percentile(ten, share))).toEqual([5, 9, 10, 10]);
    expect([50, 100].map((share) => percentile([7], share))).toEqual([7, 7]);
    expect(percentile([], 50)).toBeNaN();
  });

  it('counts calls by what came of them, those that were turned away apart', () => {
    const heard: Heard[] = [
      ...[100, 200, 300].map((latencyMs): Heard => ({ ...said(ONE, 'offered'), action: 'available', latencyMs })),
      { ...said(ONE, 'turned away', NINE, 'Later.'), action: 'available', latencyMs: 5 },
      { ...said(ONE, 'booked'), latencyMs: 40 },
    ];
    const verdict = { wrong: ['one thing', 'another'], unconfirmedEvents: 0 };
    const reported = [
      'local: relay: tooManyCalls',
      'local: relay: timeUp',
      'local: relay: timeUp',
      'local: quota sheetReads: 61 used, 3 refused, at most 60 a minute (of 60)',
      'local: quota mails: 0 used, 0 refused, at most 0 a day (of 100)',
    ];
    const run = {
      shape: '2 callers at once',
      beganMs: 0,
      strangers: NO_STRANGERS,
      log: { rows: 4, lost: 1, twice: 2 },
    };
    expect(reportOf({ ...run, seconds: 2, heard, verdict, events: 1, reported })).toBe(
      [
        'LOAD: 2 callers at once, 2.0 s, 5 calls',
        '',
        'minute  available  answered  turned away  book  answered  turned away  wrong',
        '     1          4         3            1     1         1            0      0',
        '',
        'call                    calls  a second  p50 ms  p95 ms  p99 ms  max ms',
        'available                   3       1.5     200     300     300     300',
        'available, turned away      1       0.5       5       5       5       5',
        'book                        1       0.5      40      40      40      40',
        '',
        'answer                  calls  reason',
        'available: offered          3',
        'available: turned away      1  Later.',
        'book: booked                1',
        '',
        'quota       used  refused  at most            limit',
        'sheetReads    61        3       60  a minute  of 60',
        '',
        'times  reported to the operator',
        '    2  local: relay: timeUp',
        '',
        'Log: 4 new rows, 1 lost, 2 twice.',
        'Events: 1 new, 0 of them not confirmed to their callers.',
        'Wrong answers: 2',
        '  one thing',
        '  another',
      ].join('\n'),
    );
  });

  it('says beside strangers how many signed calls were answered, and what was wrong for either', () => {
    const kinds = ['offered', 'booked', 'failed', 'none', 'turned away', 'unanswered', 'wrong'] as const;
    const heard = kinds.map((kind): Heard => said(ONE, kind));
    const verdict = { wrong: ['of a caller'], unconfirmedEvents: 0 };
    const strangers = { loops: 40, posts: 12_345, wrong: ['of a stranger'] };
    const run = { shape: '', beganMs: 0, log: { rows: 0, lost: 0, twice: 0 }, events: 0, reported: [] };
    const lines = reportOf({ ...run, seconds: 1, heard, strangers, verdict }).split('\n');
    expect(lines).toContain('Strangers: 12,345 posts without a signature, in 40 loops.');
    expect(lines).toContain('Signed calls answered meanwhile: 4 of 7 (57.1 %).');
    expect(lines.slice(-3)).toEqual(['Wrong answers: 2', '  of a caller', '  of a stranger']);
  });

  it('counts by the minute in which calls were sent; a refused start is an answer, a refusal without a look is none', () => {
    const heard: Heard[] = [
      { ...said(ONE, 'failed', NINE, 'Appointment slot is no longer available'), sentMs: 1_000 },
      { ...said(ONE, 'failed', NINE, 'The appointment book cannot be read.'), sentMs: 60_999 },
      { ...said(ONE, 'unanswered'), sentMs: 61_000 },
      { ...said(ONE, 'wrong'), sentMs: 61_001 },
    ];
    const verdict = { wrong: [], unconfirmedEvents: 0 };
    const run = {
      shape: '',
      beganMs: 1_000,
      strangers: NO_STRANGERS,
      log: { rows: 0, lost: 0, twice: 0 },
      events: 0,
      reported: [],
    };
    expect(reportOf({ ...run, seconds: 90, heard, verdict })).toContain(
      [
        'minute  available  answered  turned away  book  answered  turned away  wrong',
        '1               0         0            0     2         1            1      0',
        '2               0         0            0     2         0            1      1',
        'all             0         0            0     4         1            2      1',
      ].join('\n'),
    );
  });
});

describe('the Log after a load run', () => {
  const HEADER = ['Time', 'Request id', 'Action', 'Auth'];
  const row = (id: string, time = '9:00', action = 'book', auth = 'signature') => [time, id, action, auth];
  const before = [HEADER, row('old'), row('old')];
  const answered = [said(ONE, 'booked'), said(ONE, 'failed'), said(ONE, 'turned away'), said(ONE, 'unanswered')];

  it.each<[string, string[][], LogVerdict]>([
    ['has a row for each answer of the web app', [row('a'), row('b')], { rows: 2, lost: 0, twice: 0 }],
    ['has a row for each attempt', [row('a'), row('a', '9:01'), row('b')], { rows: 3, lost: 0, twice: 0 }],
    ['lacks one', [row('a'), row('a', '9:01')], { rows: 2, lost: 1, twice: 0 }],
    ['lacks one of the other action', [row('a'), row('b', '9:00', 'available')], { rows: 2, lost: 1, twice: 0 }],
    ['holds one twice', [row('a'), row('b'), row('a')], { rows: 3, lost: 0, twice: 1 }],
    ['lacks one beside a stranger’s', [row('a'), row('b', '9:00', 'book', 'none')], { rows: 2, lost: 1, twice: 0 }],
    ['lacks all', [], { rows: 0, lost: 2, twice: 0 }],
  ])('%s', (_, added, verdict) => {
    expect(judgeLog(answered, [...before, ...added], before.length)).toEqual(verdict);
  });

  it('has all its rows where there was no Log before', () => {
    expect(judgeLog(answered, [HEADER, row('a'), row('b')], 0)).toEqual({ rows: 2, lost: 0, twice: 0 });
  });
});
