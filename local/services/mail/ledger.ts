// MailApp: what is copied and what is not.
import type { ServiceLedger } from '../../fact.ts';

const REFERENCE = 'https://developers.google.com/apps-script/reference/mail/mail-app';
const QUOTAS = 'https://developers.google.com/apps-script/guides/services/quotas';
const LOCAL = 'the local runtime';

export const mailLedger: ServiceLedger = {
  service: 'MailApp',
  same: [
    { what: 'MailApp.sendEmail: recipients separated by commas, subject, plain text', source: REFERENCE },
    { what: 'MailApp.sendEmail: 200 kB of text and 250 characters of subject', source: QUOTAS },
    {
      what: 'MailApp.sendEmail: "Failed to send email: no recipient", "Invalid email: …"',
      source: 'public error reports',
    },
  ],
  acceptedAndIgnored: [
    { what: 'MailApp.sendEmail: nothing is sent; a list is kept in state/mail.jsonl', source: LOCAL },
    {
      what: 'The words of the refusal of a text or a subject that is too long',
      source: `${LOCAL}; Google does not say`,
    },
  ],
  notSimulated: [
    { what: 'MailApp.getRemainingDailyQuota', source: REFERENCE },
    { what: 'MailApp.sendEmail: other signatures, HTML, attachments', source: REFERENCE },
    { what: 'MailApp.sendEmail: 100 or 1,500 recipients a day', source: QUOTAS },
  ],
};
