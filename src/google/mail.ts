// Mail to the owner of the Sheet. Scopes: script.send_mail, userinfo.email.
import type { MailPort } from '../ports/script.ts';
import { asking } from './asking.ts';

export const mailPort: MailPort = {
  owner: () => asking(() => Session.getEffectiveUser().getEmail()),
  send(to, subject, text) {
    asking(() => MailApp.sendEmail(to, subject, text));
  },
};
