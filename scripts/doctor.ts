// `npm run doctor`: asks a live deployment, from outside, whether it works, and says what to do where it does not.
import { styleText } from 'node:util';
import { readCommandLine, UsageError, type ValuesOf } from '../local/command/commandLine.ts';
import { asWritten, optional, orElse, toggle } from '../local/command/flag.ts';
import { runCommand } from '../local/command/run.ts';
import { readUrl } from '../local/command/values.ts';
import { openPlace, readName } from './deploy/place.ts';
import { webAppOf } from './deploy/publish.ts';
import { ask, askAsTelli, sign } from './doctor/ask.ts';
import type { Finding, Probe, Result } from './doctor/probe.ts';
import { relayProbes } from './doctor/relay.ts';
import { clockProbe, speedProbe } from './doctor/speed.ts';
import { webAppProbes } from './doctor/webApp.ts';

const USAGE = `npm run doctor -- [--relay URL] [--exec URL] [--key KEY] [--token TOKEN] [--name NAME] [--json]

Asks the relay and the web app some thirty times, as telli and as strangers would, and says what to do where something
is wrong. It books nothing. Each call gets its row in the Log. Ends with 1 if a probe fails.

  --relay URL    the relay's address (default: that of npm run relay)
  --exec URL     the web app's address, which ends in /exec (default: that of npm run setup)
  --key KEY      telli's API key, or SLOTSHEET_KEY; without it only refusals can be tried at the relay
  --token TOKEN  the link token, or SLOTSHEET_TOKEN
  --name NAME    which deployment, if this clone has several (default: main)
  --json         prints {"probes":[{"name","result","sentence","fix"}]} alone; result is pass, warn or fail
  --help         shows this`;

const FLAGS = {
  relay: optional('relay', readUrl),
  exec: optional('exec', readExec),
  key: optional('key', asWritten),
  token: optional('token', asWritten),
  name: orElse('name', 'main', readName),
  json: toggle('json'),
};

function readExec(text: string, flag: string): string {
  const url = readUrl(text, flag);
  if (url.endsWith('/exec')) return url;
  throw new UsageError(`--exec wants an address that ends in /exec, not ${JSON.stringify(text)}.`);
}

async function work({ name, json, ...given }: ValuesOf<typeof FLAGS>): Promise<void> {
  const known = openPlace(name).remembered();
  const { SLOTSHEET_KEY, SLOTSHEET_TOKEN } = process.env;
  const relay = given.relay ?? known.relay ?? null;
  const exec = given.exec ?? (known.deploymentId === undefined ? null : webAppOf(known.deploymentId));
  if (relay === null && exec === null) throw new UsageError('Nothing is deployed from here. Give --relay or --exec.');
  const probes = probesOf(relay, exec, given.key ?? (SLOTSHEET_KEY || null), given.token ?? (SLOTSHEET_TOKEN || null));
  const found: (Finding & { readonly name: string })[] = [];
  for (const probe of probes) {
    if (!json && process.stdout.isTTY) process.stdout.write(`      ${probe.name} …\r`);
    const finding = { name: probe.name, ...(await probe.look()) };
    found.push(finding);
    if (!json) console.log(linesOf(finding));
  }
  if (json) console.log(JSON.stringify({ probes: found }, null, 2));
  else console.log(`\n${sum(found)}`);
  if (found.some(({ result }) => result === 'fail')) process.exitCode = 1;
}

function probesOf(
  relay: string | null,
  exec: string | null,
  key: string | null,
  token: string | null,
): readonly Probe[] {
  const body = '{}';
  const throughRelay =
    relay !== null && key !== null && (() => askAsTelli(`${relay}/available`, body, sign(body, key)));
  const direct =
    exec !== null &&
    token !== null &&
    (() => ask(`${exec}?${new URLSearchParams({ action: 'available', token })}`, { method: 'POST', body }));
  const timed = throughRelay || direct;
  return [
    ...(relay === null ? [] : relayProbes(relay, key)),
    ...(exec === null ? [] : webAppProbes(exec, token)),
    clockProbe(relay === null ? (exec ?? '') : `${relay}/`),
    ...(timed ? [speedProbe(timed)] : []),
  ];
}

const COLOURS = { pass: 'green', warn: 'yellow', fail: 'red' } as const;
const WIDTH = 28;

function linesOf({ name, result, sentence, fix }: Finding & { readonly name: string }): string {
  const shown = process.stdout.isTTY ? styleText(COLOURS[result], result) : result;
  const todo = fix === '' ? '' : `\n${' '.repeat(WIDTH + 6)}${fix}`;
  return `${shown}  ${name.padEnd(WIDTH)}${sentence}${todo}`;
}

function sum(found: readonly Finding[]): string {
  const count = (wanted: Result) => found.filter(({ result }) => result === wanted).length;
  return `${count('pass')} passed, ${count('warn')} warned, ${count('fail')} failed.`;
}

await runCommand({
  usage: USAGE,
  readFlags: (args) => readCommandLine(args, FLAGS),
  work,
  failed: 'The doctor stopped',
});
