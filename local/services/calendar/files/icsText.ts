// Text of calendar files: how lines are written, and how one event's lines are changed. All other lines stay as they are.
import ICAL from 'ical.js';
import { CorruptCalendar } from '../ics/jcal.ts';

/** RFC 5545, 3.1: at most 75 octets a line. ical.js does not count the space that begins a continued line. */
ICAL.foldLength = 74;

/** The whole VEVENT, each line ended as `text` ends its own. */
export function eventText(properties: readonly ICAL.Property[], text: string): string {
  const component = new ICAL.Component('vevent');
  for (const property of properties) component.addProperty(property);
  return `${component.toString()}\r\n`.replaceAll('\r\n', lineEndOf(text));
}

function lineEndOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** `replaced` are names in lower case; all properties of these names go, and `added` come. */
export interface EventChange {
  readonly replaced: readonly string[];
  readonly added: readonly ICAL.Property[];
}

const BLOCK = /^BEGIN:VEVENT[^\S\n]*\n[\s\S]*?^END:VEVENT[^\S\n]*$/gim;

/** Changes the event of number `place` in the file. Throws CorruptCalendar if its lines cannot be found for certain. */
export function withChangedEvent(text: string, place: number, eventCount: number, change: EventChange): string {
  const { start, end } = blockAt(text, place, eventCount);
  return text.slice(0, start) + changed(text.slice(start, end), change, text) + text.slice(end);
}

/** Takes the event of number `place` out of the file. Throws as `withChangedEvent`. */
export function withoutEvent(text: string, place: number, eventCount: number): string {
  const { start, end } = blockAt(text, place, eventCount);
  return text.slice(0, start) + text.slice(end).replace(/^\r?\n/, '');
}

function blockAt(text: string, place: number, eventCount: number): { readonly start: number; readonly end: number } {
  const blocks = [...text.matchAll(BLOCK)];
  const block = blocks[place];
  if (block === undefined || blocks.length !== eventCount)
    throw new CorruptCalendar('events that cannot be told apart');
  return { start: block.index, end: block.index + block[0].length };
}

/** New lines come first: properties stand before the components inside an event (RFC 5545, 3.6.1). */
function changed(block: string, { replaced, added }: EventChange, text: string): string {
  const [begin = '', ...lines] = logicalLines(block);
  const fresh = logicalLines(eventText(added, text)).slice(1, -1);
  let depth = 0;
  const kept = lines.filter((line) => {
    const name = /^[^:;\s]*/.exec(line)?.[0].toLowerCase() ?? '';
    if (name === 'begin') depth += 1;
    const isReplaced = depth === 0 && replaced.includes(name);
    if (name === 'end') depth -= 1;
    return !isReplaced;
  });
  return [begin, ...fresh, ...kept].join('');
}

/** Each with the lines that continue it (RFC 5545, 3.1) and its line end. */
function logicalLines(text: string): string[] {
  return text.match(/[^\n]*(?:\n[ \t][^\n]*)*(?:\n|$)/g)?.filter((line) => line !== '') ?? [];
}
