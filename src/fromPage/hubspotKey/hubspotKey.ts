// The page HubSpot key: takes and tests a key, and removes it. No answer holds a key.
import { openSheet } from '../../check/check.ts';
import { PROPERTY } from '../../notes/propertyNames.ts';
import type { PagePorts } from '../pagePorts.ts';
import { personAt } from '../person.ts';
import { endOf } from '../secrets.ts';
import type { HubspotKeyDone, HubspotKeyState } from '../wire/hubspotKey.ts';
import { replaceHubspotKey } from './replaceKey.ts';
import { hubspotKeyWords } from './words.ts';

export function hubspotKeyState({ ui }: PagePorts): HubspotKeyState {
  return { person: personAt(ui), keyEnd: endOf(ui.properties.all()[PROPERTY.hubspotKey] ?? '') };
}

export function saveHubspotKey(page: PagePorts, pasted: string): HubspotKeyDone {
  const words = hubspotKeyWords(personAt(page.ui).language);
  const wantsTickets = () => openSheet(page.ports).configuration.settings.hubspot.ticket !== null;
  const { said } = replaceHubspotKey(page.ui, words, pasted, wantsTickets);
  // The cache may hold the Sheet without the tab HubSpot form.
  page.ports.properties.set(PROPERTY.version, page.ports.codec.uuid());
  return { ...hubspotKeyState(page), said };
}

export function removeHubspotKey(page: PagePorts): HubspotKeyDone {
  page.ui.properties.delete(PROPERTY.hubspotKey);
  const state = hubspotKeyState(page);
  return { ...state, said: [{ sentence: hubspotKeyWords(state.person.language).removed, items: [] }] };
}
