// What the caller hears, and what is kept, while a service of Google fails.
import { describe, expect, it } from 'vitest';
import { BOB, eventCount, failing, JOSE, READS, START, SUCCESS_TEXT } from '../../support/bookings.ts';
import { openWorld, type Way, type WorldOptions } from '../../support/world.ts';

describe.each<Way>(['bundle', 'in process'])('book, %s', (way) => {
  const world = (options: Omit<WorldOptions, 'way'> = {}) => openWorld({ way, ...options });

  it('books nothing while another request holds the lock', async () => {
    const opened = world();
    opened.foreignLock.held = true;
    const answer = await opened.call('book', { ...JOSE, start_iso: START });
    expect(answer.json.reason).toContain('busy at the moment');
    expect(eventCount(opened)).toBe(0);
    expect(opened.rows('Log')).toEqual([expect.objectContaining({ Outcome: 'error' })]);
  });

  it('books nothing while the lock service fails', async () => {
    const opened = world();
    opened.faults.before = failing(
      'LockService.tryLock',
      'There are too many LockService operations against the same script.',
    );
    expect((await opened.call('book', { ...JOSE, start_iso: START })).json.status).toBe('failed');
    expect(eventCount(opened)).toBe(0);
  });

  it('succeeds although the lock cannot be let go', async () => {
    const opened = world();
    opened.faults.before = failing('LockService.releaseLock');
    expect((await opened.call('book', { ...JOSE, start_iso: START })).text).toBe(SUCCESS_TEXT);
  });

  it('does not say that a booking failed when it cannot look, as an earlier attempt may have booked', async () => {
    const opened = world();
    expect((await opened.call('book', { ...JOSE, start_iso: START })).text).toBe(SUCCESS_TEXT);
    opened.faults.before = failing(READS);
    expect((await opened.call('book', { ...JOSE, start_iso: START })).json.reason).toContain('nothing is confirmed');
    expect(eventCount(opened)).toBe(1);
  });

  it('books nothing when free/busy fails', async () => {
    const opened = world();
    opened.faults.before = failing('Calendar.Freebusy.query');
    const answer = await opened.call('book', { ...JOSE, start_iso: START });
    expect(answer.json.reason).toContain('calendar cannot be reached');
    expect(eventCount(opened)).toBe(0);
    expect(opened.rows('Log')).toEqual([expect.objectContaining({ Outcome: 'error' })]);
  });

  it('knows an event whose insert was done but not answered', async () => {
    const opened = world();
    opened.faults.after = failing('Calendar.Events.insert', 'Backend Error');
    expect((await opened.call('book', { ...JOSE, start_iso: START })).text).toBe(SUCCESS_TEXT);
    expect(eventCount(opened)).toBe(1);
    expect(opened.rows('Bookings')).toHaveLength(1);
  });

  it('says that nothing is confirmed when the insert fails without a trace', async () => {
    const opened = world();
    opened.faults.before = failing('Calendar.Events.insert', 'Backend Error');
    const answer = await opened.call('book', { ...JOSE, start_iso: START });
    expect(answer.json.reason).toContain('not confirmed');
    delete opened.faults.before;
    expect((await opened.call('book', { ...JOSE, start_iso: START })).text).toBe(SUCCESS_TEXT);
    expect(eventCount(opened)).toBe(1);
  });

  it('answers success when the rows cannot be written, and the next request writes them', async () => {
    const opened = world();
    opened.faults.before = failing('Sheets.Spreadsheets.batchUpdate');
    expect((await opened.call('book', { ...JOSE, start_iso: START })).text).toBe(SUCCESS_TEXT);
    expect(opened.rows('Bookings')).toEqual([]);
    expect((await opened.call('book', { ...JOSE, start_iso: START })).text).toBe(SUCCESS_TEXT);
    expect(eventCount(opened)).toBe(1);
    delete opened.faults.before;
    await opened.call('available', BOB);
    expect(opened.rows('Bookings')).toEqual([expect.objectContaining({ Name: 'José Müller 🙂', Status: 'booked' })]);
    expect(
      opened
        .rows('Log')
        .map((row) => row.Action)
        .sort(),
    ).toEqual(['available', 'book', 'book']);
    await opened.call('available', BOB);
    expect(opened.rows('Bookings')).toHaveLength(1);
    expect(opened.rows('Log')).toHaveLength(4);
  });

  it('keeps the Log row of a request that could not read the Sheet', async () => {
    const opened = world();
    opened.faults.before = failing(READS);
    const answer = await opened.call('book', { ...JOSE, start_iso: START });
    expect(answer.json.reason).toContain('cannot be read at the moment');
    expect(answer.json.reason).toContain('nothing is confirmed');
    expect(eventCount(opened)).toBe(0);
    delete opened.faults.before;
    await opened.call('available', BOB);
    expect(
      opened
        .rows('Log')
        .map((row) => row.Outcome)
        .sort(),
    ).toEqual(['error', 'success']);
    expect(opened.rows('Log').find((row) => row.Outcome === 'error')?.Reason).toContain('Sheet could not be read');
  });

  it('lets no caller in when the script properties cannot be read, and logs it', async () => {
    const opened = world();
    opened.faults.before = failing('PropertiesService.getProperties');
    const answer = await opened.call('book', { ...JOSE, start_iso: START });
    expect(answer.json).toMatchObject({ status: 'failed' });
    expect(eventCount(opened)).toBe(0);
    expect(opened.rows('Log')).toEqual([expect.objectContaining({ Auth: 'none', Outcome: 'error' })]);
  });
});
