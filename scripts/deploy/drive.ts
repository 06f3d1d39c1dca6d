// What clasp cannot tell: which Sheets of a title there are. Asked of Drive with clasp's own sign-in.
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { GoogleAuth } from 'google-auth-library';
import { UsageError } from '../../local/command/commandLine.ts';
import type { Account } from './clasp.ts';
import { sentenceFor } from './googleSays.ts';

/** clasp's names for the accounts that are signed in; empty if there are none, or if the file is of an older clasp. */
export function namesSignedIn(account: Account): readonly string[] {
  return Object.entries(signIns(account)).flatMap(([name, credential]) => (credential ? [name] : []));
}

/** Their ids. Throws UsageError if Drive does not tell. */
export async function sheetsTitled(title: string, account: Account): Promise<readonly string[]> {
  const credential = signIns(account)[account.user ?? 'default'];
  if (!credential) throw new UsageError(sentenceFor('login', 'No credentials found.'));
  const quoted = title.replace(/[\\']/g, '\\$&');
  const params = {
    q: `name = '${quoted}' and mimeType = 'application/vnd.google-apps.spreadsheet' and trashed = false and 'me' in owners`,
    fields: 'files(id)',
    pageSize: 1000,
  };
  try {
    const client = new GoogleAuth().fromJSON(credential as Parameters<GoogleAuth['fromJSON']>[0]);
    const answer = await client.request<{ readonly files?: readonly { readonly id?: string }[] }>({
      url: 'https://www.googleapis.com/drive/v3/files',
      params,
    });
    return (answer.data.files ?? []).flatMap(({ id }) => id ?? []);
  } catch (error) {
    throw new UsageError(
      sentenceFor('with Drive', error instanceof Error ? `${error.message} ${codeOf(error)}` : String(error)),
    );
  }
}

function codeOf(error: Error): string {
  const { code } = error as { readonly code?: unknown };
  return typeof code === 'string' ? code : '';
}

function signIns({ auth }: Account): Readonly<Record<string, unknown>> {
  const file = auth ?? process.env.clasp_config_auth ?? join(homedir(), '.clasprc.json');
  try {
    return Object(JSON.parse(readFileSync(file, 'utf8')).tokens);
  } catch {
    return {};
  }
}
