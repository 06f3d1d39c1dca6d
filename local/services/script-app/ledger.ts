// ScriptApp: what is copied and what is not.
import type { ServiceLedger } from '../../fact.ts';

const REFERENCE = 'https://developers.google.com/apps-script/reference/script';

export const scriptAppLedger: ServiceLedger = {
  service: 'ScriptApp',
  same: [
    { what: 'ScriptApp.deleteTrigger: one of the own triggers', source: `${REFERENCE}/script-app` },
    { what: 'ScriptApp.getService: the web app', source: `${REFERENCE}/script-app` },
    { what: 'Service.getUrl: its address, null while it is not deployed', source: `${REFERENCE}/service` },
    {
      what: 'ScriptApp.newTrigger, TriggerBuilder.timeBased, ClockTriggerBuilder.everyMinutes, ClockTriggerBuilder.create: a trigger by the clock, every 1, 5, 10, 15 or 30 minutes',
      source: `${REFERENCE}/clock-trigger-builder`,
    },
    {
      what: 'ScriptApp.getProjectTriggers, Trigger.getHandlerFunction, Trigger.getUniqueId: the triggers there are',
      source: `${REFERENCE}/trigger`,
    },
    {
      what: 'ScriptApp.newTrigger: twenty triggers a user and script, "This script has too many triggers. …"',
      source: 'https://developers.google.com/apps-script/guides/services/quotas; public error reports',
    },
  ],
  acceptedAndIgnored: [
    {
      what: 'Triggers never fire, neither under npm start nor in tests: a person or a test runs the function',
      source: 'the local runtime',
    },
    {
      what: 'ScriptApp.getProjectTriggers: those of the one person there is; Google tells each user only their own',
      source: `${REFERENCE}/script-app`,
    },
    { what: 'The words of the refusal of other minutes', source: 'the local runtime; Google does not say' },
  ],
  notSimulated: [
    { what: 'Triggers by hours, days or dates, and those of spreadsheets, forms and calendars', source: REFERENCE },
    { what: 'ScriptApp.getScriptId', source: `${REFERENCE}/script-app` },
    { what: 'ScriptApp.getOAuthToken', source: `${REFERENCE}/script-app` },
  ],
};
