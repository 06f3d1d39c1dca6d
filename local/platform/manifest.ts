// The manifest `appsscript.json` beside the script: its time zone and scopes, and which of them a person has granted.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isObject, parseJson } from '../services/jsonObject.ts';

export interface Manifest {
  readonly timeZone: string;
  /** null = the manifest names none: Google then asks for those that the script's calls need. */
  readonly scopes: readonly string[] | null;
}

// Google's own default is the time zone of the account; here it is UTC.
const DEFAULT_ZONE = 'Etc/UTC';

export function manifestOf(scriptFolder: string): Manifest {
  const manifest = parseJson(textOf(join(scriptFolder, 'appsscript.json')));
  const { timeZone = DEFAULT_ZONE, oauthScopes } = isObject(manifest) ? manifest : {};
  return { timeZone: String(timeZone), scopes: Array.isArray(oauthScopes) ? oauthScopes.map(String) : null };
}

export function isGranted({ scopes }: Manifest, refused: readonly string[], scope: string): boolean {
  return (scopes === null || scopes.includes(scope)) && !refused.includes(scope);
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
