// The secrets with which `npm start` lets voice agents ask tools: `--tool-secret NAME=SECRET`.
import { PROPERTY } from '../../src/notes/propertyNames.ts';
import { UsageError } from '../command/commandLine.ts';

const PLATFORMS = ['telli', 'retell', 'vapi', 'elevenlabs', 'bland'];

/** telli's custom tools have a secret of their own, beside telli's API key. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([['telli-tools', 'telli']]);

/** As script properties. Throws UsageError, which never quotes what may be a secret. */
export function readToolSecrets(given: readonly string[]): Readonly<Record<string, string>> {
  const secrets = new Map<string, string>();
  for (const text of given) {
    const [, typed = '', secret = ''] = /^([A-Za-z0-9-]{1,30})=(.*)$/s.exec(text) ?? [];
    if (secret.trim() === '') throw new UsageError(WANTED);
    const name = ownName(typed);
    if (secrets.has(name)) throw new UsageError(`--tool-secret is given twice for ${name}. Give it once.`);
    secrets.set(name, secret.trim());
  }
  return asProperties(secrets);
}

/** What the shipped example has where no secret is given. Each platform has another: the secret says which one calls. */
export function demoSecrets(): Readonly<Record<string, string>> {
  return asProperties(PLATFORMS.map((name) => [name, demoSecret(name)]));
}

export function demoSecret(name: string): string {
  return `demo-secret-${ownName(name)}`;
}

function ownName(typed: string): string {
  return OTHER_NAMES.get(typed.toLowerCase()) ?? typed.toLowerCase();
}

function asProperties(secrets: Iterable<readonly [name: string, secret: string]>): Readonly<Record<string, string>> {
  return Object.fromEntries([...secrets].map(([name, secret]) => [PROPERTY.toolSecret + name, secret]));
}

const WANTED =
  '--tool-secret wants NAME=SECRET: a name of up to 30 letters, digits and dashes, as telli, retell, vapi, elevenlabs or bland.';
