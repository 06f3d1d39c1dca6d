// The state's side of MailApp. Nothing is sent. A list is kept, so that a test or a person sees which mails would have been.
import { type Execution, PlatformError, type ServiceState, userOf } from '../../boundary.ts';
import { LIMITS } from '../../quotas/limits.ts';
import type { Store } from '../../store/store.ts';

/** One JSON object a line. */
const NAME = 'state/mail.jsonl';

export interface SentMail {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

// developers.google.com/apps-script/guides/services/quotas
const MOST_BODY_BYTES = 200 * 1024;
const MOST_SUBJECT_CHARACTERS = 250;
const ADDRESS = /^[^\s@,]+@[^\s@,]+$/;

/** `left`: how many mails the person may still send today; Infinity = no quota counts. */
export function mailState(store: Store, left: (user: string) => number): ServiceState {
  return {
    name: 'MailApp',
    methods: {
      sendEmail(_: Execution, to: string, subject: string, body: string) {
        const recipients = to.split(',').map((one) => one.trim());
        if (to.trim() === '') throw new PlatformError('Failed to send email: no recipient');
        const wrong = recipients.find((one) => !ADDRESS.test(one));
        if (wrong !== undefined) throw new PlatformError(`Invalid email: ${wrong}`);
        if (subject.length > MOST_SUBJECT_CHARACTERS) throw new PlatformError('Invalid argument: subject');
        if (Buffer.byteLength(body) > MOST_BODY_BYTES) throw new PlatformError('Invalid argument: body');
        store.append(NAME, `${JSON.stringify({ to, subject, body } satisfies SentMail)}\n`);
      },
      getRemainingDailyQuota(execution: Execution) {
        const known = left(userOf(execution));
        // Where no quota counts, it is the fresh day of a consumer's account.
        return Number.isFinite(known) ? known : LIMITS.consumer.mails;
      },
    },
  };
}

/** The oldest first. */
export function sentMails(store: Store): SentMail[] {
  const lines = (store.read(NAME)?.text ?? '').split('\n').filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line));
}
