// What "why?" answers: data for a page or a command line, with a plain sentence for everything.
import type { Reason } from '../scheduling/explain/reason.ts';

/** `rule` is for machines, the sentence for people, in the Settings' language. */
export interface ReasonData {
  readonly rule: Reason['kind'] | 'open' | 'notBlocking' | 'notOffered' | 'withdrawn' | 'rowLeftOut' | 'closedByFault';
  readonly sentence: string;
  /** Of a busy time, or of an entry that does not block. */
  readonly calendar?: string;
  /** Of a busy time, an own booking, an open window. */
  readonly start_iso?: string;
  readonly end_iso?: string;
}

export interface HostAnswer {
  readonly host: string;
  /** Reasons that keep the host from every start of the date. Those that keep the host out altogether come first. */
  readonly wholeDay: readonly ReasonData[];
  /** The date's open windows, and what opened them. */
  readonly open: readonly ReasonData[];
}

export interface StartAnswer {
  readonly start_iso: string;
  /** On the Settings' wall clock. */
  readonly time: string;
  readonly headline: string;
  /** The hosts that would get it, and why; '' if it is not free. */
  readonly goesTo: string;
  /** Asked about a date, the hosts for whom this is a start; asked about one instant, every host. */
  readonly hosts: readonly HostAtStart[];
}

export interface HostAtStart {
  readonly host: string;
  readonly isFree: boolean;
  /** In the order of precedence, without what holds for the whole day. Of a free host: what opened the time. */
  readonly why: readonly ReasonData[];
}

export interface DayAnswer {
  readonly asks: 'date' | 'instant';
  /** `First visit, Thu 2027-03-18 09:00 (Europe/Berlin)`. */
  readonly about: string;
  readonly headline: string;
  /** What concerns the whole answer. */
  readonly notes: readonly string[];
  readonly hosts: readonly HostAnswer[];
  /** Ascending. Asked about one instant, that one. */
  readonly starts: readonly StartAnswer[];
}

/** `problem`: why there is no answer, as a sentence, in the Settings' language where that is known. */
export type WhyAnswer = DayAnswer | { readonly problem: string };
