// The end-to-end suite against `npm start`, in this order: the names of these tests are the matrix. What must come out otherwise
// under a quirk stands below by hand, with its reason.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorkerd, type Workerd } from '../../support/workerd.ts';
import { sameInAnyZone } from './anyZone.ts';
import { closedDay } from './closedDay.ts';
import { contactLookup } from './contactLookup.ts';
import { AGENTS, demo, demoOfAgent, TOOL_SECRETS } from './demo.ts';
import { directDoor } from './directDoor.ts';
import { findings } from './findings.ts';
import { hubspotKey } from './hubspotKey.ts';
import { HUBSPOT_KEY, type Instance, openInstance } from './instance.ts';
import { pages } from './pages.ts';
import { phoneCall } from './phoneCall.ts';
import { noSecrets } from './secrets.ts';
import { isUnder, lacksRefused, mayLackRefused, oddsUnder, UNDER, type Under } from './under.ts';

// A body that is no UTF-8 any more is not what the caller said. The relay's envelope is ASCII.
const LOSES_LETTERS = ['latin1-body', 'broken-utf8-body'];
// The cached Sheet lives five minutes, and no trigger has told of the edit. Booking reads the Sheet.
const OFFERS_FROM_CACHE = ['lost-edits'];
// Google's words; the page then says what to do (test/browser).
const REFUSES_PAGES = ['second-account'];
const SIGN_OUT = "We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.";
// The menu then speaks the file's language, which is English in the example.
const SPEAKS_ENGLISH = ['no-user-language'];

const ZONES = ['Asia/Kathmandu', 'America/New_York', 'Europe/Berlin'];

/** Under each of these. */
export function playSuite(all: readonly Under[]): void {
  describe.each(all)('under %s', play);
}

function play(name: string, names: readonly string[]): void {
  /** Where one quirk is like another, each is played with another of these. */
  const inTurn = (kinds: readonly string[]) => kinds[UNDER.findIndex(([one]) => one === name) % kinds.length] ?? '';
  const flags = names.flatMap((quirk) => ['--quirk', quirk]);
  const odds = oddsUnder(names);
  const isAny = isUnder(names);
  let shipped: Instance;
  /** It has an open direct door, and not the key that HubSpot knows. */
  let other: Instance;
  let workerd: Workerd;
  beforeAll(async () => {
    shipped = await openInstance({ args: [...flags, ...TOOL_SECRETS], env: { TZ: 'UTC' } });
    other = await openInstance({
      args: [...flags, '--hubspot-key', HUBSPOT_KEY],
      settings: { 'Require signature': 'no' },
      env: { TZ: inTurn(ZONES) },
    });
    workerd = await startWorkerd({ WEB_APP_URL: shipped.exec });
  });
  afterAll(async () => {
    shipped?.end();
    other?.end();
    await workerd?.close();
  });

  it('the answers are the same with the process in another zone', () => sameInAnyZone([shipped, other]));

  // The demo looks for the row of the call that was refused, and says so where there is none.
  const endsOf = (sentence: string) => [
    ...(lacksRefused(names) ? [] : [[0, '']]),
    ...(mayLackRefused(names) ? [[1, `The demo stopped: ${sentence}\n`]] : []),
  ];
  const CALL = 'The Log shows no refused call; there should be one.';
  const TOOL_CALL = 'The Log shows no refused tool call; there should be one.';

  it.each([
    ['the demo', []],
    ['the demo at HubSpot', ['--service', 'Advice']],
  ])('%s ends well', async (_, args) => {
    const { code, out, err } = await demo(shipped, ...args);
    expect(endsOf(CALL), out).toContainEqual([code, err]);
  });

  // The relay makes one envelope of all five forms.
  const agent = inTurn(AGENTS);
  it(`the demo of a voice agent ends well: ${agent}`, async () => {
    const { code, out, err } = await demoOfAgent(shipped, agent);
    expect(endsOf(TOOL_CALL), out).toContainEqual([code, err]);
  });

  it.each([
    ['the relay of npm start', () => shipped.origin, 6000],
    ['the relay in Cloudflare’s runtime', () => workerd.url.origin, 7000],
  ])('a phone call is booked once, a repeat is safe, and a forged one refused, through %s', (_, door, contact_id) =>
    phoneCall(shipped, { door: door(), contact_id }, odds),
  );

  it('a contact lookup knows the caller', () => contactLookup(shipped, odds));

  it('the direct door takes letters outside ASCII, or says that it could not read them', async () => {
    expect(await directDoor(other)).toEqual(
      isAny(LOSES_LETTERS) ? { status: 'failed', names: [] } : { status: 'success', names: ['José Müller 🙂'] },
    );
  });

  it('a wrong key of HubSpot’s is told as such, and not shown', () => hubspotKey(other));

  it('the menu is there, and a page gets its answer or a reason', async () => {
    expect(await pages(shipped)).toEqual({
      menu: isAny(SPEAKS_ENGLISH) ? 'Set up' : 'Einrichten',
      hours: isAny(REFUSES_PAGES) ? SIGN_OUT : 3,
    });
  });

  it('nothing is to be found in the Sheet', () => findings(shipped, flags));

  it('a day that a person closes is booked no more', async () => {
    expect(await closedDay(shipped)).toEqual({ isOfferedStill: isAny(OFFERS_FROM_CACHE) });
  });

  it('no secret was shown or left behind', () => {
    noSecrets(shipped);
    noSecrets(other);
  });
}
