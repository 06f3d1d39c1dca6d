// The relay's hosts on one's own machine, as docs/relay.md starts them.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runCommand } from '../support/command.ts';
import { dataFolder } from '../support/localProcess.ts';

const WEB_APP_URL = 'https://script.google.com/macros/s/abc/exec';

/** Its address is the one that it prints. */
function start(command: string, args: readonly string[], env: NodeJS.ProcessEnv, printed: RegExp) {
  const child = spawn(command, args, { env: { ...process.env, ...env } });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = new Promise((done) => child.once('exit', (code, signal) => done(code ?? signal)));
  let said = '';
  const origin = new Promise<string>((found, fail) => {
    const hear = (text: Buffer) => {
      said += text;
      const [, address] = printed.exec(said) ?? [];
      if (address !== undefined) found(address);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void ended.then((code) => fail(new Error(`it ended with ${code}: ${said}`)));
  });
  return { child, ended, origin };
}

const startNode = (env: NodeJS.ProcessEnv) =>
  start(process.execPath, ['scripts/run.mjs', 'scripts/relayNode.ts', '--port', '0'], env, /^relay (http\S+)$/m);

describe('npm run relay:node', () => {
  it('serves the relay until it is told to end', async () => {
    const { child, ended, origin } = startNode({ WEB_APP_URL });
    const page = await (await fetch(await origin)).text();
    expect(page).toMatch(/^Slotsheet relay \S+ on Node\.js\nWEB_APP_URL: set\n/);
    const post = await fetch(`${await origin}/available`, { method: 'POST', body: '{}' });
    expect([post.status, post.headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8']);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  it('reads its teams from the file that ROUTES_FILE names', async () => {
    const folder = dataFolder({ 'teams.json': JSON.stringify({ north: WEB_APP_URL, south: WEB_APP_URL }) });
    const { origin } = startNode({ ROUTES_FILE: join(folder, 'teams.json') });
    expect(await (await fetch(await origin)).text()).toContain('ROUTES: 2 teams\n');
  });

  it.each<[string, NodeJS.ProcessEnv, string]>([
    ['a table that is not there', { ROUTES_FILE: 'no/such.json' }, 'The relay cannot start: ENOENT'],
    ['a port that is none', { PORT: 'eighty' }, '--port wants a whole number from 0 to 65535, not "eighty".'],
  ])('ends with one line for %s', async (_, env, line) => {
    const { code, out, err } = await runCommand('scripts/relayNode.ts', [], { ...process.env, ...env });
    expect([code, out, err.trim().split('\n').length]).toEqual([1, '', 1]);
    expect(err).toContain(line);
  });
});

describe('on Deno, the relay', () => {
  it('is started from its source', async () => {
    const args = ['run', '--no-prompt', '--allow-net=127.0.0.1', '--allow-env', 'src/relay/hosts/deno.ts'];
    const env = { WEB_APP_URL, PORT: '0', DENO_NO_UPDATE_CHECK: '1' };
    const { origin } = start('node_modules/.bin/deno', args, env, /(http:\/\/127\.0\.0\.1:\d+)/);
    expect(await (await fetch(await origin)).text()).toMatch(/^Slotsheet relay \S+ on Deno\nWEB_APP_URL: set\n/);
  });
});

describe('npm run relay:function', () => {
  it('writes what Google builds the function from, with the framework that the tests run', async () => {
    const { code, out } = await runCommand('scripts/relayFunction.ts', []);
    const [, folder = ''] = /^Written: (\S+)\. /.exec(out) ?? [];
    expect([code, existsSync(join(folder, 'index.mjs'))]).toEqual([0, true]);
    const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
    const framework = '@google-cloud/functions-framework';
    expect(read(join(folder, 'package.json'))).toMatchObject({
      main: 'index.mjs',
      dependencies: { [framework]: read('package.json').devDependencies[framework] },
    });
    expect(out).toContain('--function relay');
  });
});
