// What a request to book is answered, and what it does to Bookings (rule 12).
import type { Entry, Model, Row } from './model.ts';
import { completed, isSame } from './people.ts';
import { endOf, isRefused, place, remove, type Wish } from './placing.ts';
import { writtenAnew } from './recovery.ts';
import { freeStarts, hostsOf, isFaulty, isShunned, seeHolidays } from './rules.ts';
import { counted, hostsOfRow, standing, stands } from './standing.ts';
import { wall } from './words.ts';

/** `how` is for the trace. `stands`: refused, as an appointment stands at that time. */
export type Outcome =
  | { readonly kind: 'success'; readonly hosts: readonly string[]; readonly how: string }
  | { readonly kind: 'stands'; readonly atMs: number }
  | { readonly kind: 'gone' | 'not writable' | 'not moved' | 'faulty' };

const GONE: Outcome = { kind: 'gone' };
const NOT_WRITABLE: Outcome = { kind: 'not writable' };
const NOT_MOVED: Outcome = { kind: 'not moved' };

export function book(model: Model, wish: Wish): Outcome {
  seeHolidays(model);
  if (isFaulty(model, wish.service)) return { kind: 'faulty' };
  return decide(model, wish);
}

function decide(model: Model, wish: Wish): Outcome {
  const { service, startMs } = wish;
  const theirs = counted(model).filter((row) => isTheirs(row, wish));
  const again = theirs.find((row) => row.startMs === startMs && stands(model, row) && isThere(model, row, wish));
  if (again) return success(again, 'again');
  const existing = model.repeats === 'allow' ? movedHere(model, theirs, wish) : existingRow(model, theirs);
  if (existing?.entry.startMs === startMs) return inLine(model, existing);
  if (existing && model.repeats === 'refuse') return { kind: 'stands', atMs: existing.entry.startMs };
  const lost = lostRow(model, wish);
  if (lost) return found(model, lost, wish, existing);
  const free = freeStarts(model, service).get(startMs);
  const moved = free === undefined && existing === undefined ? lostAndMoved(model, wish) : undefined;
  if (moved) return found(model, moved, wish, undefined);
  if (free === undefined) return GONE;
  return existing ? move(model, wish, existing, free) : bookNew(model, wish, free);
}

function success({ hosts }: Row, how: string): Outcome {
  return { kind: 'success', hosts, how };
}

/** Without its row it is known by a calendar in which the service books. */
function lostRow(model: Model, wish: Wish): Row | undefined {
  const calendars = hostsOf(model, wish.service).map(({ calendarId }) => calendarId);
  const theirs = model.lost.filter((row) => isTheirs(asInEvent(row), wish) && row.madeForMs === wish.startMs);
  return theirs.find((row) => calendars.includes(row.entry.calendarId) && beginsThen(model, row, wish));
}

/** Made for another start, it is looked for where no row names the contact of the time. */
function lostAndMoved(model: Model, wish: Wish): Row | undefined {
  if (!isInRange(model, wish)) return undefined;
  const hosts = hostsOf(model, wish.service).slice(0, wish.service.assignment === 'all' ? 1 : undefined);
  const isGone = (row: Row) => isTheirs(row, wish) && row.startMs === wish.startMs && !isThere(model, row, wish);
  const isTaken = (row: Row) => row.startMs < endOf(wish) && row.endMs > wish.startMs && !isGone(row);
  const told = standing(model)
    .filter(isTaken)
    .flatMap((row) => hostsOfRow(model, row));
  const calendars = hosts.filter(({ name }) => !told.includes(name)).map(({ calendarId }) => calendarId);
  const theirs = model.lost.filter((row) => isTheirs(asInEvent(row), wish) && beginsThen(model, row, wish));
  return theirs.find((row) => calendars.includes(row.entry.calendarId));
}

/** Of another start no calendar is asked what is busy. */
function isInRange(model: Model, { service, startMs }: Wish): boolean {
  const day = (instant: number) => Date.parse(wall(model, instant).slice(0, 10));
  const { bookingHorizon: ahead } = service;
  const lastDay = day(model.nowMs) + (ahead.kind === 'days' ? ahead.days : 0) * 86_400_000;
  return startMs >= model.nowMs && day(startMs) <= lastDay;
}

/** Under allow an event is theirs where it stands now, though its row still has another time that is free. */
function movedHere(model: Model, theirs: readonly Row[], wish: Wish): Row | undefined {
  const left = theirs.filter(({ startMs, endMs }) => endMs > model.nowMs && startMs !== wish.startMs);
  return left.find((row) => !stands(model, row) && beginsThen(model, row, wish));
}

/** Without its row only the event names its contact. */
function asInEvent(row: Row): Row {
  return { ...row, person: row.inEvent };
}

/** Its row was deleted, and is written again; what is to move has moved there. */
function found(model: Model, row: Row, { person }: Wish, existing: Row | undefined): Outcome {
  model.lost = model.lost.filter((one) => one !== row);
  const anew = { ...writtenAnew(model, row), person };
  if (existing === undefined) model.rows.push(anew);
  else {
    remove(model, existing.entry);
    replace(model, existing, { ...anew, person: completed(existing.person, person), status: 'moved' });
  }
  return success(row, 'again without a row');
}

function isTheirs(row: Row, { person, service }: Wish): boolean {
  return row.status !== 'cancelled' && row.service === service.name && isSame(row.person, person);
}

/** The row's own event, and not one that a person entered in its place. */
function isThere(model: Model, { entry }: Row, wish: Wish): boolean {
  return isInForce(model, entry) && entry.startMs < endOf(wish) && entry.endMs > wish.startMs;
}

function beginsThen(model: Model, row: Row, wish: Wish): boolean {
  return row.entry.startMs === wish.startMs && isThere(model, row, wish);
}

function isInForce({ entries }: Model, entry: Entry): boolean {
  return entries.includes(entry) && entry.blocks;
}

/** Of the bookings ahead the first by its row; where its event stands now decides. */
function existingRow(model: Model, theirs: readonly Row[]): Row | undefined {
  const ahead = theirs.filter(({ endMs }) => endMs > model.nowMs);
  const still = ahead.filter(({ entry }) => isInForce(model, entry) && entry.startMs > model.nowMs);
  return still.sort((a, b) => a.startMs - b.startMs)[0];
}

function inLine(model: Model, row: Row): Outcome {
  const { startMs, endMs } = row.entry;
  replace(model, row, { ...row, startMs, endMs, status: 'moved', shares: '' });
  return success(row, 'brought in line');
}

function bookNew(model: Model, wish: Wish, free: readonly string[]): Outcome {
  const row = place(model, wish, free);
  if (row === null) return NOT_WRITABLE;
  model.rows.push(row);
  return success(row, 'new');
}

/** The event stays with its host if that host is free then. */
function move(model: Model, wish: Wish, row: Row, free: readonly string[]): Outcome {
  const { service, startMs } = wish;
  const now = service.assignment === 'all' ? free : free.filter((name) => name === hostsOfRow(model, row)[0]);
  const holder = model.hosts.find(({ name }) => name === now[0]);
  const isHere = now.join() === hostsOfRow(model, row).join() && holder?.calendarId === row.entry.calendarId;
  if (!isHere) return moveToOther(model, wish, row, free);
  const { entry } = row;
  if (isRefused(model, entry.calendarId)) return NOT_MOVED;
  for (const one of model.entries.filter((other) => other === entry || other.copyOf === entry)) {
    one.startMs = startMs;
    one.endMs = endOf(wish);
  }
  replace(model, row, {
    ...row,
    startMs,
    endMs: endOf(wish),
    status: 'moved',
    shares: '',
  });
  return success(row, 'moved');
}

/** One event is kept: where the old one may not go, the new one does not stay. */
function moveToOther(model: Model, wish: Wish, row: Row, free: readonly string[]): Outcome {
  const { entry } = row;
  if (isShunned(model, entry.calendarId)) return NOT_MOVED;
  const placed = place(model, wish, free);
  if (placed === null) return NOT_WRITABLE;
  const isStuck = isRefused(model, entry.calendarId);
  remove(model, isStuck ? placed.entry : entry);
  if (isStuck) return NOT_MOVED;
  const inEvent = completed(wish.person, row.person);
  replace(model, row, { ...placed, person: completed(row.person, wish.person), inEvent, status: 'moved' });
  return success(placed, 'moved to another host');
}

function replace(model: Model, row: Row, after: Row): void {
  model.rows = model.rows.map((one) => (one.entry === row.entry ? { ...after, typed: undefined } : one));
}
