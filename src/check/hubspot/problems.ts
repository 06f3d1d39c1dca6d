// What bookings at HubSpot left for a person: what HubSpot refused lately, and bookings of which it is not known whether they
// stand.
import { withoutCorrelation } from '../../hubspot/errors.ts';
import { type Claim, openClaims, unknownSince } from '../../notes/hubspotClaims.ts';
import { type HubspotProblem, hubspotProblems } from '../../notes/hubspotProblems.ts';
import type { Notebook } from '../../notes/notebook.ts';
import { SURELY_ENDED_MS } from '../../ports/executionTime.ts';
import type { Instant } from '../../scheduling/time.ts';
import type { Finding, Language } from '../../sheet/configuration.ts';
import { type StampZone, writeStamp } from '../../sheet/stamps.ts';
import { TABS } from '../../sheet/tabs.ts';
import { nameKey } from '../../sheet/text.ts';
import { type HubspotProblemKind, problemSentence } from '../../words/hubspot.ts';

interface ProblemContext {
  readonly notes: Notebook;
  readonly nowMs: Instant;
  readonly zone: StampZone;
  readonly language: Language;
  /** The row of a service in the tab Services. */
  readonly rowOf: (service: string) => number | null;
}

export function problemFindings({ notes, nowMs, zone, language, rowOf }: ProblemContext): Finding[] {
  const problems = hubspotProblems(notes, nowMs);
  const told = problems
    .filter(({ kind }) => kind !== 'cannotLook')
    .map(({ kind, service, detail }) => finding(kind, service, withoutCorrelation(detail)));
  const unknown = openClaims(notes)
    .filter((claim) => isLongUnknown(claim, nowMs))
    .map((claim) => finding(kindOf(claim, problems), claim.service, writeStamp(claim.startMs, zone)));
  return [...told, ...unknown];

  function finding(kind: HubspotProblemKind, service: string, detail: string): Finding {
    const sentence = problemSentence(kind, detail, language);
    return { tab: TABS.services.name, row: rowOf(service), column: 'HubSpot link', sentence };
  }
}

/** The recovery job has had time to look it up. */
function isLongUnknown(claim: Claim, nowMs: Instant): boolean {
  const sinceMs = unknownSince(claim, nowMs);
  return sinceMs !== null && nowMs >= sinceMs + SURELY_ENDED_MS;
}

function kindOf({ service }: Claim, problems: readonly HubspotProblem[]): 'cannotLook' | 'stillUnknown' {
  const isForbidden = problems.some((one) => one.kind === 'cannotLook' && nameKey(one.service) === nameKey(service));
  return isForbidden ? 'cannotLook' : 'stillUnknown';
}
