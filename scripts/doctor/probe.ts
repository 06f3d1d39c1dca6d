// What a probe says: whether something is as it should be, in a sentence, and what to do if it is not.

export type Result = 'pass' | 'warn' | 'fail';

export interface Finding {
  readonly result: Result;
  /** What was seen. */
  readonly sentence: string;
  /** What to do; '' if there is nothing to do. */
  readonly fix: string;
}

export interface Probe {
  readonly name: string;
  /** Never rejects. */
  look(): Promise<Finding>;
}

export const pass = (sentence: string): Finding => ({ result: 'pass', sentence, fix: '' });
export const warn = (sentence: string, fix: string): Finding => ({ result: 'warn', sentence, fix });
export const fail = (sentence: string, fix: string): Finding => ({ result: 'fail', sentence, fix });
