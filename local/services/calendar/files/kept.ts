// Two lists next to the calendar files: the ids of events, and the mails that guests would have got.
import type { Store } from '../../../store/store.ts';

/**
 * The ids issued, one JSON array `["calendar id","event id"]` a line. They stand apart from the calendar files: Google
 * keeps the id of a deleted event taken, and a person may delete an event from the file.
 */
const IDS = 'state/calendar-event-ids.jsonl';

export interface TakenIds {
  has(calendarId: string, eventId: string): boolean;
  add(calendarId: string, eventId: string): void;
}

export function takenIds(store: Store): TakenIds {
  let version: string | undefined;
  let lines = new Set<string>();
  return {
    has(calendarId, eventId) {
      if (store.version(IDS) !== version) {
        const document = store.read(IDS);
        version = document?.version;
        lines = new Set(document?.text.split('\n'));
      }
      return lines.has(line(calendarId, eventId));
    },
    add(calendarId, eventId) {
      store.append(IDS, `${line(calendarId, eventId)}\n`);
    },
  };
}

function line(calendarId: string, eventId: string): string {
  return JSON.stringify([calendarId, eventId]);
}

/** The mails that Google would send to guests, one JSON object a line. Nothing is sent. */
const MAILS = 'state/calendar-mail.jsonl';

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
      if (mails.length > 0) store.append(MAILS, mails.map((mail) => `${JSON.stringify(mail)}\n`).join(''));
    },
  };
}

/** The oldest first. */
export function sentMail(store: Store): Mail[] {
  const lines = (store.read(MAILS)?.text ?? '').split('\n').filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line));
}
