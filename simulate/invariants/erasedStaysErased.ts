// Of a contact that a person has erased nothing is left once the recovery job has run, and a lookup knows them no more.
import { isPerson } from '../evidence/erased.ts';
import type { History } from '../evidence/history.ts';

export function erasedStaysErased({ erased, runs, recoveryMs }: History): string[] {
  if (erased === undefined) return [];
  const { person, traces } = erased;
  const known = runs.filter(
    ({ asked, startedMs, answer }) =>
      asked.action === 'contact_lookup' &&
      startedMs > recoveryMs &&
      isPerson(asked.contact, person) &&
      answer !== '{"contact":null}',
  );
  return [
    ...traces.map((text) => `Caller ${person} was erased, and there is still ${text.slice(0, 300)}`),
    ...known.map(
      ({ executionId, answer }) => `Caller ${person} was erased, and execution ${executionId} told ${answer}`,
    ),
  ];
}
