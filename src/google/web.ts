// UrlFetchApp: no timeout of ours, 60 seconds of Google's. Scope: script.external_request.
import { PROPERTY } from '../notes/propertyNames.ts';
import type { Read } from '../ports/read.ts';
import { type WebAnswer, type WebPort, type WebRequest, withoutAddresses } from '../ports/web.ts';
import { asking, reading } from './asking.ts';
import { propertiesPort } from './properties.ts';

type Fetch = GoogleAppsScript.URL_Fetch.URLFetchRequest;
type Response = GoogleAppsScript.URL_Fetch.HTTPResponse;

// The manifest has no urlFetchWhitelist, as only the script knows the addresses of relay and web app. So this is the one bar.
const MAY_REACH: readonly string[] = ['https://api.hubapi.com/'];

export const webPort: WebPort = {
  fetchAll(requests) {
    if (!requests.every(isAllowed)) throw new Error('a request to a host that is not on the list of google/web.ts');
    if (requests.length === 0) return [];
    const fetches = requests.map(fetchOf);
    const responses = reading(() => asking(() => UrlFetchApp.fetchAll(fetches)));
    return requests.map((_, at) => answerOf(responses, at));
  },
  pause(ms) {
    asking(() => Utilities.sleep(ms));
  },
};

/** What answers a GET at an address that a person has typed, whichever it is. Nothing of ours goes along. */
export function probe(url: string): WebAnswer {
  const fetches = [fetchOf({ method: 'GET', url, headers: {}, body: null })];
  return answerOf(
    reading(() => asking(() => UrlFetchApp.fetchAll(fetches))),
    0,
  );
}

// With the slash, so that no longer host name and no `name@` passes.
function isAllowed({ url }: WebRequest): boolean {
  return MAY_REACH.some((start) => url.startsWith(start)) || isOwn(url);
}

/** One call. */
function isOwn(url: string): boolean {
  const { [PROPERTY.relay]: relay = '', [PROPERTY.webApp]: webApp = '' } = propertiesPort.all();
  return url !== '' && (url.split('?')[0] === webApp || (relay !== '' && url.startsWith(`${relay}/`)));
}

// Text as the payload: of an object UrlFetchApp makes a form. It might send the headers along with a redirect.
function fetchOf({ method, url, headers, body, follows = false }: WebRequest): Fetch {
  return {
    url,
    method: METHODS[method],
    headers: { ...headers },
    muteHttpExceptions: true,
    followRedirects: follows,
    ...(body === null ? {} : { contentType: 'application/json', payload: body }),
  };
}

const METHODS = { GET: 'get', POST: 'post', PATCH: 'patch' } as const;

// One that fails may fail all: then none of them says what became of it.
function answerOf(responses: Read<Response[]>, at: number): WebAnswer {
  if ('unreadable' in responses) return failed(responses.unreadable);
  const response = responses.value[at];
  if (response === undefined) return failed('no answer');
  const read = reading(() =>
    // Without a charset in the answer getContentText() need not take UTF-8.
    asking(() => ({ status: response.getResponseCode(), text: response.getContentText('UTF-8') })),
  );
  return 'unreadable' in read ? failed(read.unreadable) : read.value;
}

// Google quotes the address, whole or in part, and a caller's e-mail may stand in it.
function failed(text: string): WebAnswer {
  return { failed: withoutAddresses(text) };
}
