// The page Set up as a person uses it: the state as it is shown, sent back with what they change.
import type { SetUpDraft, SetUpState } from '../../../src/fromPage/wire/setUp.ts';
import { calendar } from '../../../worlds/sheet.ts';
import type { Menu } from '../../ui/support.ts';

export const KEY = 'telli-secret-key-1234';
export const RELAY = 'https://slots.example';
export const ENGLISH = {
  'sheet.json': '{"timeZone":"Europe/Berlin","locale":"en_GB"}',
  'calendars/owner@example.com.ics': calendar(),
};
export const GERMAN = { ...ENGLISH, 'sheet.json': '{"timeZone":"Europe/Berlin","locale":"de_DE"}' };

export function draftOf(state: SetUpState, changes: Partial<SetUpDraft> = {}): SetUpDraft {
  const { hosts, service, hours, language, timeZone, relay } = state;
  return {
    ...{ hosts, service, hours, language, timeZone, relay },
    ...{ telliKey: '', oldKeyLeaked: false, hubspotKey: '', webApp: '', startEmpty: [], takeOver: false },
    ...changes,
  };
}

/** Opens the page and finishes at once. */
export function setUp(menu: Menu, changes: Partial<SetUpDraft> = {}, user?: string) {
  const state = stateOf(menu, user);
  const told = menu.pageAs(
    user,
    'setUp.finish',
    draftOf(state, { telliKey: KEY, relay: RELAY, ...changes }),
    state.version,
  );
  if ('problem' in told) throw new Error(told.problem);
  return told.answer;
}

export function stateOf(menu: Menu, user?: string): SetUpState {
  const told = menu.pageAs(user, 'setUp.state');
  if ('problem' in told) throw new Error(told.problem);
  return told.answer;
}

/** What lies in the data folder but the script's properties: texts, looks, triggers. */
export function filesOf(menu: Menu): Record<string, string> {
  const names = ['sheet', 'state'].flatMap((folder) => menu.store.list(folder).map((name) => `${folder}/${name}`));
  const kept = names.filter((name) => name !== 'state/properties.json');
  return Object.fromEntries(kept.map((name) => [name, menu.store.read(name)?.text ?? '']));
}
