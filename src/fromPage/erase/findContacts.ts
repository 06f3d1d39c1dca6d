// The contacts that fit what a person typed, with all their rows of Bookings.
import { openExecution } from '../../execution.ts';
import type { Ports } from '../../ports/ports.ts';
import { readSheet, type SheetRead } from '../../records/sheetRead.ts';
import type { Contacts } from '../../telli/sameContact.ts';
import { PageProblem } from '../fromPage.ts';
import type { EraseFound, EraseTerms, FoundContact } from '../wire/erase.ts';
import type { Person } from '../wire/shared.ts';
import { notesOf } from './notes.ts';
import { type ContactRow, contactRows } from './rows.ts';
import { type Details, isTyped, matcherOf, NO_TERMS, withDetails } from './terms.ts';
import { eraseWords } from './words.ts';

const MOST_CONTACTS = 50;
const MOST_SHOWN = 5;

/** Throws PageProblem if the Sheet cannot be read. */
export function openedSheet(ports: Ports, mode: 'listed' | 'whole', { language }: Pick<Person, 'language'>): SheetRead {
  const execution = openExecution(ports);
  const sheet = execution.notes.fault === null ? readSheet(execution, mode) : null;
  if (sheet === null) throw new PageProblem(eraseWords(language).notRead);
  return sheet;
}

export function findContacts(ports: Ports, typed: string, person: Person): EraseFound {
  const sheet = openedSheet(ports, 'whole', person);
  const rows = contactRows(sheet.workbook);
  const noted = notesOf(sheet.execution.notes).map(({ details }) => details);
  const groups = groupsOf([...rows, ...noted], typed, sheet.contacts);
  const contacts = groups.slice(0, MOST_CONTACTS).map((terms) => contactOf(terms, rows, noted, sheet.contacts));
  return { person, contacts, typed: { ...NO_TERMS, typed } };
}

/** One for each contact (rule 12), with everything that their rows tell of them. */
function groupsOf(all: readonly Details[], typed: string, contacts: Contacts): readonly EraseTerms[] {
  let groups: readonly EraseTerms[] = [];
  for (const details of all.filter((one) => isTyped(typed, one, contacts, 'part'))) {
    const at = groups.findIndex((terms) => matcherOf(terms, contacts).isTheirs(details));
    if (at < 0) groups = [...groups, withDetails(NO_TERMS, details)];
    else groups = groups.map((terms, place) => (place === at ? withDetails(terms, details) : terms));
  }
  return groups.map((terms) => withTheirRows(terms, all, contacts));
}

// Another row of the same id may tell another number, by which further rows are known.
const MOST_ROUNDS = 5;

function withTheirRows(first: EraseTerms, all: readonly Details[], contacts: Contacts): EraseTerms {
  let terms = first;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const matcher = matcherOf(terms, contacts);
    const now = all.filter(matcher.isTheirs).reduce(withDetails, terms);
    if (JSON.stringify(now) === JSON.stringify(terms)) break;
    terms = now;
  }
  return terms;
}

function contactOf(
  terms: EraseTerms,
  rows: readonly ContactRow[],
  noted: readonly Details[],
  contacts: Contacts,
): FoundContact {
  const { isTheirs } = matcherOf(terms, contacts);
  const theirs = rows.filter(isTheirs);
  const { names, emails, phones, contactIds, externalIds } = terms;
  const [name = '', ...others] = [...names, ...emails, ...phones, ...contactIds, ...externalIds];
  return {
    terms,
    name,
    details: others.join(', '),
    rows: [...theirs]
      .reverse()
      .slice(0, MOST_SHOWN)
      .map(({ label }) => label),
    rowCount: theirs.length,
    notes: noted.filter(isTheirs).length,
  };
}
