// The scheduler with small scripts: it finds what only interleaving shows, and gives faults their exact effect.
import { describe, expect, it } from 'vitest';
import { PlatformError } from '../../../local/boundary.ts';
import type { CallFault, Treatment } from '../../../simulate/faults/fault.ts';
import { run, toyScript } from '../support.ts';

const COUNT = `
  const count = Number(properties.getProperty('count') || 0);
  Sheets.Spreadsheets.get('local');
  properties.setProperty('count', String(count + 1));`;
const WITH_LOCK = `if (!lock.tryLock(300000)) throw new Error('never'); ${COUNT} lock.releaseLock();`;

/** How many bookings a run had, and how many the script has counted. */
async function counted(seed: number, scriptFolder: string): Promise<[number, number]> {
  const { history } = await run(seed, { scriptFolder });
  const booked = history.runs.filter(({ asked }) => asked.action === 'book').length;
  return [booked, Number(history.final.properties.count ?? 0)];
}

describe('callers who meet', () => {
  it('lose counts where a script counts without a lock, in some seeds and not in all', async () => {
    const script = toyScript(COUNT);
    const lost: number[] = [];
    for (let seed = 1; seed <= 20; seed += 1) {
      const [booked, count] = await counted(seed, script);
      lost.push(booked - count);
    }
    expect(lost.some((one) => one > 0)).toBe(true);
    expect(lost.some((one) => one === 0)).toBe(true);
  });

  it('lose none where it takes the lock', async () => {
    const script = toyScript(WITH_LOCK);
    for (let seed = 1; seed <= 20; seed += 1) {
      const [booked, count] = await counted(seed, script);
      expect(count).toBe(booked);
    }
  });
});

const SET = `
  try { properties.setProperty('set', 'yes') } catch (error) { return { status: 'failed', reason: String(error) } }`;
const MINUTE_MS = 60_000;

/** The first booking that meets the treatment at its call, and whether the call had its effect. */
async function treated(treatment: Treatment, act = SET) {
  const meets: CallFault['meets'] = ({ method }) => method === 'setProperties';
  const fault: CallFault = {
    kind: 'call',
    name: 'test',
    what: '',
    meets,
    treatment: () => treatment,
    forced: 'once',
    among: 1,
  };
  const scriptFolder = toyScript(`if (properties.getProperty('done')) return; ${act}`);
  for (let seed = 1; ; seed += 1) {
    const { history, met } = await run(seed, { scriptFolder, plan: [{ fault, first: 1, times: 1_000 }] });
    const first = history.runs.find(({ faults }) => faults.includes('test'));
    if (met.length > 0 && first) return { first, set: history.final.properties.set, history };
  }
}

describe('a fault', () => {
  it('refuses a call: the script gets the exception, and nothing has happened', async () => {
    const { first, set } = await treated({ refuse: new PlatformError('too often') });
    expect([first.answer, set]).toEqual(['{"status":"failed","reason":"Exception: too often"}', undefined]);
  });

  it('loses an answer: the script gets the exception, and it has happened', async () => {
    const { first, set } = await treated({ lose: new PlatformError('Empty response') });
    expect([first.answer, set]).toEqual(['{"status":"failed","reason":"Exception: Empty response"}', 'yes']);
  });

  it.each([
    ['before', undefined],
    ['after', 'yes'],
  ] as const)('stops an execution %s the effect', async (stop, expected) => {
    const { first, set } = await treated({ stop });
    expect([first.answer, set]).toEqual([null, expected]);
  });

  it('delays an answer', async () => {
    const { first, set } = await treated({ slowMs: 2 * MINUTE_MS });
    expect([first.answer, set]).toEqual(['{"status":"success"}', 'yes']);
    expect(first.endedMs - first.startedMs).toBeGreaterThanOrEqual(2 * MINUTE_MS);
  });

  it.each([
    [false, 'yes'],
    [true, undefined],
  ])(
    'delays an answer beyond six minutes, which ends the execution (the effect too: %s)',
    async (slowEffect, expected) => {
      const { first, set } = await treated({ slowMs: 6 * MINUTE_MS, slowEffect });
      expect([first.answer, set]).toEqual([null, expected]);
      expect(first.endedMs - first.startedMs).toBe(6 * MINUTE_MS);
    },
  );

  it('puts another answer in place of what the script was told', async () => {
    const { first } = await treated({ rewrite: () => '{"ok":false,"error":{"name":"Odd","message":"changed"}}' });
    expect(first.answer).toBe('{"status":"failed","reason":"Odd: changed"}');
  });

  it('takes the lock away from the execution that holds it', async () => {
    const act = `lock.tryLock(1000); properties.setProperty('set', 'yes'); return { status: 'failed', reason: String(lock.hasLock()) }`;
    const { first } = await treated({ loseLock: true }, act);
    expect(first.answer).toBe('{"status":"failed","reason":"false"}');
  });
});
