// Mail to the person who looks after the Sheet. Scopes: script.send_mail, userinfo.email.
import type { MailPort } from '../booking/ports.ts';

export const mailPort: MailPort = {
  owner: () => Session.getEffectiveUser().getEmail(),
  send(to, subject, text) {
    MailApp.sendEmail(to, subject, text);
  },
};
