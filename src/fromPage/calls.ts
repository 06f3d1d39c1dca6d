// Every call of the pages, and two of the local runtime's commands, with the shapes of its arguments. One file a call stands in the folder of its page.
import { overview } from '../check/overview.ts';
import { PRESENT_VERSION } from '../sheet/sheetVersion.ts';
import { why } from '../why/why.ts';
import { readAddresses, rotateToken } from './addresses/addresses.ts';
import { askOwner, isOwnerElsewhere } from './asOwner.ts';
import { bringInLine } from './bringInLine/bringInLine.ts';
import { checkAll, goTo } from './check/checkAll.ts';
import { eraseAt, findToErase, lookToErase } from './erase/erase.ts';
import type { Calls } from './fromPage.ts';
import { readHours, saveHours } from './hours/hours.ts';
import { hubspotKeyState, removeHubspotKey, saveHubspotKey } from './hubspotKey/hubspotKey.ts';
import type { PagePorts } from './pagePorts.ts';
import { tellingPermissions } from './permissions.ts';
import { languageOf, personAt } from './person.ts';
import { previewWeek, previewWhy } from './preview/week.ts';
import { HOURS_ROW, SET_UP_DRAFT } from './setUp/draft.ts';
import { finishSetUp } from './setUp/finish.ts';
import { probeRelay } from './setUp/probe.ts';
import { setUpState } from './setUp/state.ts';
import { date, flag, listOf, oneOf, orBlank, orNull, record, rowNumber, text } from './shapes.ts';
import { removeTest } from './tryCall/removeTest.ts';
import { type Trying, tryAvailable, tryBook, tryState } from './tryCall/tryCall.ts';
import { makeToolSecret, removeToolProof, saveRetellKey, voiceAgentsState } from './voiceAgents/voiceAgents.ts';
import { ownWebApp, personAsking } from './webAppOwner.ts';
import type { Person } from './wire/shared.ts';
import { AGENT_PLATFORMS } from './wire/voiceAgents.ts';

/** For a page, in the execution of the person at the keyboard. */
export function callsOfPage(page: PagePorts): Calls {
  const { ports, ui } = page;
  const asking = { ui, codec: ports.codec };
  const person = once(() => personAsking(asking));
  const elsewhere = (name: string, args: readonly unknown[]) =>
    isOwnerElsewhere(person()) ? { answer: askOwner({ ...asking, person: person() }, name, args) } : null;
  return tellingPermissions(ui, {
    ...ofCommands(page),
    ...atKeyboard(page, person),
    ...firstAsking(elsewhere, withOwnersRights(page, person)),
  });
}

/** For the web app, which runs as the owner. What writes into the Sheet before a person's eyes is not among them. */
export function callsInside(page: PagePorts): Calls {
  const person = once(() => ownWebApp(personAt(page.ui, 'owner'), page.ports.mail.owner));
  const calls: Calls = {
    ...withOwnersRights(page, person),
    'webApp.owner': { asks: [], answer: () => person().owner },
    'webApp.sheetVersion': { asks: [], answer: () => PRESENT_VERSION },
  };
  return tellingPermissions(page.ui, calls, () => person().owner);
}

/** Callers hear the language of Settings, a person at a page their own. */
function inLanguageOf(ui: PagePorts['ui'], ports: PagePorts['ports']) {
  return once(() => ({ ...ports, speaks: languageOf(ui) }));
}

const DOOR = oneOf('relay', 'inside');
const TEXTS = oneOf('none', 'over', 'all');
const ERASE_TERMS = record({
  typed: text,
  contactIds: listOf(text),
  externalIds: listOf(text),
  emails: listOf(text),
  phones: listOf(text),
  names: listOf(text),
});

function withOwnersRights({ ports, ui, doPost }: PagePorts, person: () => Person): Calls {
  const spoken = inLanguageOf(ui, ports);
  const trying: Trying = { ports, ui, doPost, person };
  return {
    'check.all': { asks: [], answer: () => checkAll(spoken(), ui, person()) },
    'preview.week': {
      asks: [text, orBlank(date)],
      answer: (service, monday) => ({ person: person(), ...previewWeek(spoken(), service, monday) }),
    },
    'preview.why': { asks: [text, date], answer: (service, on) => previewWhy(spoken(), service, on) },
    'try.available': { asks: [text, DOOR], answer: (service, door) => tryAvailable(trying, service, door) },
    'try.book': {
      asks: [text, text, DOOR, text],
      answer: (service, start, door, token) => tryBook(trying, service, start, door, token),
    },
    'try.remove': { asks: [text], answer: (token) => removeTest(trying, token) },
    'erase.find': { asks: [text], answer: (typed) => findToErase(ports, typed, person()) },
    'erase.look': {
      asks: [ERASE_TERMS, text],
      answer: (terms, place) => lookToErase(ports, terms, place, person()),
    },
    'erase.erase': {
      asks: [ERASE_TERMS, TEXTS, text],
      answer: (terms, texts, place) => eraseAt(ports, terms, texts, place, person()),
    },
  };
}

function ofCommands({ ports }: PagePorts): Calls {
  return {
    'check.overview': { asks: [], answer: () => overview(ports) },
    'why.at': { asks: [text, text], answer: (service, at) => why(ports, service, at) },
  };
}

function atKeyboard(page: PagePorts, person: () => Person): Calls {
  const { ports, ui, doPost } = page;
  return {
    'setUp.state': { asks: [], answer: () => setUpState(page, person()) },
    'setUp.finish': { asks: [SET_UP_DRAFT, text], answer: (draft, version) => finishSetUp(page, draft, version) },
    'setUp.probe': { asks: [text], answer: (relay) => probeRelay(page, relay) },
    'hours.read': { asks: [text, text], answer: (host, service) => readHours(page, host, service) },
    'hours.save': {
      asks: [text, text, listOf(HOURS_ROW), text],
      answer: (host, service, rows, version) => saveHours(page, host, service, rows, version),
    },
    'addresses.read': { asks: [], answer: () => readAddresses(page) },
    'addresses.rotate': { asks: [], answer: () => rotateToken(page) },
    'bookings.bringInLine': { asks: [], answer: () => bringInLine(page, person()) },
    'hubspotKey.state': { asks: [], answer: () => hubspotKeyState(page) },
    'hubspotKey.save': { asks: [text], answer: (pasted) => saveHubspotKey(page, pasted) },
    'hubspotKey.remove': { asks: [], answer: () => removeHubspotKey(page) },
    'voiceAgents.state': { asks: [], answer: () => voiceAgentsState(page) },
    'voiceAgents.make': { asks: [oneOf(...AGENT_PLATFORMS), flag], answer: (of, had) => makeToolSecret(page, of, had) },
    'voiceAgents.remove': { asks: [oneOf(...AGENT_PLATFORMS, 'retellKey')], answer: (of) => removeToolProof(page, of) },
    'voiceAgents.saveRetellKey': { asks: [text], answer: (pasted) => saveRetellKey(page, pasted) },
    'help.state': { asks: [], answer: () => ({ person: person() }) },
    'check.go': {
      asks: [text, orNull(rowNumber), orNull(text)],
      answer: (tab, row, column) => goTo(ui, tab, row, column),
    },
    'try.state': { asks: [], answer: () => tryState({ ports, ui, doPost, person }) },
  };
}

type Elsewhere = (name: string, args: readonly unknown[]) => { readonly answer: unknown } | null;

/** The same calls, answered by the web app where another person is the owner. */
function firstAsking(elsewhere: Elsewhere, calls: Calls): Calls {
  const asked = Object.entries(calls).map(([name, call]) => {
    const here = call.answer as (...args: readonly unknown[]) => unknown;
    const answer = (...args: readonly unknown[]) => {
      const theirs = elsewhere(name, args);
      return theirs === null ? here(...args) : theirs.answer;
    };
    return [name, { ...call, answer }];
  });
  return Object.fromEntries(asked) as Calls;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
