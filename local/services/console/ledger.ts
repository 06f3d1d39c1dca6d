// console: what is copied and what is not.
import type { ServiceLedger } from '../../fact.ts';

const GUIDE = 'https://developers.google.com/apps-script/guides/logging';

export const consoleLedger: ServiceLedger = {
  service: 'console',
  same: [
    { what: 'console.log: a line of the execution log', source: GUIDE },
    { what: 'console.info: a line of the execution log', source: GUIDE },
    { what: 'console.warn: a line of the execution log', source: GUIDE },
    { what: 'console.error: a line of the execution log', source: GUIDE },
  ],
  acceptedAndIgnored: [],
  notSimulated: [
    { what: 'console.time', source: GUIDE },
    { what: 'console.timeEnd', source: GUIDE },
    { what: 'Format directives such as %s: written as they are', source: GUIDE },
  ],
};
