// The texts of an event that moves. Where they name the time they name the new one. All else stays as it is, as people may have
// written there.
import type { ChangedTexts, StoredEvent } from '../../../ports/calendar.ts';
import type { Instant } from '../../../scheduling/time.ts';
import { mailboxKey } from '../../../sheet/cells/mailbox.ts';
import { type Attempt, type HostGroup, spreadsheetOf } from '../attempt.ts';
import type { Existing } from '../existingBooking.ts';
import { eventFacts } from './eventFor.ts';
import { eventText } from './eventText.ts';

/** Only what changes. */
export function movedTexts(attempt: Attempt, hosts: HostGroup, existing: Existing): ChangedTexts {
  const { stored, startMs, held } = existing;
  if (stored === undefined) return {};
  const now = eventFacts(attempt, hosts);
  if (showsGuestsTheRow(stored, attempt)) return eventText(now, audienceOf(stored, attempt));
  // A person may have moved the event since its texts were written.
  const before = [startMs, held.row.startMs].map((at) => eventFacts(startingAt(attempt, at), hosts).start);
  const retold = (text: string): string => before.reduce((all, one) => all.split(one).join(now.start), text);
  const [title, description] = [retold(stored.title), retold(stored.description)];
  return {
    ...(title === stored.title ? {} : { title }),
    ...(description === stored.description ? {} : { description }),
  };
}

/** The same for an event that goes back to where it was. */
export function textsBack(attempt: Attempt, hosts: HostGroup, existing: Existing): ChangedTexts {
  const { stored, startMs } = existing;
  if (stored === undefined) return {};
  const moved = { ...stored, ...movedTexts(attempt, hosts, existing) };
  const there = { ...existing, stored: moved, startMs: attempt.wanted.startMs };
  return movedTexts(startingAt(attempt, startMs), hosts, there);
}

function startingAt(attempt: Attempt, startMs: Instant): Attempt {
  return { ...attempt, wanted: { ...attempt.wanted, startMs } };
}

/** Written by a version that told guests what the caller said, or a person has added a guest. */
function showsGuestsTheRow({ guests, description }: StoredEvent, { execution }: Attempt): boolean {
  return guests.length > 0 && description.includes(`docs.google.com/spreadsheets/d/${spreadsheetOf(execution)}`);
}

function audienceOf({ guests }: StoredEvent, { sheet }: Attempt): 'hosts' | 'contact' {
  const ofHosts = new Set([...sheet.hosts.values()].map(({ calendarId }) => mailboxKey(calendarId)));
  return guests.every((guest) => ofHosts.has(mailboxKey(guest))) ? 'hosts' : 'contact';
}
