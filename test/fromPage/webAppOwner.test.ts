// As whom the web app runs, where another person than its deployer ran Set up.
import { expect, it } from 'vitest';
import { PlatformError } from '../../local/boundary.ts';
import { calendar, documents } from '../../worlds/sheet.ts';
import { type Menu, openMenu, WEB_APP } from '../ui/support.ts';
import { setUp, stateOf } from './setUp/support.ts';

const DEPLOYER = 'anna@example.com';
const OTHER = 'ben@example.com';
const TWO = `The job that brings Bookings in line runs as ${OTHER}, the web app as ${DEPLOYER}. Both must see the calendars of all hosts.`;

/** Anna has deployed the web app. */
function opened(locale = 'en_GB', deployer = DEPLOYER): Menu {
  const sheet = { 'sheet.json': JSON.stringify({ timeZone: 'Europe/Berlin', locale }) };
  return openMenu({ ...documents({}, { [DEPLOYER]: calendar() }), ...sheet }, WEB_APP, [], { deployer });
}

const isAsked = (menu: Menu) => menu.calls.some(({ service }) => service === 'UrlFetchApp');

function checkAs(menu: Menu, user: string) {
  const told = menu.pageAs(user, 'check.all');
  if ('problem' in told) throw new Error(told.problem);
  return told.answer;
}

/** As before the web app told its owner. */
function forget(menu: Menu): void {
  menu.setProperty('webAppOwner', '');
}

it('Set up asks the web app, and says that the job runs as another person', () => {
  const menu = opened();
  expect(setUp(menu, {}, OTHER).twoOwners).toBe(TWO);
  expect(menu.properties()).toMatchObject({ recoverer: OTHER, webAppOwner: DEPLOYER });
  expect(stateOf(menu, OTHER)).toMatchObject({ twoOwners: TWO, person: { you: OTHER, owner: DEPLOYER } });
  expect(isAsked(menu)).toBe(false);
});

it('Set up by the deployer says nothing of the kind', () => {
  const menu = opened();
  expect(setUp(menu, {}, DEPLOYER).twoOwners).toBe('');
  expect(stateOf(menu, DEPLOYER)).toMatchObject({ twoOwners: '', person: { owner: DEPLOYER } });
});

it('Check of the person who ran Set up is answered by the web app, and the deployer’s own is not', () => {
  const menu = opened();
  setUp(menu, {}, OTHER);
  forget(menu);
  const theirs = checkAs(menu, OTHER);
  expect(isAsked(menu)).toBe(true);
  expect(theirs.person).toEqual({ you: OTHER, owner: DEPLOYER, language: 'en', seenAs: 'owner' });
  expect(theirs.remarks).toContain(TWO);
  expect(theirs.probes).toContainEqual({
    ...{ name: 'Triggers', result: 'pass', fix: '' },
    sentence: `They belong to ${OTHER}. Google shows them to no other person.`,
  });
  const own = checkAs(menu, DEPLOYER);
  expect(own.person).toEqual({ you: DEPLOYER, owner: DEPLOYER, language: 'en', seenAs: 'you' });
  expect(own.remarks).toContain(TWO);
});

it('says it in German', () => {
  const menu = opened('de_DE');
  setUp(menu, {}, OTHER);
  expect(checkAs(menu, DEPLOYER).remarks).toContain(
    `Der Abgleich der Buchungen läuft als ${OTHER}, die Web-App als ${DEPLOYER}. Beide müssen die Kalender aller Hosts sehen.`,
  );
});

it('is asked only while it is not known', () => {
  const menu = opened();
  setUp(menu, {}, DEPLOYER);
  forget(menu);
  menu.pageAs(DEPLOYER, 'help.state');
  expect(isAsked(menu)).toBe(true);
  menu.pageAs(DEPLOYER, 'help.state');
  expect(isAsked(menu)).toBe(false);
});

it('is taken for the person who ran Set up until the web app answers', () => {
  const menu = opened();
  menu.faults.before = ({ service }) => {
    if (service === 'UrlFetchApp') throw new PlatformError('Address unavailable');
  };
  expect(setUp(menu, {}, OTHER).twoOwners).toBe('');
  expect(checkAs(menu, OTHER).person).toMatchObject({ owner: OTHER, seenAs: 'you' });
  delete menu.faults.before;
  expect(menu.pageAs(OTHER, 'check.all')).toMatchObject({ answer: { person: { owner: DEPLOYER, seenAs: 'owner' } } });
});

it('is forgotten with another address, where that does not answer', () => {
  const menu = opened();
  setUp(menu, {}, OTHER);
  setUp(menu, { webApp: 'https://elsewhere.example/macros/s/2/exec' }, OTHER);
  expect(menu.properties().webAppOwner).toBe('');
});

it('is asked again by each Set up, as a new version may be another person’s', () => {
  const menu = opened();
  menu.setProperty('webAppOwner', 'before@example.com');
  setUp(menu, {}, OTHER);
  expect(menu.properties().webAppOwner).toBe(DEPLOYER);
  menu.setProperty('webAppOwner', 'before@example.com');
  setUp(menu, {}, OTHER);
  expect(menu.properties().webAppOwner).toBe(DEPLOYER);
});

it('is told by the web app alone', () => {
  expect(() => opened().pageAs(OTHER, 'webApp.owner')).toThrow('no page asks this');
});
