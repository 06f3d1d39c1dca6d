// Where `npm run relay` brings the relay, each with the tool of its provider. The tools' exit codes are not asked: the relay itself
// says whether it works.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { UsageError } from '../../local/command/commandLine.ts';
import { projectRoot } from '../../local/projectRoot.ts';
import { writeFunction } from '../relay/bundles.ts';
import { wordsIn } from './googleSays.ts';

/** Its settings, as docs/relay.md names them. */
export type Settings = Readonly<Record<string, string>>;

export interface RelayHost {
  /** Signs the person in if need be. Throws UsageError. */
  signIn(): Promise<void>;
  /** The relay's address. Throws UsageError. */
  deploy(settings: Settings): Promise<string>;
}

// The last version for Node 20.
const WRANGLER = ['--yes', 'wrangler@4.86.0'];
const CONFIG = ['--config', join('src', 'relay', 'wrangler.jsonc')];

const cloudflare: RelayHost = {
  async signIn() {
    const isSignedIn = async () => !/not authenticated/i.test(await output('npx', [...WRANGLER, 'whoami']));
    if (await isSignedIn()) return;
    await asPerson('npx', [...WRANGLER, 'login']);
    if (!(await isSignedIn())) throw new UsageError('wrangler is not signed in to Cloudflare. Give the command again.');
  },
  async deploy(settings) {
    // With "=" in place of the colon, wrangler makes a variable of another name and says nothing.
    const vars = Object.entries(settings).flatMap(([name, value]) => ['--var', `${name}:${value}`]);
    const said = await output('npx', [...WRANGLER, 'deploy', ...CONFIG, ...vars]);
    const missing = Object.keys(settings).filter((name) => !said.includes(`env.${name} (`));
    if (missing.length > 0)
      throw new UsageError(`The relay was not deployed with ${missing.join(', ')}. ${toolSaid(said)}`);
    return addressIn(said);
  },
};

const cloudRun: RelayHost = {
  async signIn() {
    const account = await output('gcloud', ['config', 'get-value', 'account']);
    if (/@/.test(account)) return;
    await asPerson('gcloud', ['auth', 'login']);
  },
  async deploy(settings) {
    const folder = join(projectRoot(), '.work', 'relay-function');
    writeFunction(folder);
    // Another sign than the comma between settings, as an address may hold one.
    const vars = `^;^${Object.entries(settings)
      .map(([name, value]) => `${name}=${value}`)
      .join(';')}`;
    const service = ['run', 'deploy', 'slotsheet-relay', '--source', folder, '--function', 'relay'];
    const how = ['--base-image', 'nodejs22', '--allow-unauthenticated', '--update-env-vars', vars];
    return addressIn(await output('gcloud', [...service, ...how, '--format', 'value(status.url)']));
  },
};

export const RELAY_HOSTS: ReadonlyMap<string, RelayHost> = new Map([
  ['cloudflare', cloudflare],
  ['cloud-run', cloudRun],
]);

function addressIn(said: string): string {
  const address = /^\s*(https?:\/\/[^\s/]+)\/?\s*$/m.exec(said)?.[1];
  if (address === undefined) throw new UsageError(`The relay has no address. ${toolSaid(said)}`);
  return address;
}

function toolSaid(text: string): string {
  return `The tool said: ${wordsIn(text.split('\n').slice(-12).join(' '))}`;
}

/** What the tool prints goes to the person as well, while it works. */
function output(tool: string, args: readonly string[]): Promise<string> {
  const child = start(tool, args, 'pipe');
  let said = '';
  child.stdout?.on('data', (text) => (said += text));
  child.stderr?.on('data', (text) => (said += text));
  child.stderr?.pipe(process.stderr, { end: false });
  return ended(tool, child).then(() => said);
}

async function asPerson(tool: string, args: readonly string[]): Promise<void> {
  await ended(tool, start(tool, args, 'inherit'));
}

function start(tool: string, args: readonly string[], stdio: 'inherit' | 'pipe') {
  const shell = process.platform === 'win32';
  return spawn(tool, [...args], { cwd: projectRoot(), stdio: ['inherit', stdio, stdio], shell });
}

function ended(tool: string, child: ReturnType<typeof spawn>): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('error', () =>
      reject(new UsageError(`${tool} is not installed, or not in the path. docs/relay.md says what each host needs.`)),
    );
    child.once('close', () => resolve());
  });
}
