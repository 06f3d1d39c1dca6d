// google.script.run between a page and the script: what may be passed, what comes back, and which functions a page may call.
// developers.google.com/apps-script/guides/html/communication. The page's half runs in a browser too, so nothing here is Node's.
import { type Person, PlatformError } from '../../boundary.ts';

/** The words that Google's pages show where a person is signed in to several accounts: issuetracker.google.com/69270374. */
const SEVERAL_ACCOUNTS =
  "We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.";

export function refuseTwoAccounts({ accounts }: Person): void {
  if (accounts === 'two') throw new PlatformError(SEVERAL_ACCOUNTS, 'ScriptError');
}

/** A page cannot call it, nor does it see its name. */
export function isPrivate(functionName: string): boolean {
  return functionName.endsWith('_');
}

/** The arguments as JSON. Throws, before anything is called, for what Google does not pass: dates, functions, circles. */
export function sentArgs(args: readonly unknown[]): string {
  args.forEach((arg, at) => {
    if (!isLegal(arg, [])) throw new TypeError(`Failed due to illegal value in property: ${at}`);
  });
  return JSON.stringify(args.map(withoutUndefined));
}

/** The result as a page gets it: null if a date, a function or a circle is anywhere in it. */
export function copied(value: unknown): unknown {
  return isLegal(value, []) ? withoutUndefined(value) : null;
}

function isLegal(value: unknown, around: readonly unknown[]): boolean {
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') return false;
  if (typeof value !== 'object' || value === null) return true;
  if (around.includes(value)) return false;
  const tag = Object.prototype.toString.call(value);
  if (tag !== '[object Object]' && tag !== '[object Array]') return false;
  return Object.values(value).every((inside) => isLegal(inside, [...around, value]));
}

/** A plain copy: undefined is null in a list, and not there in an object. */
function withoutUndefined(value: unknown): unknown {
  if (value === undefined) return null;
  if (Array.isArray(value)) return value.map(withoutUndefined);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, inside]) => inside !== undefined);
  return Object.fromEntries(entries.map(([key, inside]) => [key, withoutUndefined(inside)]));
}
