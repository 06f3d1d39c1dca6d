// Session: what is copied and what is not.
import type { ServiceLedger } from '../../ledger.ts';

const REFERENCE = 'https://developers.google.com/apps-script/reference/base/session';

export const sessionLedger: ServiceLedger = {
  service: 'Session',
  same: [{ what: "Session.getScriptTimeZone: the manifest's time zone", source: REFERENCE }],
  acceptedAndIgnored: [],
  notSimulated: [
    { what: 'Session.getEffectiveUser', source: REFERENCE },
    { what: 'Session.getActiveUser', source: REFERENCE },
    { what: 'Session.getTemporaryActiveUserKey', source: REFERENCE },
  ],
};
