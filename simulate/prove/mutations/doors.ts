// The relay, the doors of the web app and their lock, and the shape of an answer.
import type { Mutation } from '../mutation.ts';

export const DOORS: readonly Mutation[] = [
  {
    name: 'relay-says-not-booked',
    removed: 'After a timeout the relay says that nothing was booked.',
    because: 'Nothing stands in for it. An answer must be lost, which is among what the seeds draw.',
    program: 'relay',
    edits: [
      {
        file: 'src/relay/failures.ts',
        find: 'return sentences[refusal][matterOf(asked)];',
        replace: `return asked.action === 'available'
    ? sentences[refusal].available
    : 'The calendar did not answer, so nothing was booked.';`,
      },
    ],
    breaks: ['honest-relay'],
    forced: [],
  },
  {
    name: 'other-shape',
    removed: 'A booking is answered with a status that the contract does not know.',
    because:
      'Nothing stands in for it. The relay hands on nothing that telli does not know, so only the witness sees it.',
    program: 'script',
    edits: [
      {
        file: 'src/telli/answers.ts',
        find: "return JSON.stringify({ status: 'success' });",
        replace: "return JSON.stringify({ status: 'booked' });",
      },
    ],
    breaks: ['contract-shaped'],
    forced: [],
  },
  {
    name: 'anyone-comes-in',
    removed: 'A signature or token that is wrong opens the door.',
    because: 'Nothing stands in for it.',
    program: 'script',
    edits: [
      {
        file: 'src/booking/respond.ts',
        find: 'if (shut) return {',
        replace: "if (shut && session.auth === 'none') return {",
      },
    ],
    breaks: ['no-door-opens'],
    forced: [],
  },
  {
    name: 'stranger-takes-lock',
    removed: 'A request takes the lock before it has proved itself.',
    because: 'Nothing stands in for it.',
    program: 'script',
    edits: [
      {
        file: 'src/booking/refused.ts',
        find: 'const cached = ports.cache.getAll(',
        replace: 'const cached = ports.lock.tryLock(0) && ports.cache.getAll(',
      },
    ],
    breaks: ['strangers-cost-little'],
    forced: [],
  },
  {
    name: 'stranger-row-is-kept',
    removed: 'Where the Sheet takes no row of a stranger’s, it is kept in the script properties.',
    because: 'It shows where the Sheet takes none: so it does.',
    program: 'script',
    edits: [
      {
        file: 'src/booking/refused.ts',
        find: '    count(false);\n',
        replace: "    ports.properties.set('pending.' + ports.codec.uuid(), '{}');\n",
      },
    ],
    breaks: ['strangers-cost-little'],
    forced: ['sheetNotWritable'],
  },
  {
    name: 'stranger-makes-it-read',
    removed: 'For a request that proves nothing the Sheet is read.',
    because: 'Nothing stands in for it.',
    program: 'script',
    edits: [
      {
        file: 'src/booking/refused.ts',
        find: "const language = atDoor.facts?.language ?? 'en';",
        replace: "const language = readSheet(session, 'fresh')?.configuration.settings.language ?? 'en';",
      },
      {
        file: 'src/booking/refused.ts',
        find: "import type { Session } from './session.ts';",
        replace: "import { readSheet } from '../records/sheetRead.ts';\nimport type { Session } from './session.ts';",
      },
    ],
    breaks: ['strangers-cost-little'],
    forced: [],
  },
  {
    name: 'retry-with-other-id',
    removed: 'The relay’s second attempt is another request to the web app.',
    because: 'The rule for repeats stands in for it wherever the first attempt has booked.',
    program: 'relay',
    edits: [
      {
        file: 'src/relay/carry.ts',
        find: 'const attempt = await askWebApp({ send, time, webApp, action, limitMs: leftMs }, envelope);',
        replace: `const other = envelope.replace(/"requestId":"[^"]*"/, '"requestId":"' + settings.uuid() + '"');
    const sent = keptShare > 0 ? envelope : other;
    const attempt = await askWebApp({ send, time, webApp, action, limitMs: leftMs }, sent);`,
      },
    ],
    breaks: ['one-request-id'],
    forced: [],
  },
  {
    name: 'always-busy',
    removed: 'No execution gets the lock: each caller who books is asked to try again.',
    because: 'Nothing stands in for it, and what never books breaks no other rule.',
    program: 'script',
    edits: [
      {
        file: 'src/booking/heldLock.ts',
        find: 'if (!ports.lock.tryLock(LOCK_WAIT_MS))',
        replace: 'if (ports !== null)',
      },
    ],
    breaks: ['something-succeeds'],
    forced: [],
  },
  {
    name: 'relay-says-gone',
    removed: 'After a timeout the relay says that the start is no longer available, as telli has it.',
    because: 'Nothing stands in for it. An answer must be lost, which is among what the seeds draw.',
    program: 'relay',
    edits: [
      {
        file: 'src/relay/sentences.ts',
        find: "book: 'The booking is not confirmed. It is safe to ask again for the same time.',",
        replace: "book: 'Appointment slot is no longer available',",
      },
    ],
    breaks: ['honest-relay'],
    forced: [],
  },
  {
    name: 'token-always-opens',
    removed: 'The link token opens the door although Require signature says yes.',
    because:
      'The door asks its notes, then the Sheet that was read, and the decision once more: all three are taken out.',
    program: 'script',
    edits: [
      {
        file: 'src/booking/respond.ts',
        find: 'signatureNeeded(session.notes) === true;',
        replace: "signatureNeeded(session.notes) === 'never';",
      },
      {
        file: 'src/booking/run.ts',
        find: "return auth === 'token' && sheet?.configuration",
        replace: "return auth === 'none' && sheet?.configuration",
      },
      {
        file: 'src/booking/decide.ts',
        find: "auth === 'token' && sheet.configuration.settings.requireSignature",
        replace: "auth === 'none' && sheet.configuration.settings.requireSignature",
      },
    ],
    breaks: ['no-door-opens'],
    forced: [],
  },
];
