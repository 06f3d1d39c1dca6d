// The closing report of a fuzz run.
import { type Row, textTable, wholeNumber } from '../../bench/table.ts';
import type { Shown } from './batch.ts';
import type { Total } from './parts.ts';

const MIB = 1024 * 1024;
/** The growth that the process's own caches may still show after a quarter of the run. */
export const MOST_GROWTH_BYTES = 2 * MIB;
const COLUMNS = ['offered', 'booked', 'known', 'none', 'failed'];
const MOST_BODY = 500;

export function summary({ requests, counts, growthBytes }: Total, seed: number, seconds: number): string {
  return [
    `FUZZ: seed ${seed}, ${wholeNumber(requests)} requests in ${wholeNumber(seconds)} s, ${wholeNumber(requests / seconds)} a second`,
    '',
    textTable([['request', 'all', ...COLUMNS], ...kindRows(counts)]),
    '',
    memory(growthBytes),
  ].join('\n');
}

function memory(growthBytes: readonly number[]): string {
  if (growthBytes.length === 0) return 'Memory: too few requests to tell whether it grows.';
  const growth = growthBytes.map((bytes) => `${(bytes / MIB).toFixed(1)} MiB`).join(', ');
  const limit = `at most ${MOST_GROWTH_BYTES / MIB} MiB`;
  return `Memory, from a quarter of the run to its end, for each process: ${growth} more (${limit}).`;
}

function kindRows(counts: Readonly<Record<string, number>>): Row[] {
  const kinds = [...new Set(Object.keys(counts).map((key) => key.split(' → ')[0] ?? ''))].sort();
  return kinds.map((kind) => {
    const own = COLUMNS.map((shape) => counts[`${kind} → ${shape}`] ?? 0);
    return [kind, ...[own.reduce((sum, count) => sum + count, 0), ...own].map(wholeNumber)];
  });
}

export function failure({ request, outcome, problems }: Shown, seed: number, number: number): string {
  const { kind, door, method, target, headers, body } = request;
  return [
    `Request ${number} (${kind}) breaks the contract:`,
    ...problems.map((line) => `  ${line}`),
    ...exchange({ door, method, target, headers, body, outcome }),
    `Again: npm run fuzz -- --seed ${seed} --only ${number}`,
  ].join('\n');
}

export function shown({ request, outcome, problems }: Shown): string {
  const verdict =
    problems.length === 0
      ? ['It keeps the contract.']
      : ['It breaks the contract:', ...problems.map((line) => `  ${line}`)];
  return [`Kind: ${request.kind}`, ...exchange({ ...request, outcome }), ...verdict].join('\n');
}

function exchange({
  door,
  method,
  target,
  headers,
  body,
  outcome,
}: Omit<Shown['request'], 'kind'> & Pick<Shown, 'outcome'>): string[] {
  const text = JSON.stringify(Buffer.from(body).toString('utf8').slice(0, MOST_BODY));
  return [
    `To the ${door === 'relay' ? 'relay' : 'web app'}: ${method} ${JSON.stringify(target.slice(0, MOST_BODY))}`,
    `Headers: ${JSON.stringify(headers).slice(0, MOST_BODY)}`,
    `Body: ${body.length} bytes, ${text}`,
    `Answer: ${outcome.status} ${outcome.text.slice(0, MOST_BODY)}`,
  ];
}
