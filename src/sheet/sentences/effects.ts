// Says what a fault does until it is fixed, in one sentence after the sentence of the fault.
import type { Language } from '../configuration.ts';
import type { Effect } from '../problem.ts';
import { excerpt } from './quote.ts';

type Kind = Effect['kind'];
type Words<K extends Kind = Kind> = { readonly [P in K]: (effect: Extract<Effect, { readonly kind: P }>) => string };

export function effectSentence<K extends Kind>(effect: Extract<Effect, { readonly kind: K }>, language: Language) {
  const words: Words<K> = language === 'de' ? GERMAN : ENGLISH;
  return words[effect.kind](effect);
}

const ENGLISH: Words = {
  nothingOffered: () => 'Until then nothing is offered.',
  hostsNotOffered: ({ hosts }) =>
    hosts === null
      ? 'Until then no host is offered.'
      : `Until then ${named(hosts, 'and')} ${hosts.length === 1 ? 'is' : 'are'} not offered.`,
  serviceNotBooked: () => 'Until then this service cannot be booked.',
  notByPhone: () => 'Until then its appointments can be neither cancelled nor moved by phone.',
  datesClosed: ({ forAll, yearly }) =>
    `Until then these dates are closed${forAll ? ' for everyone' : ''}${yearly ? ', this year and next' : ''}.`,
  namesLeftOut: ({ names }) =>
    `Until then ${named(names, 'and')} ${names.length === 1 ? 'is' : 'are'} left out here, and the other hosts stay.`,
  rowLeftOut: () => 'Until then this row does not count.',
  linkedNotBooked: () => 'Until then the services that had a link cannot be booked.',
  everyRowFaulty: () => 'Until then every row counts as faulty in it.',
  hiddenCellFaulty: () => 'Until then every row with a hidden cell counts as faulty.',
  rowCounts: () => 'Until then this row counts as a booking.',
  eventCounts: () => 'Until then its event in the calendar counts.',
  bookingsNotCounted: () => 'Meanwhile no service with rules that count bookings can be booked.',
  contactsNotKnown: () => 'Nothing can be booked meanwhile, as Repeat bookings says “refuse” or “move”.',
  defaultCounts: ({ value }) =>
    value === '' ? 'Until then the cell counts as blank.' : `Until then “${inWords(value, 'yes', 'no')}” counts.`,
};

const GERMAN: Words = {
  nothingOffered: () => 'Bis dahin wird nichts angeboten.',
  hostsNotOffered: ({ hosts }) =>
    hosts === null
      ? 'Bis dahin wird niemand angeboten.'
      : `Bis dahin ${hosts.length === 1 ? 'wird' : 'werden'} ${named(hosts, 'und')} nicht angeboten.`,
  serviceNotBooked: () => 'Bis dahin kann diese Leistung nicht gebucht werden.',
  notByPhone: () => 'Bis dahin lassen sich ihre Termine telefonisch weder absagen noch verschieben.',
  datesClosed: ({ forAll, yearly }) =>
    `Bis dahin sind diese Tage ${yearly ? 'in diesem und im nächsten Jahr ' : ''}${forAll ? 'für alle ' : ''}geschlossen.`,
  namesLeftOut: ({ names }) =>
    `Bis dahin ${names.length === 1 ? 'zählt' : 'zählen'} ${named(names, 'und')} hier nicht mit; die übrigen Hosts gelten.`,
  rowLeftOut: () => 'Bis dahin zählt diese Zeile nicht.',
  linkedNotBooked: () => 'Bis dahin können die Leistungen, die einen Link hatten, nicht gebucht werden.',
  everyRowFaulty: () => 'Bis dahin gilt jede Zeile darin als fehlerhaft.',
  hiddenCellFaulty: () => 'Bis dahin gilt jede Zeile mit einer verdeckten Zelle als fehlerhaft.',
  rowCounts: () => 'Bis dahin zählt diese Zeile als Buchung.',
  eventCounts: () => 'Bis dahin zählt der Termin im Kalender.',
  bookingsNotCounted: () => 'Solange kann keine Leistung gebucht werden, deren Regeln Buchungen zählen.',
  contactsNotKnown: () => 'Solange kann nichts gebucht werden, weil Repeat bookings „refuse“ oder „move“ sagt.',
  defaultCounts: ({ value }) =>
    value === '' ? 'Bis dahin gilt die Zelle als leer.' : `Bis dahin gilt „${inWords(value, 'ja', 'nein')}“.`,
};

/** `Anna`, `Anna and Ben`, `Anna, Ben and Carl`. */
function named(hosts: readonly string[], and: string): string {
  const names = hosts.map(excerpt);
  const last = names.pop() ?? '';
  return names.length === 0 ? last : `${names.join(', ')} ${and} ${last}`;
}

function inWords(value: string | boolean, yes: string, no: string): string {
  if (typeof value === 'string') return value;
  return value ? yes : no;
}
