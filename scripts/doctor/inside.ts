// What only the script itself can see: it looks, and tells the doctor who proves to know telli's key.
import { createHmac, randomUUID } from 'node:crypto';
import { DOCTOR_ACTION, DOCTOR_KEY_OF, INSIDE_PARAMETER } from '../../src/fromPage/askedInside.ts';
import { SAMPLE } from '../../src/probes/around.ts';
import { firstWords } from '../../src/text/firstWords.ts';
import { isJsonObject, parseJson } from '../../src/text/json.ts';
import { type Asked, ask } from './ask.ts';
import { type Finding, fail, type NamedFinding, warn } from './probe.ts';

const NAME = 'inside: the script';
// An error page, or an answer that never comes, is rare. Two in a row are no accident.
const TRIES = 2;

export const NOT_ASKED_INSIDE: NamedFinding = {
  name: NAME,
  ...warn(
    'It was not asked: the web app’s address or telli’s key is missing.',
    'Give --exec with the address that ends in /exec, and --key. Or choose Check in the Sheet’s menu.',
  ),
};

export async function insideFindings(exec: string, key: string): Promise<readonly NamedFinding[]> {
  let told: readonly NamedFinding[] = [];
  for (let tried = 0; tried < TRIES; tried += 1) {
    const asked = await ask(`${exec}?${INSIDE_PARAMETER}=1`, requestOf(key, Date.now()));
    const answer = 'problem' in asked ? undefined : parseJson(asked.text);
    if (isJsonObject(answer)) return findingsIn(answer);
    told = [{ name: NAME, ...unanswered(asked) }];
  }
  return told;
}

/** Its signature is made with a key that is made of telli's, so that no signature of telli's fits, nor this one elsewhere. */
export function requestOf(key: string, atMs: number): RequestInit {
  const body = JSON.stringify({ atMs });
  const own = createHmac('sha256', key).update(DOCTOR_KEY_OF).digest();
  const envelope = {
    ...{ slotsheet: 'relay-1', requestId: randomUUID(), action: DOCTOR_ACTION },
    // Not as ASCII, unlike all that the relay sends: it shows how the platform decodes a body.
    service: SAMPLE,
    signature: createHmac('sha256', own).update(body).digest('hex'),
    body: Buffer.from(body).toString('base64'),
  };
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(envelope) };
}

function findingsIn({ probes, problem, reason, status }: Readonly<Record<string, unknown>>): readonly NamedFinding[] {
  if (Array.isArray(probes) && probes.every(isNamedFinding))
    return probes.map(({ name, result, sentence, fix }) => ({ name: `inside: ${name}`, result, sentence, fix }));
  if (status === 'failed') return [{ name: NAME, ...fail('It does not take the key for telli’s.', REFUSED) }];
  const why = [problem, reason].find((one) => typeof one === 'string') ?? 'it answered something else';
  return [
    { name: NAME, ...fail(`It could not look around: ${why}`, 'Try again; look under Executions in the script.') },
  ];
}

const REFUSED =
  'Enter the same key in Set up and here. Is this machine’s clock right to five minutes? Is the web app older? Then deploy again.';

function isNamedFinding(value: unknown): value is NamedFinding {
  if (!isJsonObject(value)) return false;
  const { name, result, sentence, fix } = value;
  const areTexts = [name, sentence, fix].every((one) => typeof one === 'string');
  return areTexts && ['pass', 'warn', 'fail'].some((one) => one === result);
}

function unanswered(asked: Asked): Finding {
  if ('problem' in asked) return fail(`No answer came: ${asked.problem}.`, 'Is the address right? It ends in /exec.');
  const fix = 'Choose Set up in the Sheet and allow what it asks for, then deploy again.';
  return fail(`Google answers with a page: "${firstWords(asked.text)}".`, fix);
}
