// The daily self-test: what it asks, how often, what counts as an answer, and the mail where none comes.
import { describe, expect, it } from 'vitest';
import { PlatformError } from '../../local/boundary.ts';
import { sentMails } from '../../local/services/mail/state.ts';
import type { WebAnswer, WebRequest } from '../../local/services/url-fetch/web.ts';
import { PROPERTY } from '../../src/notes/propertyNames.ts';
import { documents } from '../../worlds/sheet.ts';
import { ADA, book, failing, properties, recover, TUE10, trips } from '../support/bookings.ts';
import { sign, type Way, type World, type WorldOptions } from '../support/world.ts';
import { byHand, movedTo, open, TEAM } from './support.ts';

const RELAY = 'https://relay.example';
const WEB_APP = 'https://script.google.com/macros/s/a-deployment/exec';
const BODY = '{"contact_id":"slotsheet-self-test"}';
const DAY = 24 * 60;

const json = (value: object): WebAnswer => ({ status: 200, headers: [], text: JSON.stringify(value) });
const page = (status: number, text: string): WebAnswer => ({ status, headers: [], text });
const OFFERED = json({ available: [{ start_iso: '2027-03-16T09:00:00.000Z', end_iso: '2027-03-16T09:30:00.000Z' }] });
const NONE_FREE = json({ available: [] });
const GOOGLE = page(404, '<html><head><title>Page not found</title></head><body>/macros/s/x</body></html>');

type Options = Omit<WorldOptions, 'way'> & {
  readonly saved?: Readonly<Record<string, string>>;
  readonly origin?: string;
};

const DIRECT: Options = {
  saved: { [PROPERTY.webApp]: WEB_APP },
  origin: WEB_APP,
  sheet: { settings: { 'Require signature': 'no' } },
};

/** `answer`: what the server at `origin` says, until it is told otherwise. */
function opened(way: Way, answer: () => WebAnswer, { saved = { [PROPERTY.relay]: RELAY }, ...options }: Options = {}) {
  const asked: WebRequest[] = [];
  const server = {
    says: answer,
    origin: `${new URL(options.origin ?? RELAY).origin}/`,
    answer: (request: WebRequest) => {
      asked.push(request);
      return server.says();
    },
  };
  const sheet = { ...TEAM, ...options.sheet };
  const all = { ...documents(sheet), 'state/properties.json': JSON.stringify(saved) };
  const world = open({ way, ...options, documents: all, webServer: server });
  return { world, asked, server };
}

/** A run of the job so many minutes after NOW. */
function runAt(world: World, minutes: number): void {
  world.setNow(new Date(Date.parse('2027-03-15T08:00:00Z') + minutes * 60_000).toISOString());
  recover(world);
}

const mails = ({ store }: World) => sentMails(store).map(({ subject, body }) => `${subject}\n${body}`);

describe.each<Way>(['bundle', 'in process'])('the self-test, %s,', (way) => {
  it('asks the relay once a day for times, signed as telli signs', () => {
    const { world, asked } = opened(way, () => OFFERED);
    for (const minutes of [0, 15, DAY - 15, DAY, DAY + 15]) runAt(world, minutes);
    expect(asked).toHaveLength(2);
    expect(asked[0]).toEqual({
      url: `${RELAY}/available?service=Visit`,
      method: 'POST',
      headers: { 'x-telli-signature': sign(BODY) },
      contentType: 'application/json',
      body: BODY,
      followRedirects: false,
    });
    expect(mails(world)).toEqual([]);
  });

  it('costs three calls when it is due, and none else', () => {
    const { world } = opened(way, () => NONE_FREE);
    const calls = () => trips(world).filter((name) => !/^(Sheets|Calendar|CacheService)/.test(name));
    runAt(world, 0);
    runAt(world, DAY);
    const read = 'PropertiesService.getProperties';
    expect(calls()).toEqual([read, read, 'UrlFetchApp.fetchAll', 'PropertiesService.setProperties']);
    runAt(world, DAY + 15);
    expect(calls()).toEqual([read]);
  });

  it('asks the web app with the link token where no relay is known', () => {
    const { world, asked } = opened(way, () => NONE_FREE, DIRECT);
    recover(world);
    expect(asked).toMatchObject([
      { url: `${WEB_APP}?action=available&token=test-token&service=Visit`, headers: {}, followRedirects: true },
    ]);
  });

  it.each<[string, Options]>([
    ['no address is known', { saved: {} }],
    ['there is no link token', { ...DIRECT, token: null }],
    ['the link token alone is not enough', { ...DIRECT, sheet: { settings: { 'Require signature': 'yes' } } }],
  ])('asks nothing where %s, and finds nothing', (_, options) => {
    const { world, asked } = opened(way, () => GOOGLE, options);
    for (const minutes of [0, 15, 30]) runAt(world, minutes);
    expect([asked, mails(world)]).toEqual([[], []]);
  });

  it('tries again at the next run, mails at the second failure in a row, and then asks once an hour', () => {
    const { world, asked } = opened(way, () => GOOGLE);
    runAt(world, 0);
    expect(mails(world)).toEqual([]);
    for (const minutes of [15, 30, 45, 60, 75]) runAt(world, minutes);
    expect(asked).toHaveLength(3);
    expect(mails(world)).toHaveLength(1);
    expect(mails(world)[0]).toContain('Slotsheet: 1 problem\n');
    expect(mails(world)[0]).toContain('- Settings: Slotsheet asked for free times as telli does, through the relay,');
    expect(mails(world)[0]).toContain('no usable answer came (HTTP 404: Page not found)');
    expect(mails(world)[0]).toContain('“npm run doctor”');
  });

  it('says nothing of one failure between two answers', () => {
    const { world, server } = opened(way, () => GOOGLE);
    runAt(world, 0);
    server.says = () => OFFERED;
    runAt(world, 15);
    server.says = () => GOOGLE;
    runAt(world, 15 + DAY);
    expect(mails(world)).toEqual([]);
  });

  it('is content when an answer comes again, and mails once more if none comes later', () => {
    const { world, server } = opened(way, () => GOOGLE);
    for (const minutes of [0, 15]) runAt(world, minutes);
    server.says = () => OFFERED;
    runAt(world, 75);
    expect(properties(world)).not.toHaveProperty(PROPERTY.mailedProblems);
    server.says = () => GOOGLE;
    for (const minutes of [75 + DAY, 90 + DAY]) runAt(world, minutes);
    expect(mails(world)).toHaveLength(2);
  });

  it('mails in the language of Settings', () => {
    const { world } = opened(way, () => GOOGLE, { sheet: { settings: { Language: 'de' } } });
    for (const minutes of [0, 15]) runAt(world, minutes);
    expect(mails(world)[0]).toContain(
      '- Settings: Slotsheet hat wie telli nach freien Zeiten gefragt, über das Relay,',
    );
    expect(mails(world)[0]).toContain('keine brauchbare Antwort bekommen (HTTP 404: Page not found)');
  });

  it('sends nothing without telli’s key, and says so', () => {
    const { world, asked } = opened(way, () => OFFERED, { key: null });
    for (const minutes of [0, 15]) runAt(world, minutes);
    expect(asked).toEqual([]);
    expect(mails(world).at(-1)).toContain('no usable answer came (telli’s API key is missing here,');
  });

  it('holds no lock meanwhile', async () => {
    const { world, server } = opened(way, () => OFFERED);
    await book(world, ADA, TUE10);
    byHand(world, 'anna', movedTo('2027-03-17T10:00:00Z'));
    let isHeld = false;
    const seen: boolean[] = [];
    world.faults.before = ({ method }) => {
      if (/^tryLock|^releaseLock/.test(method)) isHeld = method === 'tryLock';
    };
    server.says = () => {
      seen.push(isHeld);
      return OFFERED;
    };
    recover(world);
    expect(trips(world).map((name) => name.split('.')[1])).toContain('tryLock');
    expect(seen).toEqual([false]);
  });

  it('stops no other step if it cannot be noted', () => {
    const { world } = opened(way, () => GOOGLE, {
      sheet: { weeklyHours: [{ Days: 'Mon', From: '9.5', To: '12:00' }] },
    });
    world.faults.before = ({ method, args }) => {
      if (method === 'setProperties' && JSON.stringify(args).includes(PROPERTY.selfTest))
        throw new PlatformError('Service unavailable');
    };
    for (const minutes of [0, 15]) runAt(world, minutes);
    expect(mails(world)).toHaveLength(1);
    expect(mails(world)[0]).not.toContain('telli does');
  });
});

describe('what comes in place of an answer', () => {
  /** The words in the brackets of the mail. */
  function told(answer: () => WebAnswer, options: Options = {}): string {
    const { world } = opened('in process', answer, options);
    for (const minutes of [0, 15]) runAt(world, minutes);
    return /answer came \((.*?)\)\. /.exec(mails(world).join())?.[1] ?? 'no mail';
  }

  it.each<[string, () => WebAnswer, string]>([
    ['a list of times', () => OFFERED, 'no mail'],
    ['no time', () => NONE_FREE, 'no mail'],
    [
      'a refusal',
      () => json({ available: [], status: 'failed', reason: 'This request could not be verified.' }),
      'HTTP 200: This request could not be verified.',
    ],
    ['Google’s page with 200', () => page(200, '<title>Sign in</title>'), 'HTTP 200: Sign in'],
    ['the answer to another question', () => json({ contact: null }), 'HTTP 200: {"contact":null}'],
    ['a list of times with another status', () => ({ ...OFFERED, status: 500 }), expect.stringMatching(/^HTTP 500: /)],
    ['nothing', () => page(502, ''), 'HTTP 502'],
    ['a redirect', () => page(302, 'Moved'), 'HTTP 302: Moved'],
    [
      'no connection',
      () => {
        throw new PlatformError(`Timeout: ${RELAY}/available?service=Visit`);
      },
      expect.stringMatching(/Timeout: …$/),
    ],
    ['a link', () => page(404, 'No /macros/s/x/exec?token=test-token here'), 'HTTP 404: No … here'],
  ])('%s', (_, answer, words) => {
    expect(told(answer)).toEqual(words);
  });

  it('an address that no server has', () => {
    expect(told(() => OFFERED, { origin: 'https://other.example' })).toMatch(/DNS error: …$/);
  });
});

describe('Bring Bookings in line', () => {
  it('asks nothing, and still names what the job has found', () => {
    const { world, asked } = opened('bundle', () => GOOGLE);
    const inLine = () => String(world.runtime.execute('fromPage', ['bookings.bringInLine', '[]'], { ui: true }));
    inLine();
    expect(asked).toEqual([]);
    for (const minutes of [0, 15]) runAt(world, minutes);
    expect(inLine()).toContain('Slotsheet asked for free times as telli does');
    runAt(world, 30);
    expect([asked.length, mails(world).length]).toEqual([2, 1]);
  });

  it('names it while the platform fails otherwise', () => {
    const { world } = opened('bundle', () => GOOGLE);
    for (const minutes of [0, 15]) runAt(world, minutes);
    world.faults.before = failing('Calendar.Events.list');
    runAt(world, 30);
    expect(mails(world)).toHaveLength(1);
  });
});
