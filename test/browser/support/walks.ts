// A walk through each page of the menu: every action, and a stop wherever the page looks different.
import { readFileSync } from 'node:fs';
import { PROPERTY } from '../../../src/notes/propertyNames.ts';
import { busy, calendar, documents } from '../../../worlds/sheet.ts';
import { emptySheet } from './bench.ts';
import { ADAS, erase } from './eraseWalk.ts';
import { SERVICES, TWICE, WEEKDAYS } from './practice.ts';
import { setUpNew, setUpTyped, setUpUsed } from './setUpWalks.ts';
import { voiceAgents } from './voiceAgentsWalk.ts';
import { copies, follows, goes, isDone, rowsOf, triesAgain, type Walk, type Walked } from './walked.ts';

const PRACTICE = {
  ...documents({ services: SERVICES, weeklyHours: WEEKDAYS }),
  'state/properties.json': JSON.stringify({ [PROPERTY.relay]: 'https://relay.invalid' }),
};
const HUBSPOT = Object.fromEntries(
  ['hubspot/key.json', 'hubspot/links.json'].map((name) => [name, readFileSync(`example/${name}`, 'utf8')]),
);
const FAULTY = documents({ services: SERVICES, weeklyHours: [{ Days: 'Mon-Fir', From: '9.5', To: '17:00' }] });
const DOUBLE = documents(
  {
    services: SERVICES,
    weeklyHours: WEEKDAYS,
    bookings: TWICE.map(({ id, from, to }) => ({
      ...{ 'Booked at': '2027-03-11 09:00 +01:00', Service: 'Visit', Host: 'Anna', Status: 'booked' },
      ...{ Start: `2027-03-16 ${from} +01:00`, End: `2027-03-16 ${to} +01:00` },
      ...{ 'Event id': id, Calendar: 'anna@example.com' },
    })),
  },
  {
    'anna@example.com': calendar(
      ...TWICE.map(({ id, utc: [start, end] }) =>
        busy(start, end, 'X-SLOTSHEET-SHARED:{"slotsheet":"1"}', 'X-SLOTSHEET-PRIVATE:{"service":"Visit"}').map(
          (line) => (line.startsWith('UID:') ? `UID:${id}@google.com` : line),
        ),
      ),
    ),
  },
);
const NEW = {
  ...emptySheet('en_GB'),
  'calendars/ben@example.com.ics': emptySheet('')['calendars/owner@example.com.ics'] ?? '',
};

async function hours(walked: Walked): Promise<void> {
  const { frame, hand, stop } = walked;
  const select = (at: number) => frame.locator('select').nth(at);
  const save = frame.locator('.foot button');
  const from = frame.locator('.hoursRow input').nth(1);
  const saved = async () => {
    await hand.press(save);
    await frame.locator('p[role=status]', { hasText: /\S/ }).last().waitFor();
    await isDone(frame);
  };
  await stop('list');
  await triesAgain(walked, () => hand.choose(select(0), 1));
  for (const [at, option] of [
    [0, 0],
    [1, 1],
    [1, 0],
  ] as const) {
    await hand.choose(select(at), option);
    await isDone(frame);
  }
  await rowsOf(walked);
  await hand.fill(from, '9.5');
  await saved();
  await frame.locator('p.small.bad').waitFor();
  await stop('list, with a fault');
  await hand.fill(from, '09:00');
  await hand.choose(select(0), 1);
  await frame.locator('.question').waitFor();
  await stop('list, with a question');
  await hand.press(frame.locator('.question button').first());
  await frame.locator('.question').waitFor({ state: 'detached' });
  await hand.choose(select(0), 1);
  await hand.press(frame.locator('.question button').last());
  await isDone(frame);
  await hand.choose(select(0), 0);
  await isDone(frame);
  await frame.locator('.hoursRow').waitFor();
  await hand.press(frame.getByRole('tab').nth(1));
  await frame.getByRole('grid').waitFor();
  await stop('week');
  await hand.press(frame.getByRole('checkbox'));
  await stop('week, day and night');
  await hand.press(frame.getByRole('checkbox'));
  await hand.paint(frame.locator('[data-cell="0 18"]'), frame.locator('[data-cell="0 23"]'));
  await frame.locator('td[aria-selected=true]').nth(5).waitFor();
  await saved();
  await stop('week, saved');
  await hand.press(frame.getByRole('tab').nth(0));
}

async function check(walked: Walked): Promise<void> {
  const { frame, hand, stop } = walked;
  await frame.locator('h2').waitFor();
  await stop('findings');
  await goes(walked, 'Weekly hours', 'B2');
  await hand.press(frame.locator('button').last());
  await isDone(frame);
}

async function preview({ frame, hand, stop }: Walked): Promise<void> {
  const heading = async (before: string) => {
    await frame.waitForFunction(`document.querySelector('h1').textContent !== ${JSON.stringify(before)}`);
    await isDone(frame);
  };
  const top = () => frame.locator('h1').innerText();
  await frame.getByRole('grid').waitFor();
  await stop('week');
  const now = await top();
  await hand.press(frame.locator('.beside button').last());
  await heading(now);
  const then = await top();
  await hand.press(frame.locator('.beside button').first());
  await heading(then);
  await hand.choose(frame.locator('select'), 1);
  await isDone(frame);
  await hand.reach(frame.locator('[role=grid] [tabindex="0"]'));
  await frame.locator('.why li').first().waitFor();
  await stop('why');
  await hand.press(frame.locator('p.small button.quiet'));
  await isDone(frame);
}

async function tryCall(walked: Walked): Promise<void> {
  const { frame, hand, stop } = walked;
  const select = (at: number) => frame.locator('select').nth(at);
  const book = frame.locator('section button').first();
  await stop('start');
  await hand.choose(select(0), 1);
  await hand.choose(select(1), 1);
  await hand.press(frame.locator('button.main'));
  await book.waitFor();
  await isDone(frame);
  await stop('times');
  await hand.press(frame.locator('summary'));
  for (const text of await frame.locator('textarea').all()) await hand.reach(text);
  await stop('the wire');
  for (const at of [0, 1]) {
    await hand.press(book);
    await frame.locator('.question').waitFor();
    if (at === 0) await stop('question');
    await hand.press(frame.locator('.question button').nth(at));
    await frame.locator('.question').waitFor({ state: 'detached' });
  }
  const remove = frame.locator('p > button');
  await remove.waitFor();
  await isDone(frame);
  await stop('booked');
  await hand.press(remove);
  await frame.locator('p.good').waitFor();
  await stop('removed');
}

async function addresses(walked: Walked): Promise<void> {
  const { frame, hand, stop } = walked;
  const token = frame.locator('.foot > button');
  await token.waitFor();
  await stop('addresses');
  await copies(walked);
  for (const at of [0, 1]) {
    await hand.press(token);
    await frame.locator('.question').waitFor();
    if (at === 0) await stop('question');
    await hand.press(frame.locator('.question button').nth(at));
    await frame.locator('.question').waitFor({ state: 'detached' });
  }
  await token.waitFor();
  await stop('a new token');
}

async function bringInLine(walked: Walked): Promise<void> {
  const { frame, hand, stop } = walked;
  const again = frame.locator('button').last();
  for (const round of ['done', 'done again']) {
    await again.waitFor();
    await isDone(frame);
    await stop(round);
    if (round === 'done') await goes(walked, 'Bookings', 'A3');
    if (round === 'done') await hand.press(again);
  }
}

async function hubspotKey({ frame, hand, stop }: Walked): Promise<void> {
  const remove = frame.locator('.foot > button');
  await remove.waitFor();
  await stop('key');
  await hand.fill(frame.locator('input'), 'pat-eu1-of-another-account');
  await hand.press(frame.locator('button.main'));
  await frame.locator('[role=status] p', { hasText: /\S/ }).first().waitFor();
  await isDone(frame);
  await stop('a key that HubSpot refuses');
  for (const at of [0, 1]) {
    await hand.press(remove);
    await frame.locator('.question').waitFor();
    if (at === 0) await stop('question');
    await hand.press(frame.locator('.question button').nth(at));
    await frame.locator('.question').waitFor({ state: 'detached' });
  }
  await isDone(frame);
  await stop('removed');
}

async function help(walked: Walked): Promise<void> {
  await isDone(walked.frame);
  await walked.stop('help');
  await follows(walked, walked.frame.getByRole('link'));
}

const SET_UP = { en: 'Set up', de: 'Einrichten' };

export const WALKS: readonly Walk[] = [
  { name: 'Set up, a new Sheet', item: SET_UP, documents: NEW, walk: setUpNew },
  {
    name: 'Set up, a Sheet in use',
    item: SET_UP,
    documents: documents({ services: SERVICES, weeklyHours: WEEKDAYS, without: ['Exceptions'] }),
    person: 'colleague',
    walk: setUpUsed,
  },
  {
    name: 'Set up, with typed addresses',
    item: SET_UP,
    documents: NEW,
    person: 'unlisted',
    walk: setUpTyped,
  },
  { name: 'Hours', item: { en: 'Hours', de: 'Öffnungszeiten' }, documents: PRACTICE, walk: hours },
  { name: 'Check', item: { en: 'Check', de: 'Prüfen' }, documents: FAULTY, walk: check },
  { name: 'Preview week', item: { en: 'Preview week', de: 'Woche ansehen' }, documents: PRACTICE, walk: preview },
  { name: 'Try a call', item: { en: 'Try a call', de: 'Anruf ausprobieren' }, documents: PRACTICE, walk: tryCall },
  {
    name: 'Bring Bookings in line',
    item: { en: 'Bring Bookings in line', de: 'Buchungen abgleichen' },
    documents: DOUBLE,
    walk: bringInLine,
  },
  {
    name: 'Erase a contact',
    item: { en: 'Erase a contact', de: 'Kontakt löschen' },
    documents: ADAS,
    walk: erase,
  },
  {
    name: 'HubSpot key',
    item: { en: 'HubSpot key', de: 'HubSpot-Schlüssel' },
    documents: { ...PRACTICE, ...HUBSPOT },
    walk: hubspotKey,
  },
  { name: 'Addresses', item: { en: 'Addresses', de: 'Adressen' }, documents: PRACTICE, walk: addresses },
  { name: 'Voice agents', item: { en: 'Voice agents', de: 'Sprachagenten' }, documents: PRACTICE, walk: voiceAgents },
  { name: 'Help', item: { en: 'Help', de: 'Hilfe' }, documents: PRACTICE, walk: help },
];
