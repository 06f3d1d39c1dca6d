// What HubSpot refused or left open lately, for Check and the mails: one note for each service and kind of problem.
import { DAY_MS, type Instant, MINUTE_MS } from '../scheduling/time.ts';
import { nameKey } from '../sheet/text.ts';
import { isJsonObject, parseJson } from '../text/json.ts';
import { HUBSPOT_PROBLEMS, type HubspotProblemKind } from '../words/hubspot.ts';
import type { Notebook } from './notebook.ts';
import { PROPERTY } from './propertyNames.ts';

export interface HubspotProblem {
  readonly kind: HubspotProblemKind;
  /** The service's name. */
  readonly service: string;
  /** HubSpot's status and words for it, a property's name, or a time; '' = none. */
  readonly detail: string;
  readonly atMs: Instant;
}

// People are told for so long after the last time.
const TOLD_MS = DAY_MS;
// A form or a duration that changed: until Check has looked, or for so long.
const WITHDRAWN_MS = 5 * MINUTE_MS;

export function noteHubspotProblem(notes: Notebook, problem: HubspotProblem): void {
  notes.note(keyOf(problem), JSON.stringify(problem));
}

/** No call if there is none. */
export function endHubspotProblem(notes: Notebook, problem: Pick<HubspotProblem, 'service' | 'kind'>): void {
  if (notes.read(keyOf(problem)) !== undefined) notes.erase(keyOf(problem));
}

/** Those of the last day. */
export function hubspotProblems(notes: Notebook, nowMs: Instant): readonly HubspotProblem[] {
  return all(notes).flatMap(({ problem }) => (problem && nowMs < problem.atMs + TOLD_MS ? [problem] : []));
}

/** Why the service is not offered for now; null if nothing of this kind happened in the last minutes. */
export function linkChangedLately(notes: Notebook, service: string, nowMs: Instant): HubspotProblem | null {
  const found = hubspotProblems(notes, nowMs).find(
    (one) => one.kind === 'linkChanged' && nameKey(one.service) === nameKey(service),
  );
  return found && nowMs < found.atMs + WITHDRAWN_MS ? found : null;
}

/** The properties of problems that need not be told any more. */
export function oldHubspotProblems(notes: Notebook, nowMs: Instant): string[] {
  return all(notes).flatMap(({ key, problem }) => (problem && nowMs < problem.atMs + TOLD_MS ? [] : [key]));
}

function keyOf({ service, kind }: Pick<HubspotProblem, 'service' | 'kind'>): string {
  return `${PROPERTY.hubspotProblem}${kind}.${nameKey(service)}`;
}

function all(notes: Notebook): readonly { readonly key: string; readonly problem: HubspotProblem | null }[] {
  return notes.keysWith(PROPERTY.hubspotProblem).map((key) => ({ key, problem: problemIn(notes.read(key) ?? '') }));
}

function problemIn(text: string): HubspotProblem | null {
  const value = parseJson(text);
  if (!isJsonObject(value)) return null;
  const { kind, service, detail, atMs } = value;
  const isKnown = HUBSPOT_PROBLEMS.some((one) => one === kind);
  const isWhole = isKnown && typeof service === 'string' && typeof detail === 'string' && Number.isInteger(atMs);
  return isWhole ? (value as unknown as HubspotProblem) : null;
}
