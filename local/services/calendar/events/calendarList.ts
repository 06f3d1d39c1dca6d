// CalendarList.list: the calendars that a person sees, with what the person may do in each.
// developers.google.com/workspace/calendar/api/v3/reference/calendarList.
import { createHash } from 'node:crypto';
import { OWNER } from '../../../boundary.ts';
import type { Store } from '../../../store/store.ts';
import type { JsonObject } from '../../jsonObject.ts';
import { NotSimulated } from '../../notSimulated.ts';
import { apiError } from '../errors.ts';
import { fieldsOf, readCount, textOrNothing } from '../validate/input.ts';
import { CALENDARS, withFields } from './fields.ts';

const METHOD = 'calendarList.list';
const WHERE = 'Calendar.CalendarList.list options';
const ROLES = ['reader', 'writer', 'owner'] as const;
const MOST_ITEMS = 250;

interface Asked {
  readonly user: string;
  readonly isSeen: (calendarId: string) => boolean;
  readonly isReadOnly: (calendarId: string) => boolean;
}

/** The main calendar comes first, then the others by their names. There are no further pages: more are not simulated. */
export function listCalendars(store: Store, options: unknown, asked: Asked): unknown {
  const known = ['maxResults', 'minAccessRole', 'showHidden', 'showDeleted', 'fields'];
  const given = fieldsOf(options, METHOD, WHERE, known);
  const least = ROLES.findIndex((role) => role === (textOrNothing(given.minAccessRole, METHOD) ?? 'reader'));
  if (least < 0) throw apiError(METHOD, 'Bad Request');
  const items = itemsIn(store, asked).filter(({ accessRole }) => ROLES.indexOf(accessRole) >= least);
  if (items.length > mostOf(given)) throw new NotSimulated(`${WHERE}: more than one page`);
  const answer = { kind: 'calendar#calendarList', etag: etagOf(items), items };
  return withFields(answer, textOrNothing(given.fields, METHOD), CALENDARS, METHOD);
}

/** Another for another list. */
function etagOf(items: unknown): string {
  return `"${createHash('sha256').update(JSON.stringify(items)).digest('hex').slice(0, 16)}"`;
}

function mostOf({ maxResults = 100 }: JsonObject): number {
  return Math.min(readCount(maxResults, METHOD), MOST_ITEMS);
}

function itemsIn(store: Store, { user, isSeen, isReadOnly }: Asked) {
  const files = store.list('calendars').filter((name) => name.endsWith('.ics'));
  const ids = files.map((name) => name.slice(0, -'.ics'.length)).map((id) => (id === 'primary' ? OWNER : id));
  const items = [...new Set(ids)].filter(isSeen).map((id) => ({
    kind: 'calendar#calendarListEntry',
    id,
    summary: nameIn(store, id) ?? id,
    accessRole: roleOf(id === user, isReadOnly(id)),
    ...(id === user ? { primary: true } : {}),
  }));
  const place = (item: (typeof items)[number]) => (item.primary ? 0 : 1);
  return items.sort((one, other) => place(one) - place(other) || (one.summary < other.summary ? -1 : 1));
}

export function roleOf(isOwn: boolean, isReadOnly: boolean): (typeof ROLES)[number] {
  if (isReadOnly) return 'reader';
  return isOwn ? 'owner' : 'writer';
}

/** X-WR-CALNAME, also of a file that is otherwise unreadable. */
function nameIn(store: Store, id: string): string | undefined {
  const files = id === OWNER ? [id, 'primary'] : [id];
  const text = files.map((name) => textOf(store, `calendars/${name}.ics`)).find((found) => found !== undefined);
  return /^X-WR-CALNAME[^:\r\n]*:(.+?)\r?$/im.exec(text ?? '')?.[1]?.replace(/\\([,;\\])/g, '$1');
}

function textOf(store: Store, name: string): string | undefined {
  try {
    return store.read(name)?.text;
  } catch {
    return undefined;
  }
}
