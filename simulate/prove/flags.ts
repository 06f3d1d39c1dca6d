// The command line of `npm run simulate:prove`.
import { readCommandLine, UsageError } from '../../local/command/commandLine.ts';
import { orElse } from '../../local/command/flag.ts';
import { whole } from '../../local/command/values.ts';
import type { Mutation } from './mutation.ts';
import { MUTATIONS } from './mutations.ts';

export const USAGE = `npm run simulate:prove -- [--seeds N] [--only NAME,NAME]

Breaks the product on purpose, once per mutation, and runs the simulation on it until an invariant breaks. Ends with 1 if one
is not caught, or if the product as it is breaks an invariant on the same seed with the same forced faults.

  --seeds N           how many seeds each mutation gets (default: 500)
  --only NAME,NAME    only these: ${MUTATIONS.map(({ name }) => name).join(', ')}
  --help              shows this`;

export type Flags = ReturnType<typeof readFlags>;

/** Throws UsageError. */
export function readFlags(args: readonly string[]) {
  return readCommandLine(args, {
    mutations: orElse('only', MUTATIONS, (text) => text.split(',').map(mutationNamed)),
    seeds: orElse('seeds', 500, whole(1, 9_999_999)),
  });
}

function mutationNamed(name: string): Mutation {
  const found = MUTATIONS.find((mutation) => mutation.name === name);
  if (!found) throw new UsageError(`There is no mutation ${JSON.stringify(name)}. --help shows what there is.`);
  return found;
}
