// MailApp: what would be sent is kept in a list, and Google's refusals are its own.
import { expect, it } from 'vitest';
import { sentMails } from '../../local/services/mail/state.ts';
import { createMemoryStore } from '../../local/store/memory.ts';
import { evaluate } from './scripts.ts';

const send = (args: string, store = createMemoryStore()) => {
  evaluate(`MailApp.sendEmail(${args})`, { store });
  return sentMails(store);
};

it('keeps mails in the order in which they would be sent', () => {
  const store = createMemoryStore();
  send(`'a@example.com', 'One', 'first\\nline'`, store);
  expect(send(`'b@example.com,c@example.com', 'Two', 'é'`, store)).toEqual([
    { to: 'a@example.com', subject: 'One', body: 'first\nline' },
    { to: 'b@example.com,c@example.com', subject: 'Two', body: 'é' },
  ]);
});

it.each([
  [`'', 's', 'b'`, 'Failed to send email: no recipient'],
  [`'a@example.com, nobody', 's', 'b'`, 'Invalid email: nobody'],
  [`'a@example.com', 's'.repeat(251), 'b'`, 'Invalid argument: subject'],
  [`'a@example.com', 's', 'b'.repeat(200 * 1024 + 1)`, 'Invalid argument: body'],
  [`'a@example.com', 's'`, "don't match the method signature for MailApp.sendEmail"],
])('refuses sendEmail(%s)', (args, message) => {
  expect(() => send(args)).toThrow(message);
});

it('takes what is just short enough', () => {
  expect(send(`'a@example.com', 's'.repeat(250), 'b'.repeat(200 * 1024)`)).toHaveLength(1);
});
