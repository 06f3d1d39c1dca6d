// Tool `available`: the free starts of a service in the days and the part of the day asked for, each with a short id.
import type { DateArgument, ToolAnswer, ToolArguments } from '../../agents/toolCall.ts';
import type { Asked, OpenBook } from '../../appointments/appointmentBook.ts';
import { type Decision, failed } from '../../appointments/decision.ts';
import type { SheetRead } from '../../records/sheetRead.ts';
import { localDate } from '../../scheduling/calendarDate.ts';
import type { Interval } from '../../scheduling/interval.ts';
import { shortList } from '../../scheduling/shortList.ts';
import { DAY_MS, type LocalDate, MINUTE_MS } from '../../scheduling/time.ts';
import { reasonsFor } from '../../words/reasons/reasons.ts';
import { toolWords } from '../../words/tools.ts';
import { decideAbout, ofService } from '../decide.ts';
import type { Session } from '../session.ts';
import { keepOffers, withOffers } from './callMemory.ts';
import { type Decided, identityOf, memoryOf, requestOf, spokenAt, type ToolDecision, type ToolRun } from './toolRun.ts';

// A voice cannot read out more.
const MOST_OFFERS = 10;

// Minutes of the Settings' wall clock; the end is not included.
const PARTS = {
  morning: { from: 0, to: 720 },
  afternoon: { from: 720, to: 1020 },
  evening: { from: 1020, to: 1440 },
} as const;

export function offers(session: Session, sheet: SheetRead, run: ToolRun): Decided | Decision {
  const { args } = run.call;
  const { language } = sheet.configuration.settings;
  const wanted = wantedOf(args);
  if (wanted === null) return failed('dateUnreadable', reasonsFor(language).tools.dateNotRead);
  const { clock, zone, nowMs } = sheet;
  // A model that does not know what year it is would tell the caller that nothing is free.
  if (wanted.to !== null && wanted.to < clock.localDateOf(zone.timeZone, nowMs))
    return failed('datePast', reasonsFor(language).tools.datePast, {}, spokenAt(sheet, nowMs));
  const request = requestOf(run, null, language);
  const identity = identityOf(run.call);
  const understood = ofService(sheet, args.service, { requestId: run.requestId, request, identity, moves: '' });
  if ('result' in understood) return understood;
  return decideAbout(session, understood, (asked, book) => offerOf(session, run, asked, book, wanted));
}

interface Wanted {
  /** Both included; null = as far as the Sheet allows. */
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  readonly part: keyof typeof PARTS | null;
  readonly most: number | null;
}

/** null: a date is no date. */
function wantedOf({ from, to, partOfDay, most }: ToolArguments): Wanted | null {
  if (from === 'unreadable' || to === 'unreadable') return null;
  // A part of the day that is not understood rules nothing out: each offer is read out with its time.
  const part = partOfDay === 'unreadable' ? null : partOfDay;
  return { from: dateOf(from), to: dateOf(to), part, most };
}

function dateOf(given: Exclude<DateArgument, 'unreadable'>): LocalDate | null {
  return given && localDate(given.year, given.month, given.day);
}

function offerOf(
  session: Session,
  run: ToolRun,
  { sheet, service }: Asked,
  book: OpenBook,
  wanted: Wanted,
): ToolDecision {
  const decision = book.starts();
  if (decision.result.kind !== 'offered') return decision;
  const { spreadOffers, offersPerAnswer, timeZone, language } = sheet.configuration.settings;
  const fitting = decision.result.slots.filter(isWanted(sheet, wanted));
  const count = Math.min(wanted.most ?? offersPerAnswer ?? MOST_OFFERS, MOST_OFFERS);
  const slots = shortList(fitting, { count, spread: spreadOffers, timeZone }, sheet.clock);
  const words = toolWords(language);
  if (slots.length === 0) {
    const spoken: ToolAnswer = { status: 'success', sentence: words.nothingFree, offers: [] };
    const { tools } = reasonsFor(language);
    const reason = decision.result.slots.length > 0 ? tools.nothingThen : decision.reason;
    return { ...decision, reason, result: { kind: 'offered', slots }, spoken };
  }
  const toldMs = session.startedMs;
  const memory = withOffers(
    memoryOf(session, run, sheet),
    slots.map(({ startMs }) => ({ service: service.name, startMs, toldMs })),
  );
  keepOffers(session.ports.cache, run.memoryKey, memory);
  const ids = memory.offers.slice(-slots.length).map(({ id }) => (run.memoryKey === null ? '' : id));
  const offered = slots.map((slot, at) => ({ ...slot, id: ids[at] ?? '', spoken: spokenAt(sheet, slot.startMs) }));
  const sentence = words.offers(offered.map(({ spoken }) => spoken));
  return { ...decision, result: { kind: 'offered', slots }, spoken: { status: 'success', sentence, offers: offered } };
}

function isWanted({ clock, zone: { timeZone } }: SheetRead, { from, to, part }: Wanted): (slot: Interval) => boolean {
  return ({ startMs }) => {
    const wallMs = startMs + clock.offset(timeZone, startMs);
    const date = Math.floor(wallMs / DAY_MS);
    const minutes = (wallMs - date * DAY_MS) / MINUTE_MS;
    const isThatPart = part === null || (minutes >= PARTS[part].from && minutes < PARTS[part].to);
    return isThatPart && (from === null || date >= from) && (to === null || date <= to);
  };
}
