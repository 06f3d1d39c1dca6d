// What contacts, meetings and tickets have in common: how they are shown, and how a batch answers.
import { isObject } from '../../services/jsonObject.ts';
import { invalid, ok, type Reply } from '../reply.ts';

export interface Shown {
  readonly id: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly updatedMs?: number;
  readonly isArchived?: boolean;
}

const MOST_INPUTS = 100;
/** Made up, as no file says when an object was made. */
const LONG_AGO_MS = Date.UTC(2026, 0, 1);

/** Only the properties that were asked for, besides the ones that are always there. */
export function shown(
  { id, properties, updatedMs = LONG_AGO_MS, isArchived = false }: Shown,
  asked: readonly string[],
) {
  const updatedAt = new Date(updatedMs).toISOString();
  const own = { hs_object_id: id, hs_lastmodifieddate: updatedAt };
  const wanted = Object.fromEntries(asked.map((name) => [name, properties[name] ?? null]));
  return { id, properties: { ...wanted, ...own }, createdAt: updatedAt, updatedAt, archived: isArchived };
}

/** Names separated by commas. */
export function namesOf(text: string | null): string[] {
  return text === null || text === '' ? [] : text.split(',');
}

export function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** The properties of a body, all as text. */
export function propertiesOf(body: unknown): Record<string, string> {
  const given = isObject(body) && isObject(body.properties) ? body.properties : {};
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, String(value ?? '')]));
}

/** Throws for none, and for more than a hundred. */
export function inputsOf(body: unknown): Record<string, unknown>[] {
  const inputs = isObject(body) && Array.isArray(body.inputs) ? body.inputs.filter(isObject) : [];
  if (inputs.length === 0) throw invalid('inputs is required');
  if (inputs.length > MOST_INPUTS) throw invalid(`The maximum number of inputs is ${MOST_INPUTS}`);
  return inputs;
}

/** 207 names the ids that were not found beside the results. */
export function batchReply(results: readonly unknown[], missing: readonly string[], nowMs: number): Reply {
  const time = new Date(nowMs).toISOString();
  const batch = { status: 'COMPLETE', results, startedAt: time, completedAt: time };
  if (missing.length === 0) return ok(batch);
  const message = 'Could not get some objects, they may be deleted or not exist.';
  const error = { status: 'error', category: 'OBJECT_NOT_FOUND', message, context: { ids: missing } };
  return ok({ ...batch, numErrors: 1, errors: [error] }, 207);
}
