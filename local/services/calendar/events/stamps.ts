// When an event was made and changed, and the tag that tells two of its versions apart.
import type { IcsEvent } from '../ics/event.ts';
import { textOf } from '../ics/jcal.ts';
import { readWall } from '../ics/wallTime.ts';

/** Of events whose file says nothing of it. */
export const NEVER = '1970-01-01T00:00:00.000Z';

export function createdOf(event: IcsEvent): string | undefined {
  return stampOf(event, 'created') ?? stampOf(event, 'dtstamp');
}

export function updatedOf(event: IcsEvent): string {
  return stampOf(event, 'last-modified') ?? createdOf(event) ?? NEVER;
}

/** As Google's look: a number that grows with each change, in quotation marks. */
export function etagOf(updated: string): string {
  return `"${Date.parse(updated) * 2}"`;
}

/** A stamp that cannot be read says nothing: it changes no time that is busy. */
function stampOf({ source }: IcsEvent, name: string): string | undefined {
  try {
    return new Date(readWall(textOf(source, name)).wallMs).toISOString();
  } catch {
    return undefined;
  }
}
