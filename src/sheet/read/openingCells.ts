// The cells that Weekly hours and Exceptions have in common: From and To, and Host.
import type { Hours } from '../../scheduling/model.ts';
import type { LocalTime, TimeZoneId } from '../../scheduling/time.ts';
import { perhapsAfternoon, readTime } from '../cells/times.ts';
import type { RowReader } from '../rowReader.ts';
import type { ReadingContext } from './context.ts';
import { activeNames, type HostEntry } from './hosts.ts';
import { mentionedIn, type Named } from './names.ts';
import type { ServiceEntry } from './services.ts';

/** The names that rows with hours may use. */
export interface TeamContext extends ReadingContext {
  readonly hosts: readonly HostEntry[];
  readonly services: readonly ServiceEntry[];
  /** The Settings', for hosts without a known zone of their own. */
  readonly timeZone: TimeZoneId;
}

/** null if both cells are blank, undefined if they cannot be read. */
export function readHours(row: RowReader<'From' | 'To'>): Hours | null | undefined {
  const from = row.read('From', readTime, null);
  const to = row.read('To', readTime, null);
  if (from === undefined || to === undefined) return undefined;
  if (from === null && to === null) return null;
  if (from === null || to === null) {
    const [filled, blank] = to === null ? (['From', 'To'] as const) : (['To', 'From'] as const);
    row.fail(blank, { kind: 'halfHours', shown: row.shown(filled), filled, blank });
    return undefined;
  }
  const shown = { from: row.shown('From'), to: row.shown('To') };
  if (to > from) {
    if (!perhapsAfternoon(shown.from, shown.to)) return { from, to };
    const readings = { night: clockText(from), afternoon: clockText(from + 12 * HOUR) };
    row.fail('From', { kind: 'nightOrAfternoon', ...shown, ...readings });
    return undefined;
  }
  const kind = meansAfternoon(from, to, shown.to) ? 'toPerhapsAfternoon' : 'toNotAfterFrom';
  row.fail('To', { kind, ...shown });
  return undefined;
}

const HOUR = 60;

/** `13:00` */
function clockText(time: LocalTime): string {
  return `${String(Math.floor(time / HOUR)).padStart(2, '0')}:${String(time % HOUR).padStart(2, '0')}`;
}

/** From 9 to 5, which the clock reads as five in the morning. */
function meansAfternoon(from: LocalTime, to: LocalTime, shownTo: string): boolean {
  return from < 13 * HOUR && to >= HOUR && to < 12 * HOUR && !/[ap]\.?m\b/i.test(shownTo);
}

/** Names of the active hosts, null for everyone (a blank cell), undefined if a name is unknown or unreadable. */
export function readHostsNamed(row: RowReader<'Host'>, { hosts }: TeamContext): string[] | null | undefined {
  const found = readMentioned(row, 'Host', hosts, 'unknownHosts');
  return found ? activeNames(found) : found;
}

/** The entries a cell names, null for a blank cell, undefined if a name is unknown or unreadable. */
export function readMentioned<H extends string, E extends Named>(
  row: RowReader<H>,
  header: H,
  entries: readonly E[],
  kind: 'unknownHosts' | 'unknownService',
): readonly E[] | null | undefined {
  const shown = row.read(header, (text) => ({ value: text }), null);
  if (shown === null || shown === undefined) return shown;
  const { found, unknown } = mentionedIn(shown, entries);
  if (unknown.length === 0) return found;
  row.fail(header, { kind, shown: unknown.join(', ') });
  return undefined;
}
