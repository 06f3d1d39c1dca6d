// Cancel until and Move until: each deadline is reckoned by hand for Monday, 29 March 2027, in Berlin (+02:00).
import { describe, expect, it } from 'vitest';
import type { DeadlineCell, WebAppRun } from '../../../simulate/evidence/history.ts';
import { ANNA, at, booking, breaches, changeOf, eventOf, historyOf, runOf, WORLD } from './support.ts';

const DONE = '{"status":"success","sentence":"The appointment is cancelled."}';
const LATE =
  '{"status":"failed","sentence":"The appointment on Monday cannot be cancelled here any more. Please ask to be connected."}';

/** Takes two seconds. */
function runAt(startedMs: number, action: 'cancel' | 'move', answer: string): WebAppRun {
  const run = runOf({ id: 2, run: { answer, requestId: '', startedMs, endedMs: startedMs + 2000 } });
  const who = { platform: 'telli', proof: 'secret', toolCallId: '', phoneCall: 'call-1' } as const;
  const tool = { ...who, offer: '', appointment: '', startNowMs: null, means: null };
  return { ...run, asked: { ...run.asked, action, tool } };
}

function worldWith(cancel: DeadlineCell, move: DeadlineCell, timeZone?: string) {
  const hosts = WORLD.hosts.map((host) => (timeZone === undefined ? host : { ...host, timeZone }));
  return { hosts, services: WORLD.services.map((service) => ({ ...service, until: { cancel, move } })) };
}

/** Of Anna's appointment at 10:00. */
function changed(startedMs: number, world: ReturnType<typeof worldWith>, action: 'cancel' | 'move' = 'cancel') {
  const before = eventOf({ id: 1 }, { requestId: 'r1' });
  const change = changeOf({ by: 2, atMs: startedMs + 1000, calendarId: ANNA, before, after: null });
  const run = runAt(startedMs, action, DONE);
  return breaches('tool-deadlines-held', historyOf([], { runs: [run], changes: [change], world }));
}

const DAY_MS = 86_400_000;

describe('past its deadline no appointment is changed', () => {
  it('two hours before', () => {
    expect(changed(at('08:00'), worldWith('2 h', ''))).toEqual([]);
    expect(changed(at('08:00:01'), worldWith('2 h', ''))).toEqual([
      'execution 2 did the cancel of “Check-up” at 2027-03-29 08:00Z, which was possible until 2027-03-29 06:00Z',
    ]);
  });

  it('24 hours before', () => {
    expect(changed(at('10:00') - DAY_MS, worldWith('24 h', ''))).toEqual([]);
    expect(changed(at('10:00') - DAY_MS + 1000, worldWith('24 h', ''))).toHaveLength(1);
  });

  it('a day before, by the date where the host is', () => {
    expect(changed(at('00:00'), worldWith('1 day', ''))).toEqual([]);
    expect(changed(at('00:01'), worldWith('1 day', ''))).toHaveLength(1);
    // Nine hours behind UTC it is 23:00 of Sunday, which began at 11:00 of Berlin's Sunday.
    const far = worldWith('1 day', '', 'Pacific/Gambier');
    expect(changed(at('11:00') - DAY_MS, far)).toEqual([]);
    expect(changed(at('11:01') - DAY_MS, far)).toHaveLength(1);
  });

  it('each by its own column, and before its start where that is blank', () => {
    expect(changed(at('09:00'), worldWith('2 h', ''), 'move')).toEqual([]);
    expect(changed(at('09:00'), worldWith('', '2 h'), 'move')).toHaveLength(1);
    expect(changed(at('10:01'), worldWith('', ''))).toHaveLength(1);
  });
});

describe('before its deadline none is refused for it', () => {
  const refused = (startedMs: number) =>
    breaches(
      'tool-deadlines-held',
      historyOf([booking({ id: 1, change: { atMs: at('07:00') } })], {
        runs: [runAt(startedMs, 'cancel', LATE)],
        world: worldWith('2 h', ''),
      }),
    );

  it('unless it passes meanwhile', () => {
    expect(refused(at('07:30'))).toEqual([expect.stringContaining('and no deadline had passed')]);
    expect(refused(at('07:59:59'))).toEqual([]);
    expect(refused(at('08:30'))).toEqual([]);
  });
});
