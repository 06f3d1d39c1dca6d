// The answers, letter by letter.
import { describe, expect, it } from 'vitest';
import { writeToolAnswers } from '../../src/agents/platforms.ts';
import type { Platform, ToolAnswer, ToolCall } from '../../src/agents/toolCall.ts';
import { SLOT_GONE } from '../../src/telli/answers.ts';
import { NO_ARGUMENTS, NOBODY } from './tools.ts';

function call(toolCallId: string): ToolCall {
  return { tool: 'available', args: NO_ARGUMENTS, caller: NOBODY, callId: '', toolCallId };
}

// 2027-03-12T09:00:00Z and half an hour later.
const TIMES = { startMs: 1_804_842_000_000, endMs: 1_804_843_800_000 };
const OFFERS: ToolAnswer = {
  offers: [{ spoken: 'Friday, 12 March,\n10 am', ...TIMES, id: 'A' }],
  sentence: 'There is\none time:\t A.',
  status: 'success',
};
const OFFERS_TEXT =
  '{"status":"success","sentence":"There is one time: A.","offers":[{"id":"A","start_iso":"2027-03-12T09:00:00.000Z",' +
  '"end_iso":"2027-03-12T09:30:00.000Z","spoken":"Friday, 12 March, 10 am"}]}';
const GONE: ToolAnswer = { reason: SLOT_GONE, sentence: 'That time is taken.', status: 'failed' };
const GONE_TEXT =
  '{"status":"failed","sentence":"That time is taken.","reason":"Appointment slot is no longer available"}';

describe('writeToolAnswers', () => {
  it.each<Platform | 'another'>(['telli', 'retell', 'elevenlabs', 'bland', 'another'])(
    'writes one object for %s',
    (platform) => {
      expect(writeToolAnswers(platform, [call('')], [OFFERS])).toBe(OFFERS_TEXT);
      expect(writeToolAnswers(platform, [call('')], [GONE])).toBe(GONE_TEXT);
    },
  );

  it('writes appointments, and one without an id', () => {
    const appointment = { host: 'Dr. Weiss', service: 'Check-up', spoken: 'Friday', ...TIMES, id: '' };
    const answer: ToolAnswer = {
      appointment,
      appointments: [{ ...appointment, id: '1' }],
      sentence: 'Booked.',
      status: 'success',
    };
    const rest =
      '"service":"Check-up","host":"Dr. Weiss","start_iso":"2027-03-12T09:00:00.000Z",' +
      '"end_iso":"2027-03-12T09:30:00.000Z","spoken":"Friday"}';
    expect(writeToolAnswers('telli', [call('')], [answer])).toBe(
      `{"status":"success","sentence":"Booked.","appointments":[{"id":"1",${rest}],"appointment":{${rest}}`,
    );
  });

  it('keeps an empty list', () => {
    const answer: ToolAnswer = { status: 'success', sentence: 'None.', appointments: [] };
    expect(writeToolAnswers('telli', [call('')], [answer])).toBe(
      '{"status":"success","sentence":"None.","appointments":[]}',
    );
  });

  // github.com/VapiAI/docs, fern/tools/custom-tools-troubleshooting.mdx (2c480b35), read 2026-11-30: a list `results`, in the order of
  // the calls, ids as they came, each result a text on a single line.
  it('writes results for Vapi, in the order of the calls', () => {
    const text = writeToolAnswers('vapi', [call('call_2'), call('call "1"')], [OFFERS, GONE]);
    expect(JSON.parse(text)).toEqual({
      results: [
        { toolCallId: 'call_2', result: OFFERS_TEXT },
        { toolCallId: 'call "1"', result: GONE_TEXT },
      ],
    });
    expect(text).not.toMatch(/\n|\\n/);
  });

  it('writes one object for Vapi’s API request tool', () => {
    expect(writeToolAnswers('vapi', [call('')], [GONE])).toBe(GONE_TEXT);
  });

  it.each(['vapi', 'telli'])('answers %s with an empty object where nothing was asked', (platform) => {
    expect(writeToolAnswers(platform, [], [])).toBe('{}');
  });
});
