// The answers, letter by letter as telli documents them.
import { describe, expect, it } from 'vitest';
import {
  availableAnswer,
  availableFailedAnswer,
  bookedAnswer,
  failedAnswer,
  failure,
  SLOT_GONE,
} from '../../src/telli/answers.ts';

describe('answers', () => {
  it('lists slots with start before end', () => {
    const startMs = 1_704_103_200_000; // 2024-01-01T10:00:00Z
    expect(availableAnswer([{ startMs, endMs: startMs + 30 * 60_000 }])).toBe(
      '{"available":[{"start_iso":"2024-01-01T10:00:00.000Z","end_iso":"2024-01-01T10:30:00.000Z"}]}',
    );
  });

  it('lists no slots as an empty list', () => {
    expect(availableAnswer([])).toBe('{"available":[]}');
  });

  it('confirms a booking', () => {
    expect(bookedAnswer()).toBe('{"status":"success"}');
  });

  it('says in telli’s own words that a slot is gone', () => {
    expect(failedAnswer(SLOT_GONE)).toBe('{"status":"failed","reason":"Appointment slot is no longer available"}');
  });

  it('keeps the list when available fails', () => {
    expect(availableFailedAnswer('Später')).toBe('{"available":[],"status":"failed","reason":"Später"}');
  });

  it('gives every action but available and contact_lookup the shape of book', () => {
    expect(failure('available', 'No')).toBe('{"available":[],"status":"failed","reason":"No"}');
    for (const action of ['book', 'cancel', '', 'Available']) {
      expect(failure(action, 'No')).toBe('{"status":"failed","reason":"No"}');
    }
  });

  it('keeps a reason that looks like JSON as text', () => {
    expect(JSON.parse(failedAnswer('"}{"a":1'))).toEqual({ status: 'failed', reason: '"}{"a":1' });
  });
});
