// What Google would mail to guests. Nothing is sent; a list is kept, so that a test can see each guest's mails.
import type { Store } from '../../store/store.ts';
import { NotSimulated } from '../notSimulated.ts';
import { apiError } from './errors.ts';
import { textOrNothing } from './input.ts';

/** One JSON object a line. */
const NAME = 'state/calendar-mail.jsonl';

export interface Mail {
  /** The organiser's. */
  readonly calendarId: string;
  readonly eventId: string;
  readonly about: 'invitation' | 'change' | 'cancellation';
  /** An e-mail address. */
  readonly to: string;
}

export interface MailLog {
  send(mails: readonly Mail[]): void;
}

export function mailLog(store: Store): MailLog {
  return {
    send(mails) {
      if (mails.length > 0) store.append(NAME, mails.map((mail) => `${JSON.stringify(mail)}\n`).join(''));
    },
  };
}

/** In the order in which they would have been sent. */
export function sentMail(store: Store): Mail[] {
  const lines = (store.read(NAME)?.text ?? '').split('\n').filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line));
}

/** Whether guests are written to: the option sendUpdates. Without it no guest is. */
export function readSendUpdates(value: unknown, method: string): boolean {
  const text = textOrNothing(value, method) ?? 'none';
  if (text === 'externalOnly') throw new NotSimulated(`calendar.${method} sendUpdates externalOnly`);
  if (text !== 'all' && text !== 'none') throw apiError(method, 'Bad Request');
  return text === 'all';
}
