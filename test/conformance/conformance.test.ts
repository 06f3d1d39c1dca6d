// Every expectation against the local runtime, and the figures that docs/platform.md gives of them.
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import type { ExecuteOptions } from '../../local/platform/options.ts';
import { createMemoryStore } from '../../local/store/memory.ts';
import { runtimeFor } from '../local/scripts.ts';
import { SERVICES } from './all.ts';
import { type Expectation, Thrown } from './expectation.ts';
import { documents } from './world.ts';

/** silent = another outcome than on Google, of which nothing tells. */
type Outcome = 'agrees' | 'named' | 'refused' | 'silent';

const AS: Readonly<Record<NonNullable<Expectation['as']>, ExecuteOptions>> = {
  'simple trigger': { simpleTrigger: true },
  'web app': {},
};

function run({ call, as }: Expectation): { readonly value: unknown } | { readonly error: string } {
  const runtime = runtimeFor(`function main() { ${call} }`, { store: createMemoryStore(documents()) });
  try {
    const value: unknown = runtime.execute('main', [], as === undefined ? { ui: true } : AS[as]);
    return { value: value === undefined ? undefined : JSON.parse(JSON.stringify(value)) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

function outcomeOf(expectation: Expectation): { readonly outcome: Outcome; readonly got: unknown } {
  const { expected } = expectation;
  const answer = run(expectation);
  if ('value' in answer) return { outcome: isEqual(answer.value, expected) ? 'agrees' : 'silent', got: answer.value };
  const got = answer.error;
  if (expected instanceof Thrown && got.includes(expected.message)) return { outcome: 'agrees', got };
  return { outcome: got.includes('Not simulated') ? 'named' : 'refused', got };
}

function isEqual(value: unknown, expected: unknown): boolean {
  try {
    expect(value).toEqual(expected);
    return !(expected instanceof Thrown);
  } catch {
    return false;
  }
}

const counted = new Map<string, Record<Outcome, number>>();

describe.each(Object.entries(SERVICES))('%s', (service, expectations) => {
  const counts: Record<Outcome, number> = { agrees: 0, named: 0, refused: 0, silent: 0 };
  counted.set(service, counts);

  it.each(expectations)('$call ($source)', (expectation) => {
    const { outcome, got } = outcomeOf(expectation);
    counts[outcome] += 1;
    expect({ outcome, got }).toEqual({ outcome: expectation.stands ?? 'agrees', got });
    expect(expectation.source).not.toBe('');
  });
});

describe('the table in docs/platform.md', () => {
  const lines = readFileSync('docs/platform.md', 'utf8').split('\n');
  const rowIn = (name: string) => lines.find((line) => line.startsWith(`| ${name} |`));

  it.each(Object.keys(SERVICES))('has the figures of %s', (service) => {
    expect(rowIn(service)).toBe(rowOf(service, counted.get(service)));
  });

  it('has the sums', () => {
    expect(rowIn('**All**')).toBe(rowOf('**All**', sums()));
  });
});

function rowOf(name: string, counts: Readonly<Record<Outcome, number>> | undefined): string {
  const { agrees, named, refused, silent } = counts ?? { agrees: 0, named: 0, refused: 0, silent: 0 };
  return `| ${name} | ${agrees} | ${named} | ${refused} | ${silent} |`;
}

function sums(): Record<Outcome, number> {
  const all = [...counted.values()];
  const sum = (outcome: Outcome) => all.reduce((total, counts) => total + counts[outcome], 0);
  return { agrees: sum('agrees'), named: sum('named'), refused: sum('refused'), silent: sum('silent') };
}

afterAll(() => {
  const rows = [...counted].map(([service, counts]) => rowOf(service, counts));
  console.info(['| Service | Agree | Named | Refused | Silent |', ...rows, rowOf('**All**', sums())].join('\n'));
});
