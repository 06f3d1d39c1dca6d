// The web app's own address, past the relay. What Google does there has open questions, and these answer them.
import { firstWords } from '../../src/text/firstWords.ts';
import { shapeOf } from '../shape.ts';
import { type Asked, ask } from './ask.ts';
import { type Finding, fail, type Probe, pass, warn } from './probe.ts';

const CONSENT =
  'Choose Set up in the Sheet and allow what it asks for. The deployment must say "Anyone", and "Execute as: Me".';

export function webAppProbes(exec: string, token: string | null): readonly Probe[] {
  const direct = (query: Record<string, string>) => `${exec}?${new URLSearchParams(query)}`;
  const post = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' };
  const probes: Probe[] = [
    { name: 'web app: anyone may call', look: async () => jsonFinding(await ask(exec)) },
    {
      name: 'web app: its redirect',
      look: async () => redirectFinding(await ask(exec, { ...post, redirect: 'manual' }), exec),
    },
    { name: 'web app: HEAD', look: async () => headFinding(await ask(exec, { method: 'HEAD', redirect: 'manual' })) },
    { name: 'web app: a path behind it', look: async () => pathFinding(await ask(`${exec}/available`)) },
    {
      name: 'web app: a wrong link token',
      look: async () => wrongToken(await ask(direct({ action: 'available', token: 'not-the-token' }), post)),
    },
  ];
  if (token === null) return probes;
  const rightToken = () => ask(direct({ action: 'available', token }), post);
  return [...probes, { name: 'web app: the link token', look: async () => tokenFinding(await rightToken()) }];
}

function jsonFinding(asked: Asked): Finding {
  if ('problem' in asked) return fail(`Nothing answers: ${asked.problem}.`, 'Is the address right? It ends in /exec.');
  const isOurs = asked.status === 200 && asked.text.startsWith('{"status":"failed"');
  return isOurs
    ? pass('The script answers, without a sign-in.')
    : fail(`Google answers with a page: "${firstWords(asked.text)}".`, CONSENT);
}

function redirectFinding(asked: Asked, exec: string): Finding {
  if ('problem' in asked) return fail(`Nothing answers: ${asked.problem}.`, 'Is the address right? It ends in /exec.');
  const location = asked.headers.get('location') ?? '';
  const host = URL.canParse(location, exec) ? new URL(location, exec).host : '';
  const isKnown =
    host.endsWith('.googleusercontent.com') || host === 'script.google.com' || host === new URL(exec).host;
  if (asked.status === 302 && isKnown) return pass(`A POST is answered with 302 to ${host}, which the relay follows.`);
  return fail(
    asked.status === 302
      ? `A POST is answered with 302 to ${host}, which the relay does not follow.`
      : `A POST is answered with ${asked.status}: "${firstWords(asked.text)}".`,
    CONSENT,
  );
}

function headFinding(asked: Asked): Finding {
  if ('problem' in asked) return warn(`No answer came: ${asked.problem}.`, 'Nothing of ours sends HEAD.');
  return asked.status === 403
    ? pass('HEAD is answered with 403, as it was reported.')
    : warn(`HEAD is answered with ${asked.status}; 403 was reported.`, 'Nothing to do: nothing of ours sends HEAD.');
}

function pathFinding(asked: Asked): Finding {
  if ('problem' in asked) return warn(`No answer came: ${asked.problem}.`, 'Never add a path after /exec.');
  return asked.text.startsWith('{')
    ? warn(
        'It reaches the script, which was not so before.',
        'Nothing to do: the addresses that Set up shows have none.',
      )
    : pass(`It shows a page, "${firstWords(asked.text)}", as is known. Never add one.`);
}

function wrongToken(asked: Asked): Finding {
  if ('problem' in asked) return fail(`No answer came: ${asked.problem}.`, CONSENT);
  const shape = shapeOf('available', asked.text);
  if (shape === 'failed') return pass('It is refused.');
  return shape === null
    ? fail(`The answer is not one that telli expects: "${firstWords(asked.text)}".`, CONSENT)
    : fail('It is not refused.', 'Tell the maintainers at once, and take the web app off with "npm run undeploy".');
}

function tokenFinding(asked: Asked): Finding {
  if ('problem' in asked) return fail(`No answer came: ${asked.problem}.`, CONSENT);
  const shape = shapeOf('available', asked.text);
  if (shape === null) return fail(`The answer is not one that telli expects: "${firstWords(asked.text)}".`, CONSENT);
  if (shape !== 'failed') return pass('It is taken, and times are offered.');
  return warn(
    `It is not taken: ${JSON.parse(asked.text).reason}`,
    'Is Require signature = no? "Addresses" in the Sheet’s menu shows the token of now.',
  );
}
