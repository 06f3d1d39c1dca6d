// Who is free when: what is known, and what the rules say to it. `available` and `book` both come through here.
import type { Execution } from '../../../execution.ts';
import { hull, type Interval } from '../../../scheduling/interval.ts';
import type { Host, Service } from '../../../scheduling/model.ts';
import { type Offer, offer } from '../../../scheduling/offer.ts';
import { queryRange } from '../../../scheduling/queryRange.ts';
import { createZoneClock } from '../../../scheduling/zone.ts';
import type { Configuration } from '../../../sheet/configuration.ts';
import { type Facts, type FactsNeeded, gatherFacts } from './facts.ts';

export interface Availability extends Omit<Facts, 'question'> {
  readonly offer: Offer;
  /** The hosts asked about, in the order that counts for the service's assignment. */
  readonly hosts: readonly Host[];
}

/** Throws if the busy times cannot be asked for at all. */
export function availability(
  execution: Execution,
  configuration: Configuration,
  asked: Omit<FactsNeeded, 'rangeFor' | 'clock'>,
): Availability {
  const clock = createZoneClock(execution.ports.offsetAt);
  const rangeFor: FactsNeeded['rangeFor'] = (question) =>
    asked.alsoCheck.reduce<Interval | null>(
      (range, also) => (range === null ? also : hull(range, also)),
      queryRange(question, clock),
    );
  const { question, ...known } = gatherFacts(execution, configuration, { ...asked, rangeFor, clock });
  const isOut = (host: Host): boolean => known.leftOut.some((left) => left.host === host.name);
  const usable = question.hosts.filter(({ host }) => !isOut(host));
  return {
    ...known,
    offer: offer({ ...question, hosts: usable }, known.clock),
    hosts: question.hosts.map(({ host }) => host),
  };
}

/**
 * Saying "nothing is free" would be a guess if the calendars that it takes are out of reach: of every host, or of one where
 * all are needed.
 */
export function noneCouldBeAsked({ hosts, leftOut }: Availability, { assignment }: Service): boolean {
  const isUnknown = leftOut.some((left) => left.unreadable !== null);
  return isUnknown && (assignment === 'all' || leftOut.length === hosts.length);
}
