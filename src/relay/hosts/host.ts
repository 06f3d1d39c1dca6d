// What every host puts around the relay: its settings, a page at `/` for people, and a log line for each call.
import type { EndedCall } from '../options.ts';
import { createRelay, type Relay } from '../relay.ts';
import { webAppAddress } from '../webApp.ts';
import { createFigures } from './figures.ts';
import { faultLine, type LogLine, logLine } from './logLine.ts';
import { type Env, headerFaults, optionsOf } from './settings.ts';
import { createTeams, type Teams } from './teams.ts';
import { VERSION } from './version.ts';

/** The relay on a host called `name`, with a page at `GET /` that says whether it works. All calls of an instance go through one. */
export function createHost(name: string, env: Env, write: (line: LogLine) => void = toConsole): Relay {
  const options = optionsOf(env);
  const figures = createFigures();
  const since = new Date().toISOString();
  const ended = (call: EndedCall, team?: string): void => {
    figures.count(call);
    // Strangers come in any number. Those that are refused are counted; the one of each minute has its line.
    if (call.outcome !== 'notAuthentic') write(logLine(call, team));
  };
  const relay = createRelay({ ...options, ended });
  const teams = createTeams(env, ended);
  for (const fault of teams.faults) write(faultLine(`ROUTES: ${fault}`));
  for (const fault of headerFaults(env)) write(faultLine(`TOOL_HEADERS: ${fault}`));
  const page = () => `Slotsheet relay ${VERSION} on ${name}
${addressLine(options.webAppUrl, teams.count)}
${keyLine(options.telliKeys ?? [])}
${secretsLine(options.toolSecrets ?? [])}
${teamsLine(teams)}

Calls of this instance since ${since}:

${figures.table()}
`;
  return async (request) => {
    const path = new URL(request.url).pathname;
    if (path === '/' && ['GET', 'HEAD'].includes(request.method)) return plain(page());
    return (teams.relayAt(path) ?? relay)(request);
  };
}

function addressLine(webAppUrl: string, teamCount: number): string {
  if (webAppUrl.trim() === '' && teamCount > 0) return 'WEB_APP_URL: none. Each team has its own.';
  if (webAppUrl.trim() === '') return 'WEB_APP_URL: missing. Every call is answered with how to set it.';
  return typeof webAppAddress(webAppUrl) === 'string'
    ? 'WEB_APP_URL: set, but it is no address of a web app. Every call is answered with what is wrong.'
    : 'WEB_APP_URL: set';
}

function keyLine(keys: readonly string[]): string {
  return keys.length > 0
    ? 'TELLI_KEY: set. Signatures are checked here and in the web app.'
    : 'TELLI_KEY: not set. The web app checks signatures.';
}

function secretsLine(secrets: readonly string[]): string {
  return secrets.length > 0
    ? 'TOOL_SECRETS: set. Secrets of tool calls are checked here and in the web app.'
    : 'TOOL_SECRETS: not set. The web app checks secrets of tool calls.';
}

/** Without their names, which are no matter of strangers. */
function teamsLine({ count, faults }: Teams): string {
  const faulty = faults.length > 0 ? `. Faults, which the log names: ${faults.length}` : '';
  return `ROUTES: ${count === 1 ? '1 team' : `${count} teams`}${faulty}`;
}

function plain(text: string): Response {
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
  return new Response(text, { headers });
}

function toConsole({ text, isWarning }: LogLine): void {
  if (isWarning) console.warn(text);
  else console.log(text);
}
