// Where an event goes, and who finds it there (rules 9 and 13).
import type { Host, Service } from '../../src/scheduling/model.ts';
import type { Entry, Model, Row } from './model.ts';
import type { Person } from './people.ts';
import { choices } from './rules.ts';

const MINUTE = 60_000;

export interface Wish {
  readonly person: Person;
  readonly service: Service;
  readonly startMs: number;
}

export function endOf({ service, startMs }: Wish): number {
  return startMs + service.durationMinutes * MINUTE;
}

/** At the first choice whose calendar takes it; null if none does. */
export function place(model: Model, wish: Wish, free: readonly string[]): Row | null {
  const { person, service, startMs } = wish;
  for (const { hosts, shares } of choices(model, service, startMs, free)) {
    const [holder] = hosts;
    if (holder === undefined || isRefused(model, holder.calendarId)) continue;
    const entry = enter(model, wish, hosts);
    const names = hosts.map((host) => host.name);
    return {
      service: service.name,
      madeForMs: startMs,
      hosts: names,
      calendars: hosts.map(({ calendarId }) => calendarId),
      startMs,
      endMs: endOf(wish),
      status: 'booked',
      person,
      inEvent: person,
      hostsInEvent: names,
      entry,
      shares,
    };
  }
  return null;
}

/** A calendar that may not be written is not offered for ten minutes. */
export function isRefused({ readOnly, shunnedUntilMs, nowMs }: Model, calendarId: string): boolean {
  if (readOnly.has(calendarId)) shunnedUntilMs.set(calendarId, nowMs + 10 * MINUTE);
  return readOnly.has(calendarId);
}

/** One event in the first host's calendar; the others find the invitation in theirs. */
function enter(model: Model, wish: Wish, [holder, ...guests]: readonly Host[]): Entry {
  const { person, service, startMs } = wish;
  const title = `${service.name}: ${person.name}`;
  const facts = { uid: '', title, startMs, endMs: endOf(wish), blocks: true, createdMs: model.nowMs };
  const entry: Entry = { ...facts, calendarId: holder?.calendarId ?? '', copyOf: null };
  const copies = guests.map(({ calendarId }): Entry => ({ ...facts, calendarId, copyOf: entry }));
  model.entries.push(entry, ...copies);
  return entry;
}

export function remove(model: Model, entry: Entry): void {
  model.entries = model.entries.filter((one) => one !== entry && one.copyOf !== entry);
}
