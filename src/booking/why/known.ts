// What is known for "why?" of one day, also where notice and horizon leave no start.
import { dayOf, type When } from '../../scheduling/explain/explain.ts';
import type { Service } from '../../scheduling/model.ts';
import { rangeAround } from '../../scheduling/queryRange.ts';
import type { ZoneClock } from '../../scheduling/zone.ts';
import { heldBookings } from '../heldBookings.ts';
import { gather, type Known } from '../known.ts';
import type { Session } from '../session.ts';
import type { SheetRead } from '../sheetRead.ts';

/** Throws if the busy times cannot be asked for at all. */
export function whatIsKnown(session: Session, sheet: SheetRead, service: Service, when: When, clock: ZoneClock): Known {
  const { configuration } = sheet;
  const within = dayOf(when, configuration.settings.timeZone, clock);
  return gather(session, configuration, {
    service,
    held: heldBookings(session, sheet),
    within,
    alsoCheck: [],
    rangeFor: (question) => rangeAround(within, question, clock),
  });
}
