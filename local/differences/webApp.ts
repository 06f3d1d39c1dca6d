// The likeness of the local web app, its executions and its triggers to Google's.
import { GUIDES, QUOTAS, type ServiceLedger } from './fact.ts';

const WEB = `${GUIDES}/web`;
const TRIGGERS = `${GUIDES}/triggers`;
const RUNTIME = `${GUIDES}/v8-runtime`;
const TANAIKE = 'https://github.com/tanaikech/taking-advantage-of-Web-Apps-with-google-apps-script';

export const WEB_APP: ServiceLedger = {
  service: 'Web app',
  same: {
    'The event of doPost and doGet: no headers, no address; unused keys are absent': `${WEB}; ${TANAIKE}`,
    'The fields of a form body are merged into parameter and parameters': WEB,
    'The parameter names c and sid answer 405': WEB,
    'postData.length counts raw bytes': TANAIKE,
    '302 to /macros/echo, which takes only GET and lives for a minute': TANAIKE,
    'An uncaught error, a missing function and a value that is no output are an HTML page with 200': TANAIKE,
    'Anything after /exec, even a slash, is a login page for anonymous callers': TANAIKE,
    'HEAD is 403; methods other than GET and POST are 405': 'public reports',
    'Thirty executions at once; one more is an HTML page with 200: "There are too many scripts running simultaneously for this Google user account."': `${QUOTAS} (the number and the words); ${TANAIKE} (measured: under 30; another quota's error as such a page)`,
    'An execution is ended after six minutes, wherever it is, with "Exceeded maximum execution time"': `${QUOTAS}; the words: public reports`,
    'Every execution has a fresh global scope': RUNTIME,
    'No timers, fetch, URL, TextEncoder, crypto, structuredClone or atob': RUNTIME,
    'Simple triggers may not call services that need authorisation': TRIGGERS,
  },
  acceptedAndIgnored: {
    'What onEdit is told: every change of a file of the Sheet runs it before the next request, with only authMode; on Google rows inserted or deleted and changes of the zone run none':
      TRIGGERS,
  },
  notSimulated: {
    'How Google decodes a body that is not UTF-8: read as UTF-8 with U+FFFD': 'undocumented',
    'postData.type with parameters such as a charset: they are dropped': 'undocumented',
    'Every daily quota, and the limit of calls in quick succession': QUOTAS,
    'The thirty seconds of a simple trigger: it has six minutes too': TRIGGERS,
    'What becomes of buffered writes when an execution is ended from outside: they are written': 'undocumented',
    'What promises do that are open when the entry point returns: they run, and reach no service any more':
      'undocumented',
    "Date's local time: the process's zone, on Google the manifest's": RUNTIME,
    'Installable triggers': `${TRIGGERS}/installable`,
    'The old version answering for up to a minute after a new deployment, and slow or lost answers': 'public reports',
  },
};
