// Session: what is copied and what is not.
import type { ServiceLedger } from '../../fact.ts';

const REFERENCE = 'https://developers.google.com/apps-script/reference/base/session';

export const sessionLedger: ServiceLedger = {
  service: 'Session',
  same: [
    { what: "Session.getScriptTimeZone: the manifest's time zone", source: REFERENCE },
    { what: 'Session.getEffectiveUser, User.getEmail: whom the script acts as', source: REFERENCE },
  ],
  acceptedAndIgnored: [
    {
      what: 'Session.getEffectiveUser: owner@example.com, unless a test says who runs it',
      source: 'the local runtime',
    },
  ],
  notSimulated: [
    { what: 'User.getEmail: blank without the scope userinfo.email', source: REFERENCE },
    { what: 'Session.getActiveUser', source: REFERENCE },
    { what: 'Session.getTemporaryActiveUserKey', source: REFERENCE },
  ],
};
