// Check's part for services behind meeting links: all links in one round trip, and what is wrong with each.
import { ask } from '../../appointments/hubspot/ask.ts';
import { formAnswersOf, type LinksKnown } from '../../appointments/hubspot/link.ts';
import { monthsAhead } from '../../appointments/hubspot/offered.ts';
import { availabilityMonth, bookingInformation } from '../../hubspot/api.ts';
import { type Member, readMonth } from '../../hubspot/availability.ts';
import { withoutCorrelation } from '../../hubspot/errors.ts';
import { SCOPE } from '../../hubspot/keyProbe.ts';
import { type LinkFacts, readLinkFacts } from '../../hubspot/linkFacts.ts';
import { type LinkFault, linkFaults, offlineMembers } from '../../hubspot/linkFaults.ts';
import { MOST_MONTHS } from '../../hubspot/months.ts';
import type { Unreadable } from '../../hubspot/readBody.ts';
import { hubspotKey } from '../../notes/credentials.ts';
import { endHubspotProblem } from '../../notes/hubspotProblems.ts';
import type { Notebook } from '../../notes/notebook.ts';
import type { Ports } from '../../ports/ports.ts';
import type { WebAnswer } from '../../ports/web.ts';
import type { LinkedService } from '../../scheduling/model.ts';
import { createZoneClock } from '../../scheduling/zone.ts';
import { type Configuration, type Finding, isLinked } from '../../sheet/configuration.ts';
import { TABS } from '../../sheet/tabs.ts';
import { nameKey } from '../../sheet/text.ts';
import { hubspotWords } from '../../words/hubspot.ts';
import { hubspotCheckWords } from '../../words/hubspotCheck.ts';
import { faultFinding } from '../../words/hubspotFaults.ts';
import { stageChecked } from './ticketStage.ts';

/** The questions of a service's link. */
export interface LinkForm {
  readonly service: string;
  readonly fields: LinkFacts['fields'];
}

export interface LinksChecked {
  readonly findings: readonly Finding[];
  /** Of links that could be read. */
  readonly forms: readonly LinkForm[];
  /** By slug, for the cache. */
  readonly known: LinksKnown;
  /** What is well, and good to know. */
  readonly remarks: readonly string[];
}

export interface LinksContext {
  readonly ports: Ports;
  readonly notes: Notebook;
  readonly configuration: Configuration;
  /** The row of a service in the tab Services. */
  readonly rowOf: (service: string) => number | null;
  /** That of a setting in the tab Settings. */
  readonly rowOfSetting: (setting: string) => number | null;
}

const NOTHING: LinksChecked = { findings: [], forms: [], known: {}, remarks: [] };

/** One call; none without a service with a link, or without a key. */
export function checkLinks(context: LinksContext): LinksChecked {
  const { ports, notes, configuration } = context;
  const { language, timeZone, hubspot } = configuration.settings;
  const services = configuration.services.filter(isLinked);
  if (services.length === 0) return NOTHING;
  if (hubspotKey(notes) === '') return { ...NOTHING, findings: [ofKey(hubspotWords(language).noKey)] };
  const slugs = [...new Set(services.map(({ slug }) => slug))];
  const stage = stageChecked(context, hubspot.ticket);
  const execution = { ports, notes, startedMs: ports.now() };
  const answers = [...ask(execution, [...slugs.flatMap((slug) => requestsFor(slug, timeZone)), ...stage.requests])];
  const links = new Map(slugs.map((slug) => [slug, readLink(answers.splice(0, OF_A_LINK))]));
  const read = services.map((service) => serviceChecked(context, service, links.get(service.slug) ?? NO_LINK));
  const told = stage.read(answers[0]);
  const readMs = execution.startedMs;
  const known = [...links].flatMap(([slug, link]) => ('facts' in link ? [[slug, { readMs, facts: link.facts }]] : []));
  notes.flush();
  return {
    findings: once([...read.flatMap(({ findings }) => findings), ...told.findings]),
    forms: read.flatMap(({ form }) => form ?? []),
    known: Object.fromEntries(known),
    remarks: told.remarks,
  };
}

// Form, this month and the next.
const OF_A_LINK = 3;

function requestsFor(slug: string, timeZone: string) {
  const months = [0, 1].map((offset) => availabilityMonth(slug, offset, timeZone));
  return [bookingInformation(slug, timeZone), ...months];
}

type LinkRead = Unreadable | { readonly facts: LinkFacts; readonly members: readonly Member[] };

const NO_LINK: Unreadable = { kind: 'unreadable', error: null, why: 'no answer' };

function readLink([information, ...months]: readonly WebAnswer[]): LinkRead {
  const facts = information ? readLinkFacts(information) : NO_LINK;
  if (facts.kind === 'unreadable') return facts;
  const members: Member[] = [];
  for (const month of months.map(readMonth)) {
    if (month.kind === 'unreadable') return month;
    members.push(...month.members);
  }
  return { facts, members };
}

/** A link that reads fine ends what a booking had reported of it. */
function serviceChecked(context: LinksContext, service: LinkedService, link: LinkRead) {
  if ('kind' in link) return { findings: [unreadable(context, service, link)], form: null };
  const { notes, configuration, rowOf } = context;
  const { facts, members } = link;
  const { language } = configuration.settings;
  const words = hubspotCheckWords(language);
  const faults = linkFaults(facts, members, service.durationMinutes, formAnswersOf(configuration, service));
  if (faults.length === 0) endHubspotProblem(notes, { kind: 'linkChanged', service: service.name });
  const isTold = faults.some(({ kind }) => kind === 'allOffline' || kind === 'memberOffline');
  const mayVanish = !isTold && offlineMembers(facts, members) > 0;
  const findings = [
    ...faults.map((fault) => faultFinding(service.name, fault, language, (one) => rowOfFault(context, service, one))),
    ...(mayVanish ? [ofLink(rowOf(service.name), words.mayVanish(service.name))] : []),
    ...tooFar(context, service),
  ];
  return { findings, form: { service: service.name, fields: facts.fields } };
}

function rowOfFault({ configuration, rowOf }: LinksContext, { name }: LinkedService, fault: LinkFault): number | null {
  if (!('field' in fault)) return rowOf(name);
  const answers = configuration.formAnswers.filter(({ service }) => nameKey(service) === nameKey(name));
  return answers.find(({ field }) => field === fault.field)?.row ?? null;
}

function tooFar({ ports, configuration, rowOf }: LinksContext, service: LinkedService): Finding[] {
  const { timeZone, language } = configuration.settings;
  const months = monthsAhead(service, { timeZone, clock: createZoneClock(ports.offsetAt), nowMs: ports.now() });
  if (!months.tooFar) return [];
  const sentence = hubspotCheckWords(language).tooFar(MOST_MONTHS);
  return [{ ...ofLink(rowOf(service.name), sentence), column: 'Book ahead' }];
}

function unreadable({ configuration, rowOf }: LinksContext, { name, slug }: LinkedService, { error, why }: Unreadable) {
  const { language } = configuration.settings;
  const words = hubspotCheckWords(language);
  switch (error?.status) {
    case 401:
      return ofKey(words.keyRefused);
    case 403:
      return ofKey(words.scopesMissing(error.scopes.join(', ') || SCOPE.links));
    case 404:
      return ofLink(rowOf(name), words.slugUnknown(slug));
    default:
      return ofLink(rowOf(name), hubspotWords(language).unreadable(withoutCorrelation(why)));
  }
}

function ofKey(sentence: string): Finding {
  return { tab: TABS.settings.name, row: null, column: null, sentence };
}

function ofLink(row: number | null, sentence: string): Finding {
  return { tab: TABS.services.name, row, column: 'HubSpot link', sentence };
}

/** What is wrong with the key is so for every link. */
function once(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((one) => [JSON.stringify(one), one])).values()];
}
