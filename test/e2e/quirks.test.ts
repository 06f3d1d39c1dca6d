// The end-to-end suite under each open question of the platform answered the other way, and under many at once: the names of
// these tests are the matrix. What must come out otherwise under a quirk stands below by hand, with its reason.
import { describe, expect, it } from 'vitest';
import { QUIRK_NAMES } from '../../local/start/quirks.ts';
import { runCommand } from '../support/command.ts';
import { exampleFolder, startLocal } from '../support/localProcess.ts';
import { closedDay } from './cases/closedDay.ts';
import { contactLookup } from './cases/contactLookup.ts';
import { directDoor } from './cases/directDoor.ts';
import { hubspotKey } from './cases/hubspotKey.ts';
import { pages } from './cases/pages.ts';
import { phoneCall } from './cases/phoneCall.ts';
import type { Start } from './cases/start.ts';

const NAMES = QUIRK_NAMES.split(', ');
// Of two that decode bodies, lose answers, or lose edits, one counts. Under a lost answer and a slow start a call may take over
// nine seconds, and is then not answered, as it should be.
const TOGETHER = NAMES.filter((name) => !['broken-utf8-body', 'html-error', 'slow-start', 'lost-edits'].includes(name));
const UNDER: [string, readonly string[]][] = [
  ...NAMES.map((name): [string, readonly string[]] => [name, [name]]),
  ['all that can meet', TOGETHER],
];

// A body that is no UTF-8 any more is not what the caller said. The relay's envelope is ASCII.
const LOSES_LETTERS = ['latin1-body', 'broken-utf8-body'];
// The cached Sheet lives five minutes, and no trigger has told of the edit. Booking reads the Sheet.
const OFFERS_FROM_CACHE = ['lost-edits'];
// Google's words; the page then says what to do (test/browser).
const REFUSES_PAGES = ['second-account'];
const SIGN_OUT = "We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.";
// The menu then speaks the file's language, which is English in the example.
const SPEAKS_ENGLISH = ['no-user-language'];

// The relay asks once more, and each attempt has its row.
const REPEATS = ['silent-tail'];
// A booking without the lock would be a risk.
const IS_BUSY = ['lock-burst'];
// A change of any kind may have moved the columns. A request without a proof reads no Sheet, so it is counted for a row of its
// hour. A row of our own is such a change where Google tells of it and calls it OTHER.
const LACK_REFUSED = ['told-rows', 'other-changes'];
// So it is where the other version was the last to write what the door knows.
const MAY_LACK_REFUSED = ['stale-deployment'];

describe.each(UNDER)('under %s', (_, names) => {
  const start: Start = (args) => startLocal([...args, '--port', '0', ...names.flatMap((name) => ['--quirk', name])]);
  const isAny = (of: readonly string[]) => names.some((name) => of.includes(name));
  const lacksRefused = LACK_REFUSED.every((name) => names.includes(name));
  const mayLackRefused = lacksRefused || isAny(MAY_LACK_REFUSED);
  const odds = { hasRepeats: isAny(REPEATS), mayLackRefused, isBusy: isAny(IS_BUSY) };

  it('the demo ends well', async () => {
    const data = exampleFolder();
    const origin = await start(['--data', data]).ready();
    const demo = await runCommand('scripts/demo.ts', ['--url', origin, '--data', data]);
    const end = lacksRefused ? 'The demo stopped: The Log shows no refused call; there should be one.\n' : '';
    expect([demo.code, demo.err], demo.out).toEqual([end === '' ? 0 : 1, end]);
  });

  it('a phone call is booked once, a repeat is safe, and a forged one refused', () => phoneCall(start, odds));

  it('a contact lookup knows the caller', () => contactLookup(start, odds));

  it('the direct door takes letters outside ASCII, or says that it could not read them', async () => {
    expect(await directDoor(start)).toEqual(
      isAny(LOSES_LETTERS) ? { status: 'failed', names: [] } : { status: 'success', names: ['José Müller 🙂'] },
    );
  });

  it('HubSpot’s key leaks nowhere', () => hubspotKey(start));

  it('a day that a person closes is booked no more', async () => {
    expect(await closedDay(start)).toEqual({ isOfferedStill: isAny(OFFERS_FROM_CACHE) });
  });

  it('the menu is there, and a page gets its answer or a reason', async () => {
    expect(await pages(start)).toEqual({
      menu: isAny(SPEAKS_ENGLISH) ? 'Set up' : 'Einrichten',
      hours: isAny(REFUSES_PAGES) ? SIGN_OUT : 3,
    });
  });
});

it('the doctor finds nothing that fails under an error page now and then', async () => {
  const origin = await startLocal(['--data', exampleFolder(), '--port', '0', '--quirk', 'html-error']).ready();
  const addresses = ['--relay', origin, '--key', 'demo-key'];
  const { out } = await runCommand('scripts/doctor.ts', [...addresses, '--json']);
  const { probes } = JSON.parse(out) as { readonly probes: readonly { readonly result: string }[] };
  expect(probes.filter(({ result }) => result === 'fail')).toEqual([]);
});
