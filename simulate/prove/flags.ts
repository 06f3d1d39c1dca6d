// The command line of `npm run simulate:prove`.
import { parseArgs } from 'node:util';
import { UsageError } from '../../src/local/flags.ts';
import type { Mutation } from './mutation.ts';
import { MUTATIONS } from './mutations.ts';

export interface Flags {
  readonly help: boolean;
  readonly seeds: number;
  readonly mutations: readonly Mutation[];
}

export const USAGE = `npm run simulate:prove -- [--seeds N] [--only NAME,NAME]

Breaks the product on purpose, once per mutation, and runs the simulation on it until an invariant breaks. Ends with 1 if one
is not caught, or if the product as it is breaks an invariant on the same seed with the same forced faults.

  --seeds N           how many seeds each mutation gets (default: 500)
  --only NAME,NAME    only these: ${MUTATIONS.map(({ name }) => name).join(', ')}
  --help              shows this`;

const OPTIONS = {
  seeds: { type: 'string', default: '500' },
  only: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

/** Throws UsageError. */
export function readFlags(args: readonly string[]): Flags {
  const { help, seeds, only } = parse(args);
  if (!/^[1-9]\d{0,6}$/.test(seeds))
    throw new UsageError(`--seeds wants a number from 1, not ${JSON.stringify(seeds)}.`);
  return { help, seeds: Number(seeds), mutations: only === undefined ? MUTATIONS : only.split(',').map(mutationNamed) };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch (error) {
    const [firstSentence] = (error instanceof Error ? error.message : String(error)).split(/[.\n]/);
    throw new UsageError(`${firstSentence}. --help shows what there is.`);
  }
}

function mutationNamed(name: string): Mutation {
  const found = MUTATIONS.find((mutation) => mutation.name === name);
  if (!found) throw new UsageError(`There is no mutation ${JSON.stringify(name)}. --help shows what there is.`);
  return found;
}
