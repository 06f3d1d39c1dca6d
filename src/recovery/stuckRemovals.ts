// What Google has not let be changed for a day: events that should be gone, or tell nothing of an erased contact. Only a person can
// help.
import { eventsToErase } from '../notes/erasedEvents.ts';
import { removalNotes } from '../notes/eventsToRemove.ts';
import type { JobFinding } from '../notes/mailedProblems.ts';
import { groupedBy } from '../scheduling/groups.ts';
import { DAY_MS } from '../scheduling/time.ts';
import { writeStamp } from '../sheet/stamps.ts';
import { TABS } from '../sheet/tabs.ts';
import { recoveryWords } from '../words/recovery.ts';
import type { Snapshot } from './snapshot.ts';

/** An older version did not note the time. Its events count as old. */
export function stuckRemovals({ execution, sheet }: Snapshot): JobFinding[] {
  const { notRemoved: sentence } = recoveryWords(sheet.configuration.settings.language);
  const zone = sheet.zone;
  return removalNotes(execution.notes)
    .filter(({ sinceMs }) => (sinceMs ?? 0) <= execution.startedMs - DAY_MS)
    .flatMap(({ event }) => event ?? [])
    .map(({ calendarId, eventId, startMs }) => ({
      ...{ tab: TABS.bookings.name, row: null, column: null },
      sentence: sentence(calendarId, startMs === null ? '' : writeStamp(startMs, zone)),
      about: `not removed ${eventId}`,
    }));
}

/** One for each calendar. */
export function stuckErasures({ execution, sheet }: Snapshot): JobFinding[] {
  const { notErased } = recoveryWords(sheet.configuration.settings.language);
  const old = eventsToErase(execution.notes).filter(({ sinceMs }) => sinceMs <= execution.startedMs - DAY_MS);
  return [...groupedBy(old, ({ calendarId }) => calendarId)].map(([calendarId, events]) => ({
    ...{ tab: TABS.bookings.name, row: null, column: null },
    sentence: notErased(calendarId, events.length),
    about: `not erased ${calendarId}`,
  }));
}
