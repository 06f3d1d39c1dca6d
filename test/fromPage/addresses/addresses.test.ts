// The page Addresses: what to paste into telli and the relay, and a new link token.
import { describe, expect, it } from 'vitest';
import { PlatformError } from '../../../local/boundary.ts';
import { documents, type Sheet } from '../../../worlds/sheet.ts';
import { openMenu, WEB_APP } from '../../ui/support.ts';

const RELAY = 'https://slots.example';
const TOKEN = 'a'.repeat(64);

function practice(sheet: Sheet = {}, properties: Readonly<Record<string, string>> = {}, webApp = WEB_APP) {
  const menu = openMenu(documents(sheet), webApp);
  for (const [name, value] of Object.entries({ relay: RELAY, linkToken: TOKEN, ...properties })) {
    menu.setProperty(name, value);
  }
  return menu;
}

const OPEN: Sheet = { settings: { 'Require signature': 'no' } };

describe('the addresses', () => {
  it('are the relay’s while Require signature is yes, without the token', () => {
    expect(practice().page('addresses.read')).toEqual({
      person: { you: 'owner@example.com', owner: '', language: 'en', seenAs: 'you' },
      problem: '',
      relay: [{ label: 'Address of the web app (WEB_APP_URL)', url: WEB_APP }],
      telli: [
        { label: 'Times for Visit', url: `${RELAY}/available?service=Visit` },
        { label: 'Booking Visit', url: `${RELAY}/book?service=Visit` },
        { label: 'Contact lookup', url: `${RELAY}/contact-lookup` },
      ],
      direct: [],
      directProblem: 'Addresses without a relay are shut, because Settings says Require signature = yes.',
    });
  });

  it('are the direct ones too while Require signature is no', () => {
    const { direct, directProblem } = practice(OPEN).page('addresses.read');
    expect(direct.map(({ url }) => url)).toEqual([
      `${WEB_APP}?action=available&token=${TOKEN}&service=Visit`,
      `${WEB_APP}?action=book&token=${TOKEN}&service=Visit`,
      `${WEB_APP}?action=contact_lookup&token=${TOKEN}`,
    ]);
    expect(directProblem).toBe('');
  });

  it.each(['yes', 'perhaps', 'ja'])('show no token while Require signature is %s', (signature) => {
    const shown = practice({ settings: { 'Require signature': signature } }).page('addresses.read');
    expect(JSON.stringify(shown)).not.toContain(TOKEN);
  });

  it('name every service, the first too, as a URL carries it, each once; a row without a name has none', () => {
    const services = ['First visit', 'Größe & Gewicht', '', 'First visit'].map((Service) => ({
      Service,
      Minutes: '30',
    }));
    // RFC 3986: ö and ß are two bytes of UTF-8 each.
    expect(
      practice({ services })
        .page('addresses.read')
        .telli.map(({ url }) => url),
    ).toEqual([
      `${RELAY}/available?service=First%20visit`,
      `${RELAY}/book?service=First%20visit`,
      `${RELAY}/available?service=Gr%C3%B6%C3%9Fe%20%26%20Gewicht`,
      `${RELAY}/book?service=Gr%C3%B6%C3%9Fe%20%26%20Gewicht`,
      `${RELAY}/contact-lookup`,
    ]);
  });

  it('wait for the relay’s address and for a token', () => {
    const { telli, directProblem } = practice(OPEN, { relay: '', linkToken: '' }).page('addresses.read');
    expect(telli).toEqual([]);
    expect(directProblem).toMatch(/^The address of the relay is not known yet\. .*no link token yet/);
  });

  it.each(['', 'https://script.google.com/macros/s/test/dev'])(
    'wait for the web app’s, which is not “%s”',
    (webApp) => {
      const menu = practice({}, {}, webApp);
      expect(menu.page('addresses.read')).toMatchObject({
        telli: [],
        relay: [],
        problem: expect.stringContaining('Deploy it'),
      });
      const pasted = 'https://script.google.com/macros/s/pasted/exec';
      menu.setProperty('webApp', pasted);
      expect(menu.page('addresses.read').relay.map(({ url }) => url)).toEqual([pasted]);
    },
  );

  it('are told in the language of the file where Google does not tell the person’s', () => {
    const files = { ...documents(), 'sheet.json': '{"timeZone":"Europe/Berlin","locale":"de_DE"}' };
    const menu = openMenu(files);
    menu.faults.before = ({ method }) => {
      if (method === 'getActiveUserLocale') throw new PlatformError('You do not have permission.');
    };
    expect(menu.page('addresses.read')).toMatchObject({
      person: { language: 'de' },
      relay: [{ label: 'Adresse der Web-App (WEB_APP_URL)' }],
    });
  });
});

describe('a new link token', () => {
  it('replaces the old one at once, long and random', () => {
    const menu = practice(OPEN);
    const { direct } = menu.page('addresses.rotate');
    const { linkToken = '' } = menu.properties();
    expect(linkToken).toMatch(/^[0-9a-f]{64}$/);
    expect(linkToken).not.toBe(TOKEN);
    expect(direct.every(({ url }) => url.includes(`token=${linkToken}`))).toBe(true);
    expect(practice(OPEN).page('addresses.rotate').direct[0]?.url).not.toBe(direct[0]?.url);
  });

  it('is not shown while its door is shut', () => {
    const menu = practice();
    const shown = JSON.stringify(menu.page('addresses.rotate'));
    expect(menu.properties().linkToken).not.toBe(TOKEN);
    expect(shown).not.toContain(menu.properties().linkToken);
  });
});
