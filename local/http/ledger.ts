// The web app, its executions and its triggers: what is copied and what is not.
import type { ServiceLedger } from '../fact.ts';

const WEB = 'https://developers.google.com/apps-script/guides/web';
const TRIGGERS = 'https://developers.google.com/apps-script/guides/triggers';
const TANAIKE = 'https://github.com/tanaikech/taking-advantage-of-Web-Apps-with-google-apps-script';
const QUOTAS = 'https://developers.google.com/apps-script/guides/services/quotas';
const RUNTIME = 'https://developers.google.com/apps-script/guides/v8-runtime';

export const webAppLedger: ServiceLedger = {
  service: 'Web app',
  same: [
    {
      what: 'The event of doPost and doGet: no headers, no address; unused keys are absent',
      source: `${WEB}; ${TANAIKE}`,
    },
    { what: 'The fields of a form body are merged into parameter and parameters', source: WEB },
    { what: 'The parameter names c and sid answer 405', source: WEB },
    { what: 'postData.length counts raw bytes', source: TANAIKE },
    { what: '302 to /macros/echo, which takes only GET and lives for a minute', source: TANAIKE },
    {
      what: 'An uncaught error, a missing function and a value that is no output are an HTML page with 200',
      source: TANAIKE,
    },
    { what: 'Anything after /exec, even a slash, is a login page for anonymous callers', source: TANAIKE },
    { what: 'HEAD is 403; methods other than GET and POST are 405', source: 'public reports' },
    {
      what: 'Thirty executions at once; one more is an HTML page with 200: "There are too many scripts running simultaneously for this Google user account."',
      source: `${QUOTAS} (the number and the words); ${TANAIKE} (measured: under 30; another quota's error as such a page)`,
    },
    {
      what: 'An execution is ended after six minutes, wherever it is, with "Exceeded maximum execution time"',
      source: `${QUOTAS}; the words: public reports`,
    },
    { what: 'Every execution has a fresh global scope', source: RUNTIME },
    { what: 'No timers, fetch, URL, TextEncoder, crypto, structuredClone or atob', source: RUNTIME },
    { what: 'Simple triggers may not call services that need authorisation', source: TRIGGERS },
  ],
  acceptedAndIgnored: [
    {
      what: 'What onEdit is told: every change of a file of the Sheet runs it before the next request, with only authMode; on Google rows inserted or deleted and changes of the zone run none',
      source: TRIGGERS,
    },
  ],
  notSimulated: [
    { what: 'How Google decodes a body that is not UTF-8: read as UTF-8 with U+FFFD', source: 'undocumented' },
    { what: 'postData.type with parameters such as a charset: they are dropped', source: 'undocumented' },
    { what: 'Every daily quota, and the limit of calls in quick succession', source: QUOTAS },
    { what: 'The thirty seconds of a simple trigger: it has six minutes too', source: TRIGGERS },
    {
      what: 'What becomes of buffered writes when an execution is ended from outside: they are written',
      source: 'undocumented',
    },
    {
      what: 'What promises do that are open when the entry point returns: they run, and reach no service any more',
      source: 'undocumented',
    },
    { what: "Date's local time: the process's zone, on Google the manifest's", source: RUNTIME },
    { what: 'Installable triggers', source: `${TRIGGERS}/installable` },
    {
      what: 'The old version answering for up to a minute after a new deployment, and slow or lost answers',
      source: 'public reports',
    },
  ],
};
