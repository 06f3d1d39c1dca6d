// What the doctor's own probes say, in the shape of those that the script answers.
import type { Probe as NamedFinding } from '../../src/probes/probe.ts';

export type { NamedFinding };
export type Finding = Omit<NamedFinding, 'name'>;

export interface Probe {
  readonly name: string;
  /** Never rejects. */
  look(): Promise<Finding>;
}

export const pass = (sentence: string): Finding => ({ result: 'pass', sentence, fix: '' });
export const warn = (sentence: string, fix: string): Finding => ({ result: 'warn', sentence, fix });
export const fail = (sentence: string, fix: string): Finding => ({ result: 'fail', sentence, fix });
