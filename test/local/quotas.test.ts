// Google's quotas of a minute and a day. The figures and the words are those of Google's pages; see local/differences/quotas.ts.
import { describe, expect, it } from 'vitest';
import type { Quotas } from '../../local/quotas/limits.ts';
import { sentMails } from '../../local/services/mail/state.ts';
import { createMemoryStore } from '../../local/store/memory.ts';
import { NOW_MS, runtimeFor } from './scripts.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

const READ = `Sheets.Spreadsheets.Values.batchGet('local', { ranges: ['Notes'] })`;
const WRITE = `Sheets.Spreadsheets.batchUpdate({ requests: [{ appendCells: { sheetId: id, rows: [{ values: [{ userEnteredValue: { stringValue: 'a' } }] }], fields: 'userEnteredValue' } }] }, 'local')`;
const PROPERTY = `PropertiesService.getScriptProperties().getProperty('a')`;
const MAIL = `MailApp.sendEmail('a@example.com, b@example.com', 'Hello', 'Text')`;
const FREE = `Calendar.Freebusy.query({ timeMin: '2027-03-01T00:00:00Z', timeMax: '2027-03-02T00:00:00Z', items: [] })`;
const INSERT = `Calendar.Events.insert({ start: { dateTime: '2027-03-01T09:00:00Z' }, end: { dateTime: '2027-03-01T10:00:00Z' } }, 'a@example.com')`;

/** A script that makes a call so many times and tells how many Google answered, and the last refusal. */
function script(call: string): string {
  return `function main(times) {
    const id = ${call.includes('sheetId') ? `Sheets.Spreadsheets.get('local', { fields: 'sheets(properties(sheetId))' }).sheets[0].properties.sheetId` : '0'};
    let answered = 0;
    let said = '';
    for (let i = 0; i < times; i += 1) { try { ${call}; answered += 1; } catch (e) { said = e.name + ': ' + e.message; } }
    return [answered, said];
  }`;
}

function world(call: string, quotas?: Quotas) {
  const clock = { ms: NOW_MS, nowMs: () => clock.ms };
  const store = createMemoryStore({
    'sheet.json': '{"timeZone":"Etc/UTC","locale":"en_US"}',
    'sheet/Notes.csv': 'Note\r\n',
    'calendars/a@example.com.ics': 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nEND:VCALENDAR\r\n',
  });
  const runtime = runtimeFor(script(call), { store, clock, ...(quotas === undefined ? {} : { quotas }) });
  const times = (count: number, user?: string) => Object(runtime.execute('main', [count], { user }));
  return { clock, store, runtime, times };
}

const sheets = (method: string, metric: string) =>
  `GoogleJsonResponseException: API call to sheets.spreadsheets.${method} failed with error: Quota exceeded for quota metric '${metric} requests' and limit '${metric} requests per minute per user' of service 'sheets.googleapis.com' for consumer 'project_number:000000000000'.`;

describe('a minute of the Sheets API', () => {
  it('has sixty reads, and the next one throws what Apps Script throws', () => {
    expect(world(READ, 'consumer').times(61)).toEqual([60, sheets('values.batchGet', 'Read')]);
    expect(world(READ, 'workspace').times(61)).toEqual([60, sheets('values.batchGet', 'Read')]);
  });

  it('has sixty writes, which are not reads', () => {
    const { times, runtime } = world(WRITE, 'consumer');
    expect(times(61)).toEqual([60, sheets('batchUpdate', 'Write')]);
    expect(runtime.quotaUses.slice(0, 2)).toEqual([
      { name: 'sheetReads', per: 'minute', limit: 60, used: 1, refused: 0, most: 1 },
      { name: 'sheetWrites', per: 'minute', limit: 60, used: 60, refused: 1, most: 60 },
    ]);
  });

  it('begins anywhere: each call is free again a minute after it was made', () => {
    const { clock, times } = world(READ, 'consumer');
    expect(times(20)).toEqual([20, '']);
    clock.ms += MINUTE_MS / 2;
    expect(times(50)[0]).toBe(40);
    clock.ms += MINUTE_MS / 2 - 1;
    expect(times(1)[0]).toBe(0);
    clock.ms += 1;
    expect(times(50)[0]).toBe(20);
  });

  it('is counted for each person', () => {
    const { times } = world(READ, 'consumer');
    expect([times(60)[0], times(60, 'other@example.com')[0], times(1)[0]]).toEqual([60, 60, 0]);
  });

  it('does not count SpreadsheetApp', () => {
    const shown = `SpreadsheetApp.openById('local').getSheetByName('Notes').getDataRange().getDisplayValues()`;
    expect(world(shown, 'consumer').times(70)).toEqual([70, '']);
  });
});

it('a minute of the Calendar API has six hundred calls', () => {
  const words = `GoogleJsonResponseException: API call to calendar.freebusy.query failed with error: Quota exceeded for quota metric 'Queries' and limit 'Queries per minute per user' of service 'calendar-json.googleapis.com' for consumer 'project_number:000000000000'.`;
  expect(world(FREE, 'consumer').times(601)).toEqual([600, words]);
});

describe('a day', () => {
  it('has 50,000 calls of properties, or 500,000', () => {
    const words = 'Exception: Service invoked too many times for one day: properties.';
    expect(world(PROPERTY, 'consumer').times(50_001)).toEqual([50_000, words]);
    expect(world(PROPERTY, 'workspace').times(50_001)).toEqual([50_001, '']);
  });

  it('begins with the first use and is over 24 hours later', () => {
    const { clock, times } = world(PROPERTY, { propertyCalls: 3 });
    expect(times(2)[0]).toBe(2);
    clock.ms += DAY_MS - 1;
    expect(times(2)[0]).toBe(1);
    clock.ms += 1;
    expect(times(4)[0]).toBe(3);
  });

  it('ends the events that may be made; those that Google refuses for another reason do not count', () => {
    const words =
      'GoogleJsonResponseException: API call to calendar.events.insert failed with error: Calendar usage limits exceeded.';
    expect(world(INSERT, { events: 5 }).times(6)).toEqual([5, words]);
    const nowhere = world(INSERT.replace('a@example.com', 'nowhere@example.com'), { events: 5 });
    expect(nowhere.times(6)).toEqual([0, expect.stringContaining('Not Found')]);
    expect(nowhere.runtime.quotaUses.find(({ name }) => name === 'events')).toMatchObject({ used: 0, refused: 0 });
  });

  it.each([
    ['consumer', 50],
    ['workspace', 750],
  ] as const)('counts the recipients of mails: %s', (account, mails) => {
    const { times, store } = world(MAIL, account);
    expect(times(mails + 1)).toEqual([mails, 'Exception: Service invoked too many times for one day: email.']);
    expect(sentMails(store)).toHaveLength(mails);
  });

  it('counts each request of fetchAll, and sends none of one that would pass the limit', () => {
    const two = `UrlFetchApp.fetchAll([{ url: 'https://x.example/', muteHttpExceptions: true }, 'https://x.example/'])`;
    const { times, runtime } = world(two, { fetches: 5 });
    expect(times(2)[1]).toBe('Exception: DNS error: https://x.example/');
    expect(times(1)[1]).toBe('Exception: Service invoked too many times for one day: urlfetch.');
    expect(runtime.quotaUses.find(({ name }) => name === 'fetches')).toMatchObject({ used: 4, refused: 1 });
  });
});

it('without quotas nothing is refused, and what is used is counted all the same', () => {
  const { times, runtime } = world(READ);
  expect(times(300)).toEqual([300, '']);
  expect(runtime.quotaUses[0]).toMatchObject({ name: 'sheetReads', used: 300, most: 300, refused: 0 });
});
