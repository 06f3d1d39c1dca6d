// ScriptApp: what is copied and what is not.
import type { ServiceLedger } from '../../ledger.ts';

const REFERENCE = 'https://developers.google.com/apps-script/reference/script';

export const scriptAppLedger: ServiceLedger = {
  service: 'ScriptApp',
  same: [
    { what: 'ScriptApp.getService: the web app', source: `${REFERENCE}/script-app` },
    { what: 'Service.getUrl: its address, null while it is not deployed', source: `${REFERENCE}/service` },
  ],
  acceptedAndIgnored: [],
  notSimulated: [
    { what: 'ScriptApp.newTrigger', source: `${REFERENCE}/script-app` },
    { what: 'ScriptApp.getProjectTriggers', source: `${REFERENCE}/script-app` },
    { what: 'ScriptApp.getScriptId', source: `${REFERENCE}/script-app` },
    { what: 'ScriptApp.getOAuthToken', source: `${REFERENCE}/script-app` },
  ],
};
