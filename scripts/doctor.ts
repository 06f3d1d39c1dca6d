// `npm run doctor`: asks a live deployment, from inside and from outside, whether it works, and what to do where not.
import { styleText } from 'node:util';
import { readCommandLine, UsageError, type ValuesOf } from '../local/command/commandLine.ts';
import { asWritten, optional, orElse, toggle } from '../local/command/flag.ts';
import { runCommand } from '../local/command/run.ts';
import { readUrl } from '../local/command/values.ts';
import { openPlace, readName } from './deploy/place.ts';
import { webAppOf } from './deploy/publish.ts';
import { ask, askAsTelli, sign } from './doctor/ask.ts';
import { insideFindings, NOT_ASKED_INSIDE } from './doctor/inside.ts';
import type { NamedFinding, Probe } from './doctor/probe.ts';
import { questionLines, questionsIn } from './doctor/questions.ts';
import { relayProbes } from './doctor/relay.ts';
import { clockProbe, speedProbe } from './doctor/speed.ts';
import { webAppProbes } from './doctor/webApp.ts';

const USAGE = `npm run doctor -- [--relay URL] [--exec URL] [--key KEY] [--token TOKEN] [--name NAME] [--json]

Has the script look around: calendars, permissions, triggers, lock, mails. Then asks the relay and the web app some
thirty times, as telli and as strangers would. Says what to do where something is wrong, and which open questions
about Google it settles. It books nothing. Each call gets its row in the Log. Ends with 1 if a probe fails.

  --relay URL    the relay's address (default: that of npm run relay)
  --exec URL     the web app's address, which ends in /exec (default: that of npm run setup)
  --key KEY      telli's API key, or SLOTSHEET_KEY; without it the script tells nothing, and the relay only refuses
  --token TOKEN  the link token, or SLOTSHEET_TOKEN
  --name NAME    which deployment, if this clone has several (default: main)
  --json         prints {"probes":[{"name","result","sentence","fix"}],"questions":[…]} alone; result is pass, warn
                 or fail
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
  const key = given.key ?? (SLOTSHEET_KEY || null);
  const found: NamedFinding[] = [];
  const doing = (name: string) => {
    if (!json && process.stdout.isTTY) process.stdout.write(`      ${name} …\r`);
  };
  const add = (finding: NamedFinding) => {
    found.push(finding);
    if (!json) console.log(linesOf(finding));
  };
  // First, so that the last call in the Log is none of the doctor's own.
  doing('the script looks around');
  if (exec !== null && key !== null) for (const finding of await insideFindings(exec, key)) add(finding);
  for (const probe of probesOf(relay, exec, key, given.token ?? (SLOTSHEET_TOKEN || null))) {
    doing(probe.name);
    add({ name: probe.name, ...(await probe.look()) });
  }
  if (exec === null || key === null) add(NOT_ASKED_INSIDE);
  const questions = questionsIn(found);
  if (json) console.log(JSON.stringify({ probes: found, questions }, null, 2));
  else console.log(`\n${sum(found)}\n\n${questionLines(questions).join('\n')}`);
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
const WIDTH = 32;

function linesOf({ name, result, sentence, fix }: NamedFinding): string {
  const shown = process.stdout.isTTY ? styleText(COLOURS[result], result) : result;
  const todo = fix === '' ? '' : `\n${' '.repeat(WIDTH + 6)}${fix}`;
  return `${shown}  ${name.padEnd(WIDTH)}${sentence}${todo}`;
}

function sum(found: readonly NamedFinding[]): string {
  const count = (wanted: NamedFinding['result']) => found.filter(({ result }) => result === wanted).length;
  return `${count('pass')} passed, ${count('warn')} warned, ${count('fail')} failed.`;
}

await runCommand({
  usage: USAGE,
  readFlags: (args) => readCommandLine(args, FLAGS),
  work,
  failed: 'The doctor stopped',
});
