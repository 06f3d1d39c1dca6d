// Requests that do not prove to be telli's. Any stranger may send them, as fast as they like. So one takes no lock, reads no
// Sheet, and asks for the script properties once, for the key. It is counted in the script cache. It has a row in the Log
// while there is room for it there.

import { TOOL_NAMES } from '../agents/toolCall.ts';
import { type Cached, COUNTS_SECONDS, countKeys, hasRoomForRow, oneMore } from '../notes/refusedCounts.ts';
import { PlatformFailure, told } from '../ports/platformFailure.ts';
import { DOOR_KEYS, type DoorFacts, doorFactsIn, knownService, logAtDoor } from '../records/doorFacts.ts';
import type { Language } from '../sheet/configuration.ts';
import { LONGEST_REASON, type LogRow, logCells } from '../sheet/rows.ts';
import { safeText } from '../sheet/text.ts';
import type { ShutDoor } from '../signing/auth.ts';
import { failure } from '../telli/answers.ts';
import { reasonsFor } from '../words/reasons/reasons.ts';
import { outcomeOf, type Refusal, sentenceFor } from '../words/refusals.ts';
import type { Session } from './session.ts';

/** A mistake of ours keeps a request from being judged. */
export type Unproven = ShutDoor | { readonly mistake: unknown };

/** What the script cache tells at the door. */
interface AtDoor {
  /** null = the cache does not hold them. */
  readonly facts: DoorFacts | null;
  /** For refusedCounts.ts. */
  readonly counts: Cached;
}

/** To a request of a form that telli does not send. No call. */
export function foreignAnswer(action: string): string {
  return failure(action, sentenceFor('notAuthentic', 'en'));
}

/** Never throws. */
export function answerUnproven(session: Session, why: Unproven): string {
  const atDoor = lookAtDoor(session);
  const refusal: Refusal = typeof why === 'string' ? 'notAuthentic' : 'internal';
  const language = atDoor.facts?.language ?? 'en';
  try {
    countAndLog(session, atDoor, refusal, reasonOf(why, language));
  } catch (error) {
    session.ports.report(`A refused request could not be logged: ${told(error)}`);
  }
  const { door, action } = session.incoming;
  return failure(door.kind === 'tools' ? 'tools' : action, sentenceFor(refusal, language));
}

/** One call. */
function lookAtDoor({ ports, startedMs }: Session): AtDoor {
  const cached = ports.cache.getAll([...DOOR_KEYS, ...countKeys(startedMs)]);
  return { facts: doorFactsIn(cached), counts: cached };
}

/** Two calls at most; one more if the Sheet does not take the row. */
function countAndLog(session: Session, { facts, counts }: AtDoor, refusal: Refusal, reason: string): void {
  const { ports, notes, startedMs } = session;
  const log = facts && hasRoomForRow(counts, startedMs) ? logAtDoor(facts, notes) : null;
  const chance = chanceOf(session);
  const count = (hasRow: boolean) => ports.cache.putAll(oneMore(counts, startedMs, chance, hasRow), COUNTS_SECONDS);
  // Before the row is written: what comes meanwhile must see it.
  count(log !== null);
  if (facts === null || log === null) return;
  const known = { timeZone: facts.timeZone, locale: '', tabs: [log] };
  const target = { workbook: known, timeZone: facts.timeZone, offsetAt: ports.offsetAt };
  const cells = logCells(rowOf(session, facts, refusal, reason), target);
  try {
    session.workbook.write(known, { bookings: [], log: [cells], changes: [] });
  } catch (error) {
    // No place keeps it for later: strangers could fill each. The row that sums up the hour counts it.
    count(false);
    if (!(error instanceof PlatformFailure)) throw error;
  }
}

function chanceOf({ ports }: Session): number {
  return Number.parseInt(ports.codec.uuid().slice(0, 6), 16) / 0x1000000;
}

// A stranger's words do not come into these columns.
const ACTIONS: readonly string[] = ['available', 'book', 'contact_lookup', 'tools', ...TOOL_NAMES];

function rowOf(
  { incoming, auth, startedMs, ports }: Session,
  facts: DoorFacts,
  refusal: Refusal,
  reason: string,
): LogRow {
  const outcome = outcomeOf(refusal);
  return {
    timeMs: startedMs,
    requestId: incoming.requestId,
    action: ACTIONS.includes(incoming.action) ? incoming.action : '',
    service: knownService(facts, incoming.service),
    auth,
    outcome,
    reason: safeText(reason, LONGEST_REASON),
    slots: null,
    startMs: null,
    contactId: '',
    contact: '',
    milliseconds: ports.now() - startedMs,
  };
}

function reasonOf(why: Unproven, language: Language): string {
  const reasons = reasonsFor(language);
  return typeof why === 'string' ? reasons.shut[why] : reasons.undecided(why.mistake);
}
