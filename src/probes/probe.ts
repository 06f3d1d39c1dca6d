// What a probe says of one thing around the Sheet: whether it is as it should be, in a sentence, and what to do if not.

/** fail: callers go unanswered, all or some of them. warn: they do not, and yet a person should know. */
export type Result = 'pass' | 'warn' | 'fail';

export interface Probe {
  readonly name: string;
  readonly result: Result;
  /** What was seen. */
  readonly sentence: string;
  /** What to do; '' = nothing. */
  readonly fix: string;
}
