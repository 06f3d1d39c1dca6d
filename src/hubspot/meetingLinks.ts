// The meeting links that a key may see.
import { isJsonObject } from '../text/json.ts';
import { type ApiAnswer, idText, objectsOf, textOf } from './answer.ts';
import { readBody, type Unreadable } from './readBody.ts';

export interface MeetingLink {
  readonly slug: string;
  readonly name: string;
  readonly type: string;
}

/** after: where this page ends; null = there is no further one. */
export interface MeetingLinks {
  readonly kind: 'links';
  readonly links: readonly MeetingLink[];
  readonly after: string | null;
}

export function readMeetingLinks(answer: ApiAnswer): MeetingLinks | Unreadable {
  return readBody(answer, [200], (body): MeetingLinks | string => {
    const links = Array.isArray(body.results) ? objectsOf(body.results) : null;
    if (links === null) return 'no list of meeting links';
    const next = isJsonObject(body.paging) && isJsonObject(body.paging.next) ? idText(body.paging.next.after) : '';
    const read = links.map((link) => ({ slug: textOf(link.slug), name: textOf(link.name), type: textOf(link.type) }));
    return { kind: 'links', links: read.filter(({ slug }) => slug !== ''), after: next === '' ? null : next };
  });
}
