// The mail adapter on the simulated services.
import { expect, it } from 'vitest';
import { sentMails } from '../../local/services/mail/state.ts';
import { mailPort } from '../../src/google/mail.ts';
import { openGoogle } from './adapters.ts';

it('sends plain text to an address, in one call', () => {
  const google = openGoogle();
  mailPort.send('team@example.com', 'Slotsheet: 1 problem', 'one\ntwo');
  expect(sentMails(google.store)).toEqual([
    { to: 'team@example.com', subject: 'Slotsheet: 1 problem', body: 'one\ntwo' },
  ]);
  expect(google.roundTrips).toHaveLength(1);
});

it('knows whom the script acts as', () => {
  openGoogle();
  expect(mailPort.owner()).toBe('owner@example.com');
});

it('throws if Google refuses', () => {
  const google = openGoogle();
  expect(() => mailPort.send('', 's', 't')).toThrow('no recipient');
  expect(() => google.failing(() => mailPort.owner())).toThrow('Service unavailable');
});
