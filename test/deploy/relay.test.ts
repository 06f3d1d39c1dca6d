// `npm run relay` with stand-ins of its providers' tools. They print what wrangler 4.86.0 and gcloud print, and what they were
// given is what a real host of the relay then runs with.
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createHost } from '../../src/relay/hosts/host.ts';
import { runCommand } from '../support/command.ts';

const WEB_APP = 'https://script.google.com/macros/s/a-deployment/exec';

interface Bench {
  readonly name: string;
  readonly address: string;
  readonly env: NodeJS.ProcessEnv;
  /** Each call of a tool: its name and arguments. */
  calls(): readonly (readonly string[])[];
  remembered(): Readonly<Record<string, unknown>>;
}

let benches = 0;

/** `tools`: the statements of each, in which `args` are its arguments and `address` is the relay's. */
async function open(tools: Readonly<Record<string, string>>): Promise<Bench> {
  const folder = mkdtempSync(join(tmpdir(), 'slotsheet-tools-'));
  const log = join(folder, 'calls');
  const calls = (): string[][] => {
    const lines = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [];
    return lines.map((line) => JSON.parse(line));
  };
  const server = await relayOf(() => settingsIn(calls().flat()));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  for (const [tool, statements] of Object.entries(tools)) {
    const code = `#!${process.execPath}
      const { appendFileSync } = require('node:fs');
      const args = process.argv.slice(2), address = ${JSON.stringify(address)};
      appendFileSync(${JSON.stringify(log)}, JSON.stringify([${JSON.stringify(tool)}, ...args]) + '\\n');
      ${statements}`;
    writeFileSync(join(folder, tool), code);
    chmodSync(join(folder, tool), 0o755);
  }
  benches += 1;
  const name = `test-relay-${process.pid}-${benches}`;
  const kept = join('.slotsheet', name);
  mkdirSync(kept, { recursive: true });
  const file = join(kept, 'remembered.json');
  writeFileSync(file, JSON.stringify({ scriptId: 'a-script', deploymentId: 'a-deployment' }));
  onTestFinished(() => {
    server.close();
    for (const gone of [folder, kept]) rmSync(gone, { recursive: true, force: true });
  });
  const env = { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH}` };
  return { name, address, env, calls, remembered: () => JSON.parse(readFileSync(file, 'utf8')) };
}

/** `NAME:value` behind wrangler's --var, `^;^NAME=value;NAME=value` behind gcloud's --update-env-vars. */
function settingsIn(args: readonly string[]): Record<string, string> {
  const vars = args.flatMap((arg, at) => (args[at - 1] === '--var' ? [arg.split(/:(.*)/s)] : []));
  const env = args.flatMap((arg, at) => (args[at - 1] === '--update-env-vars' ? arg.slice(3).split(';') : []));
  return Object.fromEntries([...vars, ...env.map((one) => one.split(/=(.*)/s))]);
}

async function relayOf(settings: () => Record<string, string>): Promise<Server> {
  const server = createServer(async (request, response) => {
    const answer = await createHost('a stand-in', settings())(new Request(`http://relay.example${request.url}`));
    response.writeHead(answer.status).end(await answer.text());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return server;
}

const WHOAMI = `if (args.includes('whoami')) console.log('You are logged in with an OAuth Token.');`;
const DEPLOYED = `if (args.includes('deploy')) {
  for (const [at, arg] of args.entries())
    if (args[at - 1] === '--var') console.log('env.' + arg.split(':')[0] + ' ("' + arg.slice(0, 40) + '...")   Environment Variable');
  console.log('Uploaded slotsheet-relay (2.30 sec)\\nDeployed slotsheet-relay triggers (0.35 sec)\\n  ' + address);
}`;

const relay = ({ name, env }: Bench, ...args: string[]) =>
  runCommand('scripts/relay.ts', ['--name', name, ...args], env);

describe('npm run relay', () => {
  it('deploys to Cloudflare with the web app’s address, and reads it back from the relay', async () => {
    const bench = await open({ npx: WHOAMI + DEPLOYED });
    const { code, out, err } = await relay(bench, '--language', 'de');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(bench.address);
    expect(settingsIn(bench.calls().flat())).toEqual({ WEB_APP_URL: WEB_APP, LANGUAGE: 'de' });
    expect(bench.calls().every(([tool, , version]) => tool === 'npx' && version === 'wrangler@4.86.0')).toBe(true);
    expect(bench.remembered()).toMatchObject({ relay: bench.address, relayHost: 'cloudflare', relayLanguage: 'de' });
  });

  it('signs in first where wrangler is not', async () => {
    const status = `if (args.includes('whoami')) {
      const isIn = require('node:fs').readFileSync(__dirname + '/calls', 'utf8').includes('"login"');
      console.log(isIn ? 'You are logged in with an OAuth Token.' : 'You are not authenticated. Please run \`wrangler login\`.');
    }`;
    const bench = await open({ npx: status + DEPLOYED });
    expect((await relay(bench)).code).toBe(0);
    expect(bench.calls().map((call) => call[3])).toEqual(['whoami', 'login', 'whoami', 'deploy']);
  });

  it('notices a setting that did not arrive', async () => {
    const bench = await open({ npx: `${WHOAMI} if (args.includes('deploy')) console.log('  ' + address);` });
    const { code, err } = await relay(bench);
    expect(code).toBe(1);
    expect(err).toContain('The relay was not deployed with WEB_APP_URL, LANGUAGE.');
  });

  it('says what the tool said where there is no address', async () => {
    const bench = await open({
      npx: `${WHOAMI} if (args.includes('deploy')) console.error('env.WEB_APP_URL ( env.LANGUAGE ( workers.dev subdomain is missing');`,
    });
    const { code, err } = await relay(bench);
    expect(code).toBe(1);
    expect(err).toContain('The relay has no address. The tool said: ');
  });

  it('deploys to Google Cloud Run', async () => {
    const bench = await open({
      gcloud: `console.log(args[0] === 'config' ? 'owner@example.com' : address);`,
    });
    const { code, err } = await relay(bench, '--on', 'cloud-run');
    expect([code, err]).toEqual([0, '']);
    expect(settingsIn(bench.calls().flat())).toEqual({ WEB_APP_URL: WEB_APP, LANGUAGE: 'en' });
    expect(bench.remembered()).toMatchObject({ relay: bench.address, relayHost: 'cloud-run' });
  });
});
