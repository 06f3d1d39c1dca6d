// The tab Health: what Check and the doctor saw last.
import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { documents } from '../../worlds/sheet.ts';
import { answered, world } from '../fromPage/support.ts';
import { KEY, NOW, type World } from '../support/world.ts';

const TIME = '2027-03-15 09:00:00 +01:00';
const rows = (opened: World) => opened.rows('Health').filter(({ Probe }) => Probe !== '');

function askAsDoctor(opened: World) {
  const text = JSON.stringify({ atMs: Date.parse(NOW) });
  const own = createHmac('sha256', KEY).update('slotsheet doctor').digest();
  const signature = createHmac('sha256', own).update(text).digest('hex');
  const envelope = { slotsheet: 'relay-1', requestId: 'd-1', action: 'doctor', service: 'José € 🙂', signature };
  return opened.direct({ inside: '1' }, { ...envelope, body: Buffer.from(text).toString('base64') });
}

it('holds what Check saw, a row for each probe', () => {
  const opened = world();
  const { probes } = answered(opened, 'check.all');
  expect(probes.map(({ name }) => name)).not.toContain('Tab Health');
  expect(rows(opened)).toHaveLength(probes.length);
  expect(rows(opened)[0]).toEqual({
    ...{ Time: TIME, Probe: 'Sheet', Result: 'pass', Sentence: 'Nothing is wrong in it.', 'What to do': '' },
  });
  expect(rows(opened)).toContainEqual({
    ...{ Time: TIME, Probe: 'Last call', Result: 'warn', Sentence: 'None yet.' },
    'What to do': 'Choose Try a call in the Sheet’s menu.',
  });
});

it('is written whole: of an earlier look nothing stays', async () => {
  const opened = world();
  await askAsDoctor(opened);
  expect(rows(opened).map(({ Probe }) => Probe)).toContain('é, € and emoji');
  opened.setNow('2027-03-15T08:01:00Z');
  answered(opened, 'check.all');
  expect(rows(opened).map(({ Probe }) => Probe)).not.toContain('é, € and emoji');
  expect(new Set(rows(opened).map(({ Time }) => Time))).toEqual(new Set(['2027-03-15 09:01:00 +01:00']));
});

it('is in the language of Settings, whatever the person’s is', () => {
  const opened = world({ sheet: { settings: { Language: 'de' } } });
  const { probes } = answered(opened, 'check.all');
  expect(probes[0]?.sentence).toBe('Nothing is wrong in it.');
  expect(rows(opened)[0]?.Sentence).toBe('Darin ist alles in Ordnung.');
});

describe('where it cannot be written', () => {
  const fix = 'Let the account that runs Slotsheet edit the Sheet. Rename a tab of your own that is called Health.';

  it('a person’s own tab of that name stays as it is, and Check says so', () => {
    const opened = world({ documents: { ...documents(), 'sheet/Health.csv': 'Fruit\r\napple\r\n' } });
    const { probes } = answered(opened, 'check.all');
    expect(opened.store.read('sheet/Health.csv')?.text).toBe('Fruit\r\napple\r\n');
    expect(probes.at(-1)).toMatchObject({ name: 'Tab Health', result: 'warn', fix });
    expect(probes.at(-1)?.sentence).toContain('already exists');
  });

  it('Check goes on, in Google’s words', () => {
    const opened = world();
    opened.faults.before = ({ method }) => {
      if (method === 'Spreadsheets.batchUpdate') throw new Error('Backend Error');
    };
    const last = answered(opened, 'check.all').probes.at(-1);
    expect(last).toMatchObject({
      name: 'Tab Health',
      result: 'warn',
      sentence: expect.stringContaining('Backend Error'),
    });
  });
});
