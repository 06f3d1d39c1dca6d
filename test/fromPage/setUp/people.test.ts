// Several people with one Sheet: whose job the recovery is, who may take it over, and whose calendar `primary` is.
import { expect, it } from 'vitest';
import { busy, calendar, documents } from '../../../worlds/sheet.ts';
import { type Menu, openMenu } from '../../ui/support.ts';
import { setUp as setUpBy, stateOf } from './support.ts';

const OWNER = 'owner@example.com';
const SECOND = 'second@example.com';
const ROW = {
  ...{ 'Booked at': '2027-03-14 09:00 +01:00', Service: 'Visit', Host: 'Anna', Status: 'booked' },
  ...{ Start: '2027-03-16 09:00 +01:00', End: '2027-03-16 09:30 +01:00', 'Event id': `slot${'a'.repeat(40)}` },
};
// Where the event stands now: an hour later than its row says.
const MOVED = busy('20270316T090000Z', '20270316T093000Z', 'X-SLOTSHEET-SHARED:{"slotsheet":"1"}').map((line) =>
  line.startsWith('UID:') ? `UID:${ROW['Event id']}@google.com` : line,
);

function practice(Calendar = 'anna@example.com', bookings: readonly (typeof ROW)[] = [ROW]): Menu {
  const sheet = { hosts: [{ Host: 'Anna', Calendar }], bookings };
  const calendars = {
    'anna@example.com': calendar(MOVED),
    [OWNER]: calendar(MOVED),
    [SECOND]: calendar(busy('20270316T080000Z', '20270316T110000Z')),
  };
  return openMenu(documents(sheet, calendars));
}

const setUp = (menu: Menu, user = OWNER, takeOver = false) =>
  setUpBy(menu, { telliKey: 'key', relay: '', takeOver }, user).problems.join('\n');
const triggers = (menu: Menu) =>
  JSON.parse(menu.store.read('state/triggers.json')?.text ?? '[]').map(
    ({ handler, user }: { handler: string; user: string }) => `${handler} ${user}`,
  );
const starts = (menu: Menu) => menu.rows('Bookings').map((cells) => cells[3]);

/** What the page Bring Bookings in line tells a person. */
function inLine(menu: Menu, person: string): readonly string[] {
  const told = menu.pageAs(person, 'bookings.bringInLine');
  if ('problem' in told) throw new Error(told.problem);
  return told.answer.sentences;
}

it('the person who ran Set up brings Bookings in line; another is told so, and changes nothing', () => {
  const menu = practice();
  setUp(menu);
  expect(inLine(menu, SECOND)).toEqual([
    `Nothing was changed. ${OWNER} ran Set up, and the job is theirs, as you may not see every calendar. To take it over, run Set up.`,
  ]);
  expect(starts(menu)).toEqual(['Start', '2027-03-16 09:00 +01:00']);
  inLine(menu, OWNER);
  expect(starts(menu)).toEqual(['Start', '2027-03-16 10:00 +01:00']);
});

it('says so in German', () => {
  const menu = practice();
  menu.store.write('sheet.json', '{"timeZone":"Europe/Berlin","locale":"de_DE"}');
  setUp(menu);
  expect(inLine(menu, SECOND).join()).toContain(`Es wurde nichts geändert. ${OWNER} hat Einrichten aufgerufen`);
});

/** The job's trigger and that of changes, of each person. */
function both(...people: readonly string[]): string[] {
  return people.flatMap((person) => [`recover ${person}`, `changed ${person}`]);
}

it('another person’s Set up makes no trigger where they do not take over, and says so', () => {
  const menu = practice();
  setUp(menu);
  expect(stateOf(menu, SECOND).recoveryOwner).toBe(OWNER);
  expect(setUp(menu, SECOND)).toContain(`still runs for ${OWNER}.`);
  expect(triggers(menu)).toEqual(both(OWNER));
  expect(menu.properties().recoverer).toBe(OWNER);
  expect(menu.rows('Log')).toHaveLength(1);
  expect(setUp(menu)).not.toContain('runs for');
});

it('the person who takes over is recorded in the Log; their trigger starts, the former one deletes itself at its next run', () => {
  const menu = practice();
  setUp(menu);
  setUp(menu, SECOND, true);
  expect(triggers(menu)).toEqual(both(OWNER, SECOND));
  expect(menu.rows('Log').at(-1)?.slice(2, 7)).toEqual([
    ...['set up', '', 'none', 'success'],
    `${SECOND} took over the job that brings Bookings in line from ${OWNER}.`,
  ]);
  menu.runAs(OWNER, 'recover');
  expect(triggers(menu)).toEqual(both(SECOND));
  expect(starts(menu)).toEqual(['Start', '2027-03-16 09:00 +01:00']);
  menu.runAs(SECOND, 'recover');
  expect(starts(menu)).toEqual(['Start', '2027-03-16 10:00 +01:00']);
  expect(triggers(menu)).toEqual(both(SECOND));
});

it('of a version that remembered no owner, only one’s own trigger tells who ran Set up', () => {
  const menu = practice();
  setUp(menu);
  const { recoverer: _, mainCalendar: __, ...before } = menu.properties();
  menu.store.write('state/properties.json', JSON.stringify(before));
  expect(setUp(menu, SECOND)).toContain('runs for the person who ran Set up before.');
  expect(triggers(menu)).toEqual(both(OWNER));
  setUp(menu);
  expect(menu.properties()).toMatchObject({ recoverer: OWNER, mainCalendar: OWNER });
});

it('a person who takes over and does not see a calendar cancels none of its bookings', () => {
  const menu = practice();
  const facts = JSON.parse(menu.store.read('sheet.json')?.text ?? '{}');
  menu.store.write('sheet.json', JSON.stringify({ ...facts, calendarsSeen: { [SECOND]: [SECOND] } }));
  setUp(menu);
  setUp(menu, SECOND, true);
  expect(inLine(menu, SECOND).join()).toContain('anna@example.com');
  expect(menu.rows('Bookings')[1]?.slice(2, 6)).toEqual([
    ...['Anna', '2027-03-16 09:00 +01:00', '2027-03-16 09:30 +01:00', 'booked'],
  ]);
});

it('where Google does not tell who runs the job, nothing is changed and no trigger deleted', () => {
  const menu = practice();
  setUp(menu);
  menu.faults.before = ({ method }) => {
    if (method === 'getEffectiveUser') throw new Error('Service unavailable');
  };
  menu.run('recover');
  expect(starts(menu)).toEqual(['Start', '2027-03-16 09:00 +01:00']);
  expect(triggers(menu)).toEqual(both(OWNER));
});

it('primary is the main calendar of the person who first ran Set up, in any account, also after a hand-over', () => {
  const menu = practice('primary', []);
  setUp(menu);
  setUp(menu, SECOND, true);
  // Ada asks on Monday 09:00; the owner is busy on Tuesday from 10:00 to 10:30, the other person from 09:00 to 12:00.
  const tuesday = menu.available('key').available.filter(({ start_iso }) => start_iso.startsWith('2027-03-16'));
  expect(tuesday.map(({ start_iso }) => start_iso.slice(11, 16))).toEqual([
    '08:00',
    '08:30',
    '09:30',
    '10:00',
    '10:30',
  ]);
  expect(menu.rows('Hosts')[1]?.[1]).toBe('primary');
  expect(menu.check(SECOND)).toContain(
    `Hosts, row 2, Calendar: “primary” means another calendar for each person who runs the script. It is read as “${OWNER}”; write that here instead.`,
  );
});

it('before Set up primary is the main calendar of the web app’s owner', () => {
  const menu = practice('Primary', []);
  menu.setProperty('telliKey', 'key');
  expect(menu.available('key').available.map(({ start_iso }) => start_iso)).not.toContain('2027-03-16T09:00:00.000Z');
  expect(menu.available('key').available.map(({ start_iso }) => start_iso)).toContain('2027-03-16T08:00:00.000Z');
});

it('Set up writes the address itself into the Sheet that it makes', () => {
  const menu = openMenu({ 'sheet.json': '{"timeZone":"Europe/Berlin","locale":"en_GB"}' });
  setUp(menu, SECOND);
  expect(menu.rows('Hosts')[1]?.[1]).toBe(SECOND);
});
