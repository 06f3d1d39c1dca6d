// The shapes of a page's arguments. A page is ours, but its frame belongs to the person: what comes in is checked like any
// text from outside.
import { isCalendarDate } from '../scheduling/calendarDate.ts';

export type Shape = (value: unknown) => boolean;

export const text: Shape = (value) => typeof value === 'string';
export const flag: Shape = (value) => typeof value === 'boolean';
export const rowNumber: Shape = (value) => Number.isInteger(value) && Number(value) > 0;

const WRITTEN_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** `2027-03-28`, a date that exists. */
export const date: Shape = (value) => {
  const [, year, month, day] = (typeof value === 'string' && WRITTEN_DATE.exec(value)) || [];
  return isCalendarDate(Number(year), Number(month), Number(day));
};

export function orBlank(shape: Shape): Shape {
  return (value) => value === '' || shape(value);
}

export function oneOf(...values: readonly string[]): Shape {
  return (value) => typeof value === 'string' && values.includes(value);
}

export function orNull(shape: Shape): Shape {
  return (value) => value === null || shape(value);
}

// More would be no list that a person filled in.
const MOST_ITEMS = 1000;

export function listOf(shape: Shape): Shape {
  return (value) => Array.isArray(value) && value.length <= MOST_ITEMS && value.every(shape);
}

/** An object with these members, and no other. */
export function record(members: Readonly<Record<string, Shape>>): Shape {
  return (value) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.keys(value).every((name) => has(members, name)) &&
    Object.entries(members).every(([name, shape]) => shape((value as Record<string, unknown>)[name]));
}

/** Not what every object has. */
export function has(members: object, name: string): boolean {
  return Object.keys(members).includes(name);
}
