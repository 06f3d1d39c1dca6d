// The answer to "why?": data for a page or a command line, with a plain sentence for each fact.
import type { Reason } from '../scheduling/explain/reason.ts';

type OtherRule =
  | ('open' | 'notBlocking' | 'notOffered' | 'withdrawn' | 'rowLeftOut' | 'closedByFault')
  // Of a service behind a HubSpot link.
  | ('notAtHubspot' | 'barred' | 'closed');

/** `rule` is for machines, the sentence for people, in the Settings' language. */
export interface ReasonData {
  readonly rule: Reason['kind'] | OtherRule;
  readonly sentence: string;
  /** For a busy time, or an entry that does not block. */
  readonly calendar?: string;
  /** For a busy time, an own booking, or an open window. */
  readonly start_iso?: string;
  readonly end_iso?: string;
}

export interface HostAnswer {
  readonly host: string;
  /** Reasons that hold for every start of the date. Those that rule the host out completely come first. */
  readonly wholeDay: readonly ReasonData[];
  /** The date's open windows, and what opened them. */
  readonly open: readonly ReasonData[];
}

export interface StartAnswer {
  readonly start_iso: string;
  /** On the Settings' wall clock. */
  readonly time: string;
  readonly headline: string;
  /** The hosts that would get the booking, and why; '' if the start is not free. */
  readonly goesTo: string;
  /** For a date, the hosts with this start. For an instant, every host. */
  readonly hosts: readonly HostAtStart[];
}

export interface HostAtStart {
  readonly host: string;
  readonly isFree: boolean;
  /** In the order of precedence, without what holds for the whole day. For a free host: what opened the time. */
  readonly why: readonly ReasonData[];
}

export interface DayAnswer {
  readonly asks: 'date' | 'instant';
  /** `First visit, Thu 2027-03-18 09:00 (Europe/Berlin)`. */
  readonly about: string;
  readonly headline: string;
  /** Remarks on the whole answer. */
  readonly notes: readonly string[];
  readonly hosts: readonly HostAnswer[];
  /** Ascending. For an instant, only that one. */
  readonly starts: readonly StartAnswer[];
}

/** `problem` says why there is no answer, in the Settings' language if that is known. */
export type WhyAnswer = DayAnswer | { readonly problem: string };
