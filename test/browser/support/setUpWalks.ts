// The walks through Set up: in a new Sheet, with typed addresses, and in one that is used.

import { expect } from 'vitest';
import { openedBy } from '../../../scripts/pictures/browser.ts';
import { copies, follows, isDone, rowsOf, step, type Walked } from './walked.ts';

export async function setUpNew(walked: Walked): Promise<void> {
  const { bench, frame, hand, stop } = walked;
  const next = frame.locator('.foot button.main');
  const back = frame.locator('.foot button:not(.main)');
  const field = (at: number) => frame.locator('.field input').nth(at);
  await stop('who');
  await hand.press(frame.getByRole('checkbox').first());
  await hand.press(next);
  await frame.getByRole('alert').waitFor();
  await stop('who, without a host');
  for (const at of [0, 1]) {
    await hand.press(frame.getByRole('checkbox').nth(at));
    await hand.fill(frame.locator('input.inset').nth(at), `Host ${at}`);
  }
  await hand.fill(field(0), 'Visit');
  await hand.fill(field(1), '30');
  await hand.press(next);
  await step(frame, 2);
  await stop('when');
  await rowsOf(walked);
  await hand.press(back);
  await step(frame, 1);
  for (const number of [2, 3]) {
    await hand.press(next);
    await step(frame, number);
  }
  await stop('telli');
  await telliOf(walked);
  await hand.press(next);
  await step(frame, 4);
  await stop('connect');
  await copies(walked);
  await hand.press(frame.locator('.test button'));
  await frame.locator('.test li').first().waitFor();
  await stop('connect, tested');
  await follows(walked, frame.getByRole('link'));
  await hand.press(next);
  await bench.page.locator('dialog').waitFor({ state: 'detached' });
}

/** By a person who did not allow to list calendars. */
export async function setUpTyped(walked: Walked): Promise<void> {
  const { bench, frame, hand, stop } = walked;
  const next = frame.locator('.foot button.main');
  const field = (at: number) => frame.locator('fieldset').first().locator('input').nth(at);
  const add = frame.locator('fieldset > button');
  await stop('typed, who');
  await follows(walked, frame.getByRole('link'));
  await hand.press(add);
  for (const [at, text] of ['Anna', 'owner@example.com', 'Ben', 'ben@example.com'].entries()) {
    await hand.fill(field(at), text);
  }
  await stop('typed, two hosts');
  for (const name of ['Ben', 'Anna']) {
    await hand.press(frame.getByRole('button', { name: new RegExp(name) }));
    if (name === 'Ben') await hand.press(add);
  }
  await hand.fill(field(0), 'Ben');
  await hand.fill(field(1), 'ben@example.com');
  for (const number of [2, 3, 4]) {
    await hand.press(next);
    await step(frame, number);
  }
  expect(bench.file('sheet/Hosts.csv')).toContain('Ben,ben@example.com');
}

async function telliOf({ bench, frame, hand, stop }: Walked): Promise<void> {
  const field = (name: RegExp) => frame.getByRole('textbox', { name });
  for (const summary of await frame.locator('summary').all()) await hand.press(summary);
  await hand.press(frame.locator('p button.quiet'));
  await frame.locator('select').waitFor();
  await hand.choose(frame.locator('select'), 1);
  await hand.choose(frame.locator('select'), 0);
  await hand.fill(frame.locator('input[list]'), 'Europe/Vienna');
  for (const name of [/HubSpot/, /web app|Web-App/]) {
    await hand.fill(field(name), 'x');
    await hand.fill(field(name), '');
  }
  await hand.fill(field(/API/), 'key-1234');
  for (const at of [0, 1]) await hand.press(frame.getByRole('radio').nth(at));
  await hand.fill(field(/relay|Relay/), `${bench.origin}/nothing`);
  await hand.press(frame.locator('.foot button.main'));
  await frame.getByRole('alert').waitFor();
  await isDone(frame);
  await stop('telli, with a relay that does not answer');
  await hand.fill(field(/relay|Relay/), bench.origin);
}

export async function setUpUsed({ bench, frame, hand, stop }: Walked): Promise<void> {
  const next = frame.locator('.foot button.main');
  await stop('used, who');
  for (const tick of await frame.getByRole('checkbox').all()) await hand.press(tick);
  await hand.press(next);
  await step(frame, 2);
  await stop('used, when');
  await hand.press(next);
  await step(frame, 3);
  await stop('used, telli');
  await hand.fill(frame.getByRole('textbox', { name: /relay|Relay/ }), `${bench.origin}/nothing`);
  await hand.press(next);
  await frame.getByRole('alert').waitFor();
  await isDone(frame);
  await stop('used, with a relay that does not answer');
  await hand.press(next);
  await step(frame, 4);
  await stop('used, connect');
  const hours = await openedBy(bench.page, () => hand.press(frame.locator('.foot button:not(.main)')));
  await hours.getByRole('tablist').waitFor();
}
