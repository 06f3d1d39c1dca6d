// An answer of HubSpot's API, before anything in it is trusted.
import type { Instant } from '../scheduling/time.ts';
import { parseInstant } from '../text/instants.ts';
import { isJsonObject } from '../text/json.ts';

/** failed: no answer came; the request may or may not have had its effect. */
export type ApiAnswer = { readonly status: number; readonly text: string } | { readonly failed: string };

export type Json = Readonly<Record<string, unknown>>;

/** An id, which HubSpot writes as a text or as a number; '' if it is neither. */
export function idText(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  return Number.isSafeInteger(value) ? String(value) : '';
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** An instant, which HubSpot writes as ISO 8601 or as milliseconds, those as a number or a text; null if it is none. */
export function instantOf(value: unknown): Instant | null {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value : null;
  if (typeof value !== 'string') return null;
  return /^\d{11,15}$/.test(value) ? Number(value) : parseInstant(value);
}

/** The list if each of its items is a JSON object; none if there is no list; null otherwise. */
export function objectsOf(value: unknown): readonly Json[] | null {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) && value.every(isJsonObject) ? value : null;
}
