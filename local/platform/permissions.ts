// What a person must have granted for a call, and the words of Google's refusals where it is not.
import { type Call, type Execution, PlatformError } from '../boundary.ts';

/** Scopes without their common beginning; any one of them will do. */
interface Need {
  readonly calls: RegExp;
  readonly anyOf: readonly string[];
}

const AUTH = 'https://www.googleapis.com/auth/';

// Each method's page in Google's reference lists them under "Authorization".
const NEEDS: readonly Need[] = [
  need(
    /^Calendar\.CalendarList\.list$/,
    'calendar.readonly',
    'calendar',
    'calendar.calendarlist',
    'calendar.calendarlist.readonly',
  ),
  need(/^Calendar\.Freebusy\.query$/, 'calendar.readonly', 'calendar', 'calendar.events.freebusy', 'calendar.freebusy'),
  need(
    /^Calendar\.Events\.(get|list)$/,
    'calendar.readonly',
    'calendar',
    'calendar.events.readonly',
    'calendar.events',
  ),
  need(/^Calendar\.Events\./, 'calendar', 'calendar.events'),
  need(/^Sheets\.Spreadsheets\.batchUpdate$/, 'drive', 'drive.file', 'spreadsheets'),
  need(/^Sheets\./, 'drive', 'drive.readonly', 'drive.file', 'spreadsheets', 'spreadsheets.readonly'),
  need(/^SpreadsheetApp\.openById$/, 'spreadsheets'),
  need(/^SpreadsheetApp\.Ui\.(showModalDialog|showSidebar)$/, 'script.container.ui'),
  need(/^SpreadsheetApp\.(getActive|(Spreadsheet|Sheet|Range)\.\w+)$/, 'spreadsheets.currentonly', 'spreadsheets'),
  need(/^UrlFetchApp\.(fetch|fetchAll)$/, 'script.external_request'),
  need(/^MailApp\./, 'script.send_mail'),
  need(/^ScriptApp\.(getProjectTriggers|newTrigger|createTrigger|deleteTrigger)$/, 'script.scriptapp'),
];

// https://developers.google.com/apps-script/guides/triggers#restrictions
const NOT_IN_SIMPLE_TRIGGERS =
  /^(Calendar\..*|Sheets\..*|SpreadsheetApp\.(openById|Ui\.show\w+)|UrlFetchApp\..*|MailApp\..*|ScriptApp\.(getProjectTriggers|newTrigger|createTrigger|deleteTrigger))$/;

const WRITES =
  /^(Sheets\.Spreadsheets\.batchUpdate|SpreadsheetApp\.(Spreadsheet\.insertSheet|Sheet\.(appendRow|deleteRows|insert)|Range\.set\w+))$/;

function need(calls: RegExp, ...scopes: readonly string[]): Need {
  return { calls, anyOf: scopes.map((scope) => AUTH + scope) };
}

/** Throws Google's refusal of a call that the execution, or the person it acts as, may not make. */
export function refuseForbidden(call: Call, execution: Execution, isGranted: (scope: string) => boolean): void {
  const name = nameOf(call);
  if (execution.simpleTrigger) {
    if (NOT_IN_SIMPLE_TRIGGERS.test(name)) throw new PlatformError(`You do not have permission to call ${said(name)}`);
    return;
  }
  const { anyOf } = NEEDS.find(({ calls }) => calls.test(name)) ?? { anyOf: [] };
  if (anyOf.length > 0 && !anyOf.some(isGranted)) throw withoutScope(call, anyOf);
  if (execution.person?.canWrite === false && WRITES.test(name)) throw withoutRights(call);
}

function withoutScope(call: Call, anyOf: readonly string[]): PlatformError {
  const api = apiMethod(call);
  if (api !== null) return apiRefusal(api, 'Request had insufficient authentication scopes.');
  const required = anyOf.length === 1 ? anyOf.join() : `(${anyOf.join(' || ')})`;
  return new PlatformError(
    `Specified permissions are not sufficient to call ${said(nameOf(call))}. Required permissions: ${required}`,
  );
}

/** Calls that stay inside the script on Google go to `Runtime`. */
function nameOf({ service, method }: Call): string {
  return service === 'Runtime' ? method : `${service}.${method}`;
}

function said(name: string): string {
  return name.replace('SpreadsheetApp.Ui.', 'Ui.');
}

function withoutRights(call: Call): PlatformError {
  const api = apiMethod(call);
  return api === null
    ? new PlatformError('Action not allowed')
    : apiRefusal(api, 'The caller does not have permission');
}

function apiRefusal(api: string, message: string): PlatformError {
  return new PlatformError(`API call to ${api} failed with error: ${message}`, 'GoogleJsonResponseException');
}

/** `calendar.events.delete`; null if it is no advanced service. */
export function apiMethod({ service, method }: Call): string | null {
  if (service !== 'Calendar' && service !== 'Sheets') return null;
  const parts = [service, ...method.split('.')].map((part) => (part[0] ?? '').toLowerCase() + part.slice(1));
  return parts.join('.').replace(/\.remove$/, '.delete');
}
