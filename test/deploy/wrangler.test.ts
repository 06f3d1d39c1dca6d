// `npm run relay` with wrangler as it comes, against a stand-in of Cloudflare's API. What wrangler uploads there is then run in
// Cloudflare's own runtime, and is what the command reads back.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Miniflare } from 'miniflare';
import { expect, it, onTestFinished } from 'vitest';
import { runCommand } from '../support/command.ts';

const TOKEN = 'planted-cloudflare-token';
const RELAY = 'https://slotsheet-relay.practice.workers.dev';
const SCRIPT = '/client/v4/accounts/an-account/workers/scripts/slotsheet-relay';

/** GET, unless it says otherwise. The shapes are those of developers.cloudflare.com/api. */
const ANSWERS: Readonly<Record<string, unknown>> = {
  '/client/v4/user/tokens/verify': { id: 'a-token', status: 'active' },
  '/client/v4/user': { id: 'a-user', email: 'owner@example.com' },
  '/client/v4/accounts': [{ id: 'an-account', name: 'Practice' }],
  '/client/v4/memberships': [{ id: 'a-membership', account: { id: 'an-account', name: 'Practice' } }],
  '/client/v4/accounts/an-account/workers/subdomain': { subdomain: 'practice' },
  [`${SCRIPT}/subdomain`]: { enabled: true, previews_enabled: true },
};

interface Uploaded {
  readonly main_module: string;
  readonly compatibility_date: string;
  readonly bindings: readonly { readonly name: string; readonly type: string; readonly text: string }[];
}

interface Cloudflare {
  readonly origin: string;
  /** `PUT /client/v4/…`, in order. */
  readonly asked: string[];
  readonly uploads: Uploaded[];
  /** Refuses the next uploads. */
  refuses: boolean;
}

const succeeded = (result: unknown) => ({ success: true, errors: [], messages: [], result });
const failed = (code: number, message: string) => ({
  ...{ success: false, messages: [], result: null },
  errors: [{ code, message }],
});

async function startCloudflare(): Promise<Cloudflare> {
  let worker: Miniflare | null = null;
  const server: Server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { pathname } = new URL(request.url ?? '', 'http://cloudflare.example');
    const answer = async (): Promise<readonly [status: number, text: string]> => {
      if (pathname.startsWith('/relay')) {
        const seen = await fetch(new URL(pathname.slice('/relay'.length), (await worker?.ready) ?? cloudflare.origin));
        return [seen.status, await seen.text()];
      }
      cloudflare.asked.push(`${request.method} ${pathname}`);
      if (request.headers.authorization !== `Bearer ${TOKEN}`) return [401, JSON.stringify(failed(10000, 'No access'))];
      if (request.method === 'PUT' && pathname === SCRIPT) {
        if (cloudflare.refuses) return [400, JSON.stringify(failed(10021, 'Uncaught SyntaxError: a made-up one'))];
        const type = request.headers['content-type'] ?? '';
        worker = await run(await new Response(Buffer.concat(chunks), { headers: { 'content-type': type } }).formData());
        return [200, JSON.stringify(succeeded({ id: 'slotsheet-relay', etag: 'an-etag', startup_time_ms: 3 }))];
      }
      const known = ANSWERS[pathname];
      if (known !== undefined) return [200, JSON.stringify(succeeded(known))];
      return [404, JSON.stringify(failed(10007, 'This Worker does not exist on your account.'))];
    };
    const [status, text] = await answer();
    response.writeHead(status, { 'content-type': 'application/json' }).end(text);
  });

  async function run(form: FormData): Promise<Miniflare> {
    const uploaded: Uploaded = JSON.parse(String(form.get('metadata')));
    cloudflare.uploads.push(uploaded);
    const module = form.get(uploaded.main_module);
    const started = new Miniflare({
      modules: true,
      script: module instanceof Blob ? await module.text() : '',
      compatibilityDate: uploaded.compatibility_date,
      bindings: Object.fromEntries(uploaded.bindings.map(({ name, text }) => [name, text])),
      ...{ host: '127.0.0.1', port: 0, cache: false, cf: false, telemetry: { enabled: false } },
    });
    onTestFinished(() => started.dispose());
    return started;
  }

  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const cloudflare: Cloudflare = { origin: `http://127.0.0.1:${port}`, asked: [], uploads: [], refuses: false };
  return cloudflare;
}

/** A clone that has a web app, and a person who is signed in by a token. The relay's address leads to the stand-in. */
function signedIn(cloudflare: Cloudflare) {
  const home = mkdtempSync(join(tmpdir(), 'slotsheet-home-'));
  const name = `test-wrangler-${process.pid}`;
  const kept = join('.slotsheet', name);
  mkdirSync(kept, { recursive: true });
  writeFileSync(join(kept, 'remembered.json'), JSON.stringify({ scriptId: 'a-script', deploymentId: 'a-deployment' }));
  const lead = `const { fetch } = globalThis;
    globalThis.fetch = (to, how) => fetch(typeof to === 'string' ? to.replace('${RELAY}', '${cloudflare.origin}/relay') : to, how);`;
  writeFileSync(join(home, 'lead.mjs'), lead);
  onTestFinished(() => {
    for (const gone of [home, kept]) rmSync(gone, { recursive: true, force: true });
  });
  const env = {
    ...process.env,
    HOME: home,
    XDG_CONFIG_HOME: home,
    NODE_OPTIONS: `--import ${join(home, 'lead.mjs')}`,
    CLOUDFLARE_API_BASE_URL: `${cloudflare.origin}/client/v4`,
    CLOUDFLARE_API_TOKEN: TOKEN,
    // Else wrangler would keep the account in node_modules, for the person's own next deployment.
    CLOUDFLARE_ACCOUNT_ID: 'an-account',
    WRANGLER_SEND_METRICS: 'false',
    NO_COLOR: '1',
  };
  const relay = (...args: string[]) => runCommand('scripts/relay.ts', ['--name', name, ...args], env);
  return { relay, remembered: () => JSON.parse(readFileSync(join(kept, 'remembered.json'), 'utf8')) };
}

it('wrangler deploys the relay with its settings, and the deployed relay says so', async () => {
  const cloudflare = await startCloudflare();
  const { relay, remembered } = signedIn(cloudflare);
  const { code, out, err } = await relay('--language', 'de');
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain(`  ${RELAY}`);
  expect(remembered()).toMatchObject({ relay: RELAY, relayHost: 'cloudflare', relayLanguage: 'de' });
  const [uploaded, ...more] = cloudflare.uploads;
  expect(more).toEqual([]);
  const setting = (name: string) => uploaded?.bindings.filter((one) => one.name === name);
  expect(setting('WEB_APP_URL')).toEqual([
    { name: 'WEB_APP_URL', type: 'plain_text', text: 'https://script.google.com/macros/s/a-deployment/exec' },
  ]);
  expect(setting('LANGUAGE')).toEqual([{ name: 'LANGUAGE', type: 'plain_text', text: 'de' }]);
  // The shipped one; nothing else in the file needs it.
  expect(readFileSync('src/relay/wrangler.jsonc', 'utf8')).toContain(`"${uploaded?.compatibility_date}"`);
  const get = await fetch(`${cloudflare.origin}/relay/available`);
  expect([get.status, await get.json()]).toMatchObject([405, { reason: 'Diese Adresse beantwortet nur POST.' }]);
  expect(out + err).not.toContain(TOKEN);
});

it('is the version that the command names, so that npx takes the one that is installed', () => {
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(readFileSync('scripts/deploy/relayHosts.ts', 'utf8')).toContain(`'wrangler@${devDependencies.wrangler}'`);
});

it('a refusal of Cloudflare’s ends it with Cloudflare’s words', async () => {
  const cloudflare = await startCloudflare();
  cloudflare.refuses = true;
  const { relay, remembered } = signedIn(cloudflare);
  const { code, out, err } = await relay();
  expect(code).toBe(1);
  expect(err).toMatch(/^The relay has no address\. The tool said: .* Uncaught SyntaxError: a made-up one .*$/m);
  expect(remembered()).not.toHaveProperty('relay');
  expect(out + err).not.toContain(TOKEN);
});
