// The page Set up names what the person did not allow at Google, with what fails.
import { expect, it } from 'vitest';
import { SCOPES } from '../../../src/google/scopes.ts';
import { openMenu, WEB_APP } from '../../ui/support.ts';
import { draftOf, ENGLISH, KEY, RELAY, stateOf } from './support.ts';

const AUTH = 'https://www.googleapis.com/auth';

const speaking = (locale: string) => ({ persons: [{ email: 'owner@example.com', locale }] });

it.each([
  ['en', 'the relay cannot be tested', 'their addresses are typed.'],
  ['de', 'Das Relay lässt sich nicht prüfen', 'ihre Adressen werden eingetippt.'],
])('each with a sentence, and where to allow it, in %s', (locale, web, list) => {
  const refused = [`${AUTH}/script.external_request`, `${AUTH}/calendar.calendarlist.readonly`];
  const { missingScopes, authorizationUrl, calendars } = stateOf(openMenu(ENGLISH, WEB_APP, refused, speaking(locale)));
  expect(missingScopes).toEqual([
    { name: 'calendar.calendarlist.readonly', without: expect.stringContaining(list) },
    { name: 'script.external_request', without: expect.stringContaining(web) },
  ]);
  expect(authorizationUrl).toMatch(/^https:\/\/script\.google\.com\//);
  expect(calendars).toBeNull();
});

it('has a sentence for every scope of the manifest, in both languages', () => {
  const needed = SCOPES.filter((scope) => !/container\.ui|spreadsheets/.test(scope));
  for (const locale of ['en', 'de']) {
    const { missingScopes } = stateOf(openMenu(ENGLISH, WEB_APP, needed, speaking(locale)));
    expect(missingScopes.map(({ without }) => without)).toEqual(needed.map(() => expect.stringMatching(/^.{20,}\.$/)));
  }
});

it('says nothing where all is allowed', () => {
  expect(stateOf(openMenu(ENGLISH))).toMatchObject({ missingScopes: [], authorizationUrl: null });
});

it('goes on without them', () => {
  const menu = openMenu(ENGLISH, WEB_APP, [`${AUTH}/script.send_mail`]);
  const state = stateOf(menu);
  const done = menu.page('setUp.finish', draftOf(state, { telliKey: KEY, relay: RELAY }), state.version);
  expect(done.made).toContain('Settings');
});
