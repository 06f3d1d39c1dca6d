// The addresses to paste into telli and the relay. Each names its service, so that sorting the tab Services changes nothing.
import { type openedSheet, openSheet } from '../../check/check.ts';
import { linkToken } from '../../notes/credentials.ts';
import type { Notebook } from '../../notes/notebook.ts';
import { PROPERTY } from '../../notes/propertyNames.ts';
import type { Configuration } from '../../sheet/configuration.ts';
import { pastRelay, type TelliAddresses, throughRelay } from '../../telli/addresses.ts';
import type { PagePorts } from '../pagePorts.ts';
import { languageOf, personAt } from '../person.ts';
import { newSecret } from '../secrets.ts';
import type { Address, Addresses } from '../wire/addresses.ts';
import { addressWords } from './words.ts';

export function readAddresses(page: PagePorts): Addresses {
  return addressesOf(page, openSheet(page.ports));
}

/** The addresses without a relay that are in use stop working at once. */
export function rotateToken(page: PagePorts): Addresses {
  page.ports.properties.set(PROPERTY.linkToken, newSecret(page.ui));
  return readAddresses(page);
}

/** `/exec` alone is an address for telli: Google names others too. */
export function webAppOf({ ui }: PagePorts, notes: Notebook): string | null {
  const url = notes.read(PROPERTY.webApp) || ui.webAppUrl();
  return url?.endsWith('/exec') ? url : null;
}

type Opened = ReturnType<typeof openedSheet>;

export function addressesOf(
  page: PagePorts,
  { notes, configuration }: Pick<Opened, 'notes' | 'configuration'>,
): Addresses {
  const words = addressWords(languageOf(page.ui));
  const person = personAt(page.ui);
  const webApp = webAppOf(page, notes);
  if (webApp === null) {
    return { person, problem: words.noWebApp, relay: [], telli: [], direct: [], directProblem: '' };
  }
  const names = servicesOf(configuration);
  const relay = notes.read(PROPERTY.relay) ?? '';
  const token = linkToken(notes);
  // The token is part of these addresses, so they are shown only while their door is open.
  const isShut = configuration.settings.requireSignature;
  const lines = (of: TelliAddresses): Address[] => [
    ...names.flatMap((name) => [
      { label: words.available(name), url: of.ofService('available', name) },
      { label: words.book(name), url: of.ofService('book', name) },
    ]),
    { label: words.lookup, url: of.lookup },
  ];
  const shut = isShut ? words.shut : words.noToken;
  return {
    person,
    problem: '',
    relay: [{ label: words.webApp, url: webApp }],
    telli: relay === '' ? [] : lines(throughRelay(relay)),
    direct: isShut || token === '' ? [] : lines(pastRelay(webApp, token)),
    directProblem: [relay === '' ? words.noRelay : '', isShut || token === '' ? shut : ''].join(' ').trim(),
  };
}

/** Names in the order of the Sheet, each once. */
function servicesOf({ services }: Configuration): string[] {
  return [...new Set(services.map(({ name }) => name).filter((name) => name !== ''))];
}
