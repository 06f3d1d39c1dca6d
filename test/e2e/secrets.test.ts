// Secrets are planted wherever a command may come upon them, and then looked for in all that it prints and leaves behind.
import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { PROPERTY } from '../../src/notes/propertyNames.ts';
import { type Bench, openBench } from '../deploy/support.ts';
import { type Ended, runCommand } from '../support/command.ts';
import { exampleFolder, startLocal } from '../support/localProcess.ts';

const TELLI = 'planted-telli-key-0123';
const TOKEN = 'planted-link-token-0123456789';
const TOOL = 'planted-tool-secret-0123456789';
const HUBSPOT = 'pat-eu1-planted0-1111-2222-3333-444444444444';

/** As people and hosts set them. */
const ENV = {
  ...process.env,
  SLOTSHEET_KEY: TELLI,
  SLOTSHEET_TOKEN: TOKEN,
  TELLI_KEY: TELLI,
  TELLI_FORMER_KEY: 'planted-former-key-0123',
  TOOL_SECRETS: TOOL,
  CLOUDFLARE_API_TOKEN: 'planted-cloudflare-token',
};

/** Neither a secret, nor a signature made with one. clasp's sign-in in deploy/support.ts is planted too. */
const SECRET = /.{0,80}(?:planted|ya29\.|\b[0-9a-f]{64}\b).{0,80}/;

/** They meet no key: each makes worlds of its own. */
const WITHOUT_SECRETS = ['pictures', 'bench', 'fuzz', 'simulate', 'simulate:prove'];

function showsNone({ out, err }: Pick<Ended, 'out' | 'err'>): void {
  expect(SECRET.exec(out)?.[0] ?? '').toBe('');
  expect(SECRET.exec(err)?.[0] ?? '').toBe('');
}

const tried = new Set<string>();

/** To its end, with the environment that is planted. */
async function run(name: string, args: readonly string[] = [], env: NodeJS.ProcessEnv = ENV): Promise<Ended> {
  tried.add(name);
  const ended = await runCommand(entryOf(name), args, env);
  showsNone(ended);
  return ended;
}

const scripts: Readonly<Record<string, string>> = JSON.parse(readFileSync('package.json', 'utf8')).scripts;
const RUN = 'node scripts/run.mjs ';

function entryOf(name: string): string {
  return (scripts[name] ?? '').slice(RUN.length);
}

/** Paths of all files in it. */
function filesIn(folder: string): string[] {
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  return names.map((name) => join(folder, name)).filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
}

function holdsNone(paths: readonly string[]): void {
  expect(paths.filter((path) => SECRET.test(readFileSync(path, 'utf8')))).toEqual([]);
}

/** What git would take up. */
function changed(): string[] {
  const listed = execFileSync('git', ['ls-files', '--modified', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  });
  return listed.split('\n').filter((path) => path !== '' && existsSync(path));
}

const before = changed();
afterAll(() =>
  holdsNone([...filesIn('dist'), ...changed().filter((path) => !before.includes(path) && !path.startsWith('test/'))]),
);

describe('at a data folder with keys in its script properties', () => {
  const OWN = ['state/properties.json', 'hubspot/key.json'];

  function keyed(): string {
    const folder = exampleFolder();
    const of = (path: string) => join(folder, path);
    const kept = {
      [PROPERTY.telliKey]: TELLI,
      [PROPERTY.formerKey]: ENV.TELLI_FORMER_KEY,
      [PROPERTY.formerKeyUntil]: '99999999999999',
      [PROPERTY.linkToken]: TOKEN,
      [`${PROPERTY.toolSecret}vapi`]: TOOL,
      [PROPERTY.insideKey]: 'planted-inside-key',
      [PROPERTY.hubspotKey]: HUBSPOT,
    };
    execFileSync('mkdir', ['-p', of('state')]);
    writeFileSync(of('state/properties.json'), JSON.stringify(kept));
    const key = JSON.parse(readFileSync(of('hubspot/key.json'), 'utf8'));
    writeFileSync(of('hubspot/key.json'), JSON.stringify({ ...key, key: HUBSPOT }));
    return folder;
  }

  it('start, demo and doctor show none, and leave none', async () => {
    const data = keyed();
    const flags = ['--data', data, '--port', '0', '--key', TELLI, '--token', TOKEN, '--hubspot-key', HUBSPOT];
    flags.push('--tool-secret', `retell=${TOOL}`);
    tried.add('start');
    const local = startLocal(flags, ENV as Record<string, string>);
    const url = await local.ready();
    for (const secret of [TOOL, `${TOOL}x`]) {
      const init = { method: 'POST', body: '{}', headers: { authorization: `Bearer ${secret}` } };
      showsNone({ out: await (await fetch(`${url}/tools/next-appointments?phone=1`, init)).text(), err: '' });
    }
    const call = await run('demo', ['--url', url, '--data', data, '--key', TELLI]);
    expect([call.code, call.err]).toEqual([0, '']);
    const atHubspot = await run('demo', ['--url', url, '--data', data, '--key', TELLI, '--service', 'Advice']);
    expect([atHubspot.code, atHubspot.err]).toEqual([0, '']);
    const places = ['--relay', url, '--exec', `${url}/macros/s/local/exec`];
    expect((await run('doctor', places)).out).toContain(' passed, ');
    expect((await run('doctor', [...places, '--key', `${TELLI}x`, '--token', `${TOKEN}x`, '--json'])).code).toBe(1);
    local.child.kill('SIGTERM');
    expect(await local.ended).toBe(0);
    expect(local.output.out).toContain('ready ');
    showsNone(local.output);
    holdsNone(filesIn(data).filter((path) => !OWN.includes(path.slice(data.length + 1))));
  });

  it('why, findings and recover show none, and leave none', async () => {
    const data = keyed();
    expect((await run('why', ['--data', data, '--at', '2027-03-16', '--now', '2027-03-15T08:00:00Z'])).out).not.toBe(
      '',
    );
    expect([0, 1]).toContain((await run('findings', ['--data', data, '--json'])).code);
    // A file that cannot be read, so that there is more to tell.
    writeFileSync(join(data, 'hubspot', 'links.json'), '{');
    expect((await run('findings', ['--data', data])).code).not.toBe(0);
    expect((await run('recover', ['--data', data])).out).not.toBe('');
    holdsNone(filesIn(data).filter((path) => !OWN.includes(path.slice(data.length + 1))));
  });

  it('load and build show none', async () => {
    expect((await run('load', ['--callers', '1', '--seconds', '1'])).out).toContain('available');
    expect((await run('build')).out).toContain('dist/Code.js');
  });
});

describe('at a deployment', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench('file', ENV);
  });
  afterAll(() => bench.close());

  async function atGoogle(name: string, args?: readonly string[]): Promise<Ended> {
    tried.add(name);
    const ended = await bench.run(name, args);
    showsNone(ended);
    return ended;
  }

  /** wrangler's stand-in says that it has deployed the relay at this address. */
  function wrangler(address: string): NodeJS.ProcessEnv {
    const folder = mkdtempSync(join(tmpdir(), 'slotsheet-tools-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const said = `env.WEB_APP_URL ("https...")\nenv.LANGUAGE ("en")\n  ${address}\n`;
    writeFileSync(join(folder, 'npx'), `#!${process.execPath}\nconsole.log(${JSON.stringify(said)});`);
    chmodSync(join(folder, 'npx'), 0o755);
    return { ...ENV, PATH: `${folder}${delimiter}${process.env.PATH}` };
  }

  /** `npm run relay:node`, which has telli's key. */
  async function relayNode() {
    tried.add('relay:node');
    const env = { ...ENV, WEB_APP_URL: 'https://script.google.com/macros/s/a-deployment/exec', DEADLINE_MS: '300' };
    const child = spawn(process.execPath, ['scripts/run.mjs', entryOf('relay:node'), '--port', '0'], { env });
    onTestFinished(() => void child.kill('SIGKILL'));
    const output = { out: '', err: '' };
    child.stderr.on('data', (text) => (output.err += text));
    const address = await new Promise<string>((done, fail) => {
      child.once('close', () => fail(new Error(output.err)));
      child.stdout.on('data', (text) => {
        output.out += text;
        const found = /^relay (\S+)$/m.exec(output.out)?.[1];
        if (found) done(found);
      });
    });
    return { address, output };
  }

  it('setup, deploy, relay, relay:node, doctor, logs and undeploy show none, and leave none', async () => {
    const done = await atGoogle('setup');
    expect([done.code, done.err]).toEqual([0, '']);
    expect((await atGoogle('deploy', ['--unchecked', '--yes'])).code).toBe(0);
    const { address, output } = await relayNode();
    const deployed = await run('relay', ['--name', bench.name], wrangler(address));
    expect([deployed.code, deployed.err]).toEqual([0, '']);
    // Signed and unsigned calls, of which none gets an answer.
    const seen = await run('doctor', ['--relay', address]);
    expect([seen.code, seen.out]).toEqual([1, expect.stringContaining(' failed.')]);
    expect(output.out + output.err).toContain('unanswered');
    showsNone(output);
    expect((await atGoogle('logs')).out).toContain('/executions');
    holdsNone(filesIn(bench.folder));
    bench.google.troubles.apiOff = true;
    expect((await atGoogle('undeploy')).code).toBe(1);
    bench.google.troubles.apiOff = false;
    expect((await atGoogle('undeploy')).code).toBe(0);
    holdsNone(filesIn(bench.folder));
  });

  it('relay:function writes none', async () => {
    expect((await run('relay:function')).code).toBe(0);
    const written = filesIn(join('.work', 'relay-function')).filter((path) => !path.includes('node_modules'));
    expect(written.length).toBeGreaterThan(0);
    holdsNone(written);
  });
});

it('every command was tried, but for those that meet no secret', () => {
  const all = Object.entries(scripts).flatMap(([name, script]) => (script.startsWith(RUN) ? [name] : []));
  expect([...tried, ...WITHOUT_SECRETS].sort()).toEqual(all.sort());
});
