// The relay, seen from telli's side.
import { firstWords } from '../../src/text/firstWords.ts';
import { shapeOf } from '../shape.ts';
import { type Answer, type Asked, ask, askAsTelli, sign } from './ask.ts';
import { type Finding, fail, type Probe, pass, warn } from './probe.ts';

const NOT_VERIFIED = /could not be verified|konnte nicht bestätigt werden/;
const ASCII = '{"doctor":"slotsheet"}';
// Two, three and four bytes each in UTF-8.
const BEYOND_ASCII = '{"doctor":"José € 🙂"}';

const REDEPLOY = 'Give "npm run relay" again.';
const SAME_KEY = 'Enter the same key in telli, in Set up and here.';

export function relayProbes(relay: string, key: string | null): readonly Probe[] {
  const available = `${relay}/available`;
  const signed = (body: string) => askAsTelli(available, body, key === null ? null : sign(body, key));
  const probes: Probe[] = [
    { name: 'relay: its page', look: async () => pageFinding(await ask(`${relay}/`)) },
    { name: 'relay: other paths', look: async () => pathsFinding(await ask(`${relay}/nothing-here`)) },
    { name: 'relay: a bad signature', look: () => refused(available, '0'.repeat(64)) },
    { name: 'relay: no signature', look: () => refused(available, null) },
  ];
  if (key === null) return probes;
  return [
    ...probes,
    { name: 'relay: a good signature', look: async () => signedFinding(await signed(ASCII), SAME_KEY) },
    { name: 'relay: é, € and emoji', look: async () => signedFinding(await signed(BEYOND_ASCII), bytesFix) },
    {
      name: 'relay: an unknown caller',
      look: async () => {
        const body = '{"phone_number":"+990000000000"}';
        return lookupFinding(await askAsTelli(`${relay}/contact-lookup`, body, sign(body, key)));
      },
    },
  ];
}

const bytesFix =
  'If the probe before this one passed, something between here and the script changes the bytes. Is there a proxy before the relay?';

function pageFinding(asked: Asked): Finding {
  if ('problem' in asked)
    return fail(`Nothing answers: ${asked.problem}.`, 'Is the address right? "npm run relay" prints it.');
  const line = asked.text.split('\n').find((one) => one.startsWith('WEB_APP_URL'));
  if (line === undefined && /<title>[^<]*Slotsheet/i.test(asked.text)) return pass('This is the local runtime.');
  if (line === undefined) return warn('It has no page, so it may be of an older version.', REDEPLOY);
  return line === 'WEB_APP_URL: set' ? pass(asked.text.split('\n')[0] ?? '') : fail(line, REDEPLOY);
}

function pathsFinding(asked: Asked): Finding {
  if ('problem' in asked) return fail(`Nothing answers: ${asked.problem}.`, REDEPLOY);
  return asked.status === 404
    ? pass('They are answered with 404.')
    : warn(`They are answered with ${asked.status}, not 404.`, 'Is this address the relay’s?');
}

async function refused(url: string, signature: string | null): Promise<Finding> {
  const asked = await askAsTelli(url, ASCII, signature);
  const answer = offerIn(asked);
  if ('finding' in answer) return answer.finding;
  return NOT_VERIFIED.test(answer.text)
    ? pass('It is refused.')
    : fail(
        'It is not refused.',
        'Tell the maintainers at once, and take the web app off with "npm run undeploy" until it is mended.',
      );
}

function signedFinding(asked: Asked, fix: string): Finding {
  const answer = offerIn(asked);
  if ('finding' in answer) return answer.finding;
  if (NOT_VERIFIED.test(answer.text)) return fail('It is refused.', fix);
  const { reason, available } = JSON.parse(answer.text);
  return reason === undefined
    ? pass(`It is verified, and ${available.length} times are free.`)
    : warn(
        `It is verified, and the answer is: ${reason}`,
        'The Log says more. "Check" in the Sheet’s menu names what to mend.',
      );
}

/** The answer, if it has the shape that telli expects. */
export function offerIn(asked: Asked): Answer | { readonly finding: Finding } {
  if ('problem' in asked) return { finding: fail(`No answer came: ${asked.problem}.`, REDEPLOY) };
  if (asked.status === 200 && shapeOf('available', asked.text) !== null) return asked;
  return {
    finding: fail(
      `The answer is not one that telli expects: HTTP ${asked.status}, "${firstWords(asked.text)}".`,
      'If these are Google’s words, choose Set up in the Sheet and allow what it asks for; then deploy again.',
    ),
  };
}

function lookupFinding(asked: Asked): Finding {
  if ('problem' in asked) return fail(`No answer came: ${asked.problem}.`, REDEPLOY);
  return asked.text === '{"contact":null}'
    ? pass('It is answered as telli expects.')
    : fail(`The answer is not one that telli expects: "${firstWords(asked.text)}".`, REDEPLOY);
}
