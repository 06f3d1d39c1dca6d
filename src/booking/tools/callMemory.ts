// The short ids that one phone call heard, and what they mean: a model garbles times. They lie in the script cache for ten minutes,
// under a digest of the call and its caller, so that an id means nothing in any other call. Two versions that answer one call share
// them: else one letter would mean two times. So another form of this text needs another name than `toolCall`.
import type { ToolCall } from '../../agents/toolCall.ts';
import type { CachePort, CodecPort } from '../../ports/script.ts';
import { type Instant, MINUTE_MS } from '../../scheduling/time.ts';
import { asciiJson, parseJson } from '../../text/json.ts';

export interface KnownOffer {
  readonly id: string;
  readonly service: string;
  readonly startMs: Instant;
  readonly toldMs: Instant;
}

export interface KnownAppointment {
  readonly id: string;
  readonly eventId: string;
  readonly service: string;
  readonly startMs: Instant;
}

export interface CallMemory {
  /** The last one told is the last. */
  readonly offers: readonly KnownOffer[];
  readonly appointments: readonly KnownAppointment[];
}

const NOTHING_KNOWN: CallMemory = { offers: [], appointments: [] };

const KEPT_SECONDS = 600;
const KEPT_MS = 10 * MINUTE_MS;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ROUNDS = 9;

/** null = neither the call nor its caller is known, so nothing can be kept for them. */
export function memoryKey(platform: string, { callId, caller }: ToolCall, codec: CodecPort): string | null {
  const parts = [callId, caller.contactId, caller.externalId, caller.phone];
  if (parts.every((part) => part === '')) return null;
  return `toolCall.${codec.sha256Hex(JSON.stringify([platform, ...parts]))}`;
}

/** Offers and appointments lie apart: a late booking keeps its appointment, and none of the older offers that it has read. */
export function memoryKeys(key: string | null): readonly string[] {
  return key === null ? [] : [offersKey(key), appointmentsKey(key)];
}

const offersKey = (key: string): string => `${key}.offers`;
const appointmentsKey = (key: string): string => `${key}.appointments`;

/** An offer counts for ten minutes from when it was told. */
export function memoryIn(cached: Readonly<Record<string, string>>, key: string | null, nowMs: Instant): CallMemory {
  if (key === null) return NOTHING_KNOWN;
  const known = <Item>(name: string): readonly Item[] => {
    const value = parseJson(cached[name] ?? '');
    return Array.isArray(value) ? value : [];
  };
  const offers = known<KnownOffer>(offersKey(key)).filter(({ toldMs }) => nowMs < toldMs + KEPT_MS);
  return { offers, appointments: known(appointmentsKey(key)) };
}

/** One call. */
export function keepOffers(cache: CachePort, key: string | null, { offers }: CallMemory): void {
  if (key !== null) cache.putAll({ [offersKey(key)]: asciiJson(offers) }, KEPT_SECONDS);
}

/** One call. */
export function keepAppointments(cache: CachePort, key: string | null, { appointments }: CallMemory): void {
  if (key !== null) cache.putAll({ [appointmentsKey(key)]: asciiJson(appointments) }, KEPT_SECONDS);
}

/** Ids go on where the last offer's ended: a platform may send an earlier choice late. */
export function withOffers(memory: CallMemory, offered: readonly Omit<KnownOffer, 'id'>[]): CallMemory {
  const before = memory.offers[memory.offers.length - 1];
  const from = before === undefined ? 0 : placeOf(before.id) + 1;
  const named = offered.map((one, at) => ({ ...one, id: offerId(from + at) }));
  const ids = new Set(named.map(({ id }) => id));
  return { ...memory, offers: [...memory.offers.filter(({ id }) => !ids.has(id)), ...named] };
}

/** `A` to `Z`, `A2` to `Z2` and so on. After `Z9` it is `A` again. */
function offerId(place: number): string {
  const round = Math.floor(place / LETTERS.length) % ROUNDS;
  return LETTERS.charAt(place % LETTERS.length) + (round === 0 ? '' : String(round + 1));
}

function placeOf(id: string): number {
  return LETTERS.indexOf(id.charAt(0)) + (Number(id.slice(1) || 1) - 1) * LETTERS.length;
}

type Told = Omit<KnownAppointment, 'id'>;

/** An appointment keeps its number through the call. New ones are numbered on, in the order given. */
export function withAppointments(memory: CallMemory, told: readonly Told[]): CallMemory {
  const appointments = [...memory.appointments];
  for (const one of told) {
    const at = appointments.findIndex(({ eventId }) => eventId === one.eventId);
    const id = appointments[at]?.id ?? String(appointments.length + 1);
    appointments.splice(at < 0 ? appointments.length : at, at < 0 ? 0 : 1, { ...one, id });
  }
  return { ...memory, appointments };
}

export function idOfAppointment({ appointments }: CallMemory, eventId: string): string {
  return appointments.find((one) => one.eventId === eventId)?.id ?? '';
}

/** The appointment stands under another event now. */
export function withOtherEvent(memory: CallMemory, before: string, now: Told): CallMemory {
  const appointments = memory.appointments.map((one) => (one.eventId === before ? { ...now, id: one.id } : one));
  return { ...memory, appointments };
}
