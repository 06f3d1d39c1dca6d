// `npm run relay`: brings the relay to its host with the web app's address in it, and asks it whether it works.
import { setTimeout as pause } from 'node:timers/promises';
import { readCommandLine, UsageError, type ValuesOf } from '../local/command/commandLine.ts';
import { optional, orElse } from '../local/command/flag.ts';
import { runCommand } from '../local/command/run.ts';
import { openPlace, readName } from './deploy/place.ts';
import { webAppOf } from './deploy/publish.ts';
import { RELAY_HOSTS } from './deploy/relayHosts.ts';

const USAGE = `npm run relay -- [--on HOST] [--language LANGUAGE] [--name NAME]

Deploys the relay with the address of the web app that npm run setup made. Then it reads back whether the relay has that
address. It signs you in to the host where you are not.

  --on HOST            cloudflare or cloud-run (default: where it is already, or cloudflare); docs/relay.md has more hosts
  --language LANGUAGE  of the relay's own sentences: en or de (default: as before, or en)
  --name NAME          which deployment, if this clone has several (default: main)
  --help               shows this`;

const FLAGS = {
  on: optional('on', oneOf([...RELAY_HOSTS.keys()])),
  language: optional('language', oneOf(['en', 'de'])),
  name: orElse('name', 'main', readName),
};

function oneOf(values: readonly string[]) {
  return (text: string, flag: string) => {
    if (values.includes(text)) return text;
    throw new UsageError(`--${flag} wants ${values.join(' or ')}, not ${JSON.stringify(text)}.`);
  };
}

async function work({ on, language, name }: ValuesOf<typeof FLAGS>): Promise<void> {
  const place = openPlace(name);
  const { deploymentId, relayHost = 'cloudflare', relayLanguage = 'en' } = place.remembered();
  if (deploymentId === undefined) throw new UsageError('There is no web app yet. Give "npm run setup" first.');
  const host = on ?? relayHost;
  const settings = { WEB_APP_URL: webAppOf(deploymentId), LANGUAGE: language ?? relayLanguage };
  const { signIn, deploy } = RELAY_HOSTS.get(host) ?? notThere(host);
  console.log(`1/3  Signing in to ${host}`);
  await signIn();
  console.log('2/3  Deploying');
  const address = await deploy(settings);
  console.log(`3/3  Asking ${address}`);
  await readBack(address);
  place.remember({ relay: address, relayHost: host, relayLanguage: settings.LANGUAGE });
  console.log(
    `The relay works. Enter its address in Set up of the Sheet, which then shows those for telli:\n\n  ${address}`,
  );
}

function notThere(host: string): never {
  throw new UsageError(`There is no host ${JSON.stringify(host)}. Give --on ${[...RELAY_HOSTS.keys()].join(' or ')}.`);
}

// A new address may take some seconds until it is known everywhere.
const TRIES = 10;
const BETWEEN_MS = 3_000;

async function readBack(address: string): Promise<void> {
  let page = '';
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (tries > 0) await pause(BETWEEN_MS);
    page = await fetch(`${address}/`)
      .then((response) => response.text())
      .catch(() => '');
    if (page.includes('WEB_APP_URL: set\n')) return;
  }
  const line = page.split('\n').find((one) => one.startsWith('WEB_APP_URL'));
  throw new UsageError(
    line
      ? `The relay says: ${line} Give the command again.`
      : `The relay does not answer at ${address} yet. Try again in a minute.`,
  );
}

await runCommand({
  usage: USAGE,
  readFlags: (args) => readCommandLine(args, FLAGS),
  work,
  failed: 'The relay was not deployed',
});
