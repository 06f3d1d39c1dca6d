// Where the relay sends what: the web app's address as it is set, and the redirects that it follows.
import { describe, expect, it } from 'vitest';
import { createRelay } from '../../src/relay/relay.ts';
import { BOOKED, callOf, ECHO, fakeWebApp, html, NO_CONTACT, relayBefore, WEB_APP } from './fakeWebApp.ts';

const LOCAL = 'http://127.0.0.1:8787/macros/s/local/exec';
const NOT_CONFIRMED =
  '{"status":"failed","reason":"The booking is not confirmed. It is safe to ask again for the same time."}';

/** What a caller of `book` hears, and every address that was asked. A redirect leads from each address to the next. */
async function along(webAppUrl: string, ...locations: readonly string[]) {
  const urls: string[] = [];
  const left = [...locations];
  const relay = createRelay({
    webAppUrl,
    deadlineMs: 400,
    fetch: async (url, { method }) => {
      if (method === 'POST') left.splice(0, left.length, ...locations);
      urls.push(url);
      const location = left.shift();
      return location === undefined ? new Response(BOOKED) : new Response(null, { status: 302, headers: { location } });
    },
  });
  return { answer: await (await relay(callOf())).text(), urls };
}

describe('the relay follows a redirect to', () => {
  it.each([
    [ECHO],
    ['https://script.google.com/macros/echo?k=1'],
    ['https://n-abc123-0lu-script.googleusercontent.com/x'],
    ['https://a.b.googleusercontent.com/x'],
    ['https://script.googleusercontent.com:443/x', 'https://script.googleusercontent.com/x'],
    ['HTTPS://SCRIPT.GoogleUserContent.com/x', 'https://script.googleusercontent.com/x'],
    ['//script.googleusercontent.com/x', 'https://script.googleusercontent.com/x'],
    ['/macros/echo?k=1', 'https://script.google.com/macros/echo?k=1'],
    ['echo?k=1', 'https://script.google.com/macros/s/abc/echo?k=1'],
    ['?k=1', 'https://script.google.com/macros/s/abc/exec?k=1'],
  ])('%s', async (location, url = location) => {
    expect(await along(WEB_APP, location)).toEqual({ answer: BOOKED, urls: [WEB_APP, url] });
  });

  it('a relative place of the host that the redirect before led to', async () => {
    const { answer, urls } = await along(WEB_APP, ECHO, '/next', 'https://script.google.com/last');
    expect(answer).toBe(BOOKED);
    expect(urls.slice(1)).toEqual([
      ECHO,
      'https://script.googleusercontent.com/next',
      'https://script.google.com/last',
    ]);
  });

  it.each([
    [LOCAL, '/macros/echo?k=1', 'http://127.0.0.1:8787/macros/echo?k=1'],
    [LOCAL, 'http://127.0.0.1:8787/x', 'http://127.0.0.1:8787/x'],
    ['http://localhost:8787/exec', 'http://localhost:8787/x', 'http://localhost:8787/x'],
    ['http://[::1]:8787/exec', '/x', 'http://[::1]:8787/x'],
    [LOCAL, ECHO, ECHO],
  ])('where the web app is %s: %s', async (webAppUrl, location, url) => {
    expect(await along(webAppUrl, location)).toEqual({ answer: BOOKED, urls: [webAppUrl, url] });
  });
});

const STRANGE = [
  ['another host', 'https://elsewhere.example/macros/echo'],
  ['the bare domain', 'https://googleusercontent.com/x'],
  ['Google’s own page', 'https://www.google.com/x'],
  ['Google’s sign-in', 'https://accounts.google.com/ServiceLogin'],
  ['a host below script.google.com', 'https://x.script.google.com/x'],
  ['a host that ends alike', 'https://evilgoogleusercontent.com/x'],
  ['a host that ends alike', 'https://evil-script.google.com/x'],
  ['a host that ends alike', 'https://xscript.google.com/x'],
  ['a host that begins alike', 'https://script.google.com.evil.example/x'],
  ['a host that begins alike', 'https://script.googleusercontent.com.evil.example/x'],
  ['a name with a dot at its end', 'https://script.google.com./x'],
  ['a letter that looks alike', 'https://script.g\u043e\u043egle.com/x'],
  ['a host that a user name hides', 'https://script.google.com@evil.example/x'],
  ['a host that a backslash hides', 'https://evil.example\\.script.google.com/x'],
  ['a user', 'https://user@script.google.com/x'],
  ['a password', 'https://:secret@script.googleusercontent.com/x'],
  ['another port', 'https://script.google.com:8443/x'],
  ['plain http', 'http://script.google.com/x'],
  ['plain http at the port of https', 'http://script.googleusercontent.com:443/x'],
  ['another scheme', 'ftp://script.google.com/x'],
  ['another host without a scheme', '//evil.example/x'],
  ['this machine', 'http://127.0.0.1:8787/x'],
  ['this machine', 'https://localhost/x'],
  ['a machine of the same network', 'http://169.254.169.254/latest/meta-data'],
] as const;

describe('the relay asks nothing, and claims nothing, after a redirect to', () => {
  it.each(STRANGE)('%s: %s', async (_, location) => {
    expect(await along(WEB_APP, location)).toEqual({ answer: NOT_CONFIRMED, urls: [WEB_APP, WEB_APP] });
    const { answer, urls } = await along(WEB_APP, ECHO, location);
    expect([answer, ...urls]).toEqual([NOT_CONFIRMED, WEB_APP, ECHO, WEB_APP, ECHO]);
  });

  it.each([
    [LOCAL, 'http://127.0.0.1:8788/x'],
    [LOCAL, 'http://localhost:8787/x'],
    [LOCAL, 'https://127.0.0.1:8787/x'],
    [LOCAL, 'http://user@127.0.0.1:8787/x'],
    [LOCAL, 'https://elsewhere.example/x'],
    ['https://elsewhere.example/exec', 'https://elsewhere.example/x'],
    ['https://elsewhere.example/exec', '/x'],
    ['https://127.0.0.2/exec', '/x'],
  ])('where the web app is %s: %s', async (webAppUrl, location) => {
    expect(await along(webAppUrl, location)).toEqual({ answer: NOT_CONFIRMED, urls: [webAppUrl, webAppUrl] });
  });
});

describe('the relay says that it is not set up when the web app’s address is', () => {
  const NO_ADDRESS = "The relay is not set up: WEB_APP_URL must be the web app's address, which ends in /exec.";
  const NOT_ALONE =
    'The relay is not set up: WEB_APP_URL must be an address that ends in /exec, without user name, password or query.';

  it.each([
    ['', NO_ADDRESS],
    ['not an address', NO_ADDRESS],
    ['https://script.google.com/macros/s/abc/dev', NO_ADDRESS],
    [`${WEB_APP}/`, NO_ADDRESS],
    ['https://script.google.com/macros/s/abc/dev?x=/exec', NO_ADDRESS],
    ['http://script.google.com/macros/s/abc/exec', NO_ADDRESS],
    ['http://127.0.0.1.evil.example/exec', NO_ADDRESS],
    ['ftp://script.google.com/macros/s/abc/exec', NO_ADDRESS],
    [`${WEB_APP}?token=secret`, NOT_ALONE],
    [`${WEB_APP}?action=book&token=/exec`, NOT_ALONE],
    [`${WEB_APP}?`, NOT_ALONE],
    [`${WEB_APP}#x`, NOT_ALONE],
    ['https://user@script.google.com/macros/s/abc/exec', NOT_ALONE],
    ['https://user:secret@script.google.com/macros/s/abc/exec', NOT_ALONE],
    ['https://:secret@script.google.com/macros/s/abc/exec', NOT_ALONE],
    ['http://user@127.0.0.1:8787/macros/s/local/exec', NOT_ALONE],
  ])('%j', async (webAppUrl, reason) => {
    const webApp = fakeWebApp([html]);
    const { relay } = relayBefore(webApp, { webAppUrl });
    const answer = await relay(callOf());
    expect([answer.status, await answer.json()]).toEqual([200, { status: 'failed', reason }]);
    const lookup = await relay(callOf({ action: 'contact_lookup' }));
    expect([lookup.status, await lookup.text()]).toEqual([200, NO_CONTACT]);
    expect(webApp.sent).toEqual([]);
  });

  it('with a query, in German', async () => {
    const { relay } = relayBefore(fakeWebApp([html]), { webAppUrl: `${WEB_APP}?token=geheim`, language: 'de' });
    expect(await (await relay(callOf({ action: 'available' }))).json()).toEqual({
      available: [],
      status: 'failed',
      reason:
        'Das Relay ist nicht eingerichtet: WEB_APP_URL muss eine Adresse sein, die auf /exec endet, ohne Benutzername, Passwort und Abfrage.',
    });
  });
});

describe('the relay takes a web app’s address', () => {
  it.each([
    [WEB_APP, WEB_APP],
    [`  ${WEB_APP}\n`, WEB_APP],
    ['https://script.google.com/a/macros/example.com/s/abc/exec', undefined],
    ['https://SCRIPT.google.com/macros/s/abc/exec', WEB_APP],
  ])('%j', async (webAppUrl, url = webAppUrl) => {
    expect(await along(webAppUrl)).toEqual({ answer: BOOKED, urls: [url] });
  });
});
