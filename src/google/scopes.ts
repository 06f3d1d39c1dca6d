// What a person has allowed the script. Google lets them allow only some of the manifest's scopes.
import type { RefusedScopes } from '../ui/ports.ts';
import { asking, reading } from './asking.ts';

const AUTH = 'https://www.googleapis.com/auth';

/** Those of appsscript.json. */
export const SCOPES: readonly string[] = [
  `${AUTH}/calendar.calendarlist.readonly`,
  `${AUTH}/calendar.events`,
  `${AUTH}/calendar.freebusy`,
  `${AUTH}/script.container.ui`,
  `${AUTH}/script.external_request`,
  `${AUTH}/script.scriptapp`,
  `${AUTH}/script.send_mail`,
  `${AUTH}/spreadsheets`,
  `${AUTH}/userinfo.email`,
];

// The types know neither the list of scopes nor its answer. Both are documented.
interface AuthorizationOf {
  getAuthorizationInfo(
    mode: GoogleAppsScript.Script.AuthMode,
    scopes: readonly string[],
  ): { getAuthorizedScopes(): readonly string[] | null; getAuthorizationUrl(): string | null };
}

/** None if Google does not tell: what is lacking then shows when it is needed. */
export function refusedScopes(): RefusedScopes {
  const read = reading(() =>
    asking(() => {
      const script: unknown = ScriptApp;
      const info = (script as AuthorizationOf).getAuthorizationInfo(ScriptApp.AuthMode.FULL, SCOPES);
      return { granted: info.getAuthorizedScopes(), url: info.getAuthorizationUrl() || null };
    }),
  );
  if ('unreadable' in read || read.value.granted === null) return { scopes: [], url: null };
  const { granted, url } = read.value;
  return { scopes: SCOPES.filter((scope) => !granted.includes(scope)), url };
}
