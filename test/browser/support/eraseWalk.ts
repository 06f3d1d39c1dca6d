// The walk through Erase a contact.
import { busy, calendar, documents } from '../../../worlds/sheet.ts';
import { SERVICES, TWICE, WEEKDAYS } from './practice.ts';
import { isDone, type Walked } from './walked.ts';

/** Two contacts of one name, of whom the first has an event. */
export const ADAS = documents(
  {
    services: SERVICES,
    weeklyHours: WEEKDAYS,
    bookings: TWICE.map(({ id, from, to }, at) => ({
      ...{ 'Booked at': '2027-03-11 09:00 +01:00', Service: 'Visit', Host: 'Anna', Status: 'booked' },
      ...{ Start: `2027-03-16 ${from} +01:00`, End: `2027-03-16 ${to} +01:00`, Name: 'Ada Lovelace' },
      ...{ 'Contact id': `c-${at}`, 'Event id': id, Calendar: 'anna@example.com' },
    })),
  },
  {
    'anna@example.com': calendar(
      busy(
        ...TWICE[0].utc,
        ...[
          'X-SLOTSHEET-SHARED:{"slotsheet":"1"}',
          'X-SLOTSHEET-PRIVATE;VALUE=TEXT:{"service":"Visit"\\,"contactId":"c-0"}',
        ],
      ).map((line) => (line.startsWith('UID:') ? `UID:${TWICE[0].id}@google.com` : line)),
    ),
  },
);

export async function erase({ frame, hand, stop }: Walked): Promise<void> {
  const look = frame.locator('button.main').first();
  await frame.locator('input').waitFor();
  await stop('start');
  await hand.fill(frame.locator('input'), 'Ada');
  await hand.press(look);
  await frame.getByRole('radio').first().waitFor();
  await isDone(frame);
  await stop('several');
  await hand.press(frame.getByRole('radio').first());
  await hand.press(frame.locator('button.main').last());
  await frame.locator('.foot > button').waitFor();
  await isDone(frame);
  await stop('found');
  for (const tick of await frame.getByRole('checkbox').all()) await hand.press(tick);
  for (const at of [0, 1]) {
    await hand.press(frame.locator('.foot > button'));
    await frame.locator('.question').waitFor();
    if (at === 0) await stop('question');
    await hand.press(frame.locator('.question button').nth(at));
    await frame.locator('.question').waitFor({ state: 'detached' });
  }
  await frame.locator('p.good').waitFor();
  await isDone(frame);
  await stop('erased');
  await hand.press(frame.locator('section > button').last());
  await frame.locator('input').waitFor();
}
