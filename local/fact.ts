// What is known of one service's likeness to Google: facts, each with its source.

/** `what` begins with the member it is about, `Lock.tryLock: …`, where there is one; `source` says who claims it of Google. */
export interface Fact {
  readonly what: string;
  readonly source: string;
}

export interface ServiceLedger {
  /** The name of the global, or of the part of the platform. */
  readonly service: string;
  readonly same: readonly Fact[];
  readonly acceptedAndIgnored: readonly Fact[];
  readonly notSimulated: readonly Fact[];
}
