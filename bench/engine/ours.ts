// Our engine as the product runs it: a clock that knows no offset yet, sets made from raw busy times, then `offer`.
import { offsetAt } from '../../src/google/zone.ts';
import { intervalSet } from '../../src/scheduling/intervalSet.ts';
import type { Host, OpeningRules, Service } from '../../src/scheduling/model.ts';
import { type Offer, offer, type Question } from '../../src/scheduling/offer.ts';
import { createZoneClock } from '../../src/scheduling/zone.ts';
import type { Contender } from './contender.ts';
import { HOURS, NOW_MS, type Size, type Work, ZONE } from './work.ts';

export const ours: Contender = {
  name: 'slotsheet',
  rule: '',
  takes: () => true,
  prepare(work) {
    const offers = offersFor(work);
    return () => {
      const { starts } = offers();
      return () => starts;
    };
  },
};

/** Each call begins with a new clock and with raw busy times, as every request does. */
export function offersFor(work: Work): () => Offer {
  const hosts = work.busy.map((_, at) => hostNamed(`Host ${at + 1}`));
  const service = serviceFor(
    work,
    hosts.map(({ name }) => name),
  );
  return () => {
    const available = hosts.map((host, at) => ({ host, busy: intervalSet(work.busy[at] ?? []), own: [], booked: [] }));
    return offer(questionAbout(service, available), createZoneClock(offsetAt));
  };
}

// Named one by one: to spread them out of an object takes an eighth of the smallest case's time.
function questionAbout(service: Service, hosts: Question['hosts']): Question {
  return { service, hosts, ofService: [], openings: OPENINGS, timeZone: ZONE, nowMs: NOW_MS, within: null };
}

const OPENINGS: OpeningRules = {
  weekly: HOURS.map(({ from, to }) => ({
    weekdays: [1, 2, 3, 4, 5],
    hours: { from: from * 60, to: to * 60 },
    host: null,
    service: null,
  })),
  exceptions: [],
  holidays: new Set(),
};

function hostNamed(name: string): Host {
  return { name, calendarId: `${name}@example.com`, alsoBusyOn: [], timeZone: ZONE, maxPerDay: null, weight: 1 };
}

function serviceFor({ days, minutes, assignment }: Size, hosts: readonly string[]): Service {
  return {
    name: 'Visit',
    title: 'Visit',
    durationMinutes: minutes,
    slotIntervalMinutes: minutes,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
    minimumNotice: { kind: 'elapsed', minutes: 0 },
    // Today is the first of the days.
    bookingHorizon: { kind: 'days', days: days - 1 },
    hosts,
    assignment,
    maxPerDay: null,
    place: '',
    videoCall: false,
    inviteContact: false,
    eventTitle: null,
    eventDescription: null,
    cancelUntil: { kind: 'elapsed', minutes: 0 },
    moveUntil: { kind: 'elapsed', minutes: 0 },
  };
}
