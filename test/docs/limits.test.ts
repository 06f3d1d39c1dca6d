// The figures of docs/limits.md are those that are counted here, and what follows from them.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { LIMITS, type Limits } from '../../local/quotas/limits.ts';
import { measured, type Operations, type RequestKind } from './limits/operations.ts';
import { dayTable, leftForRequests, minuteTable, operationsTable, written } from './limits/tables.ts';

const page = readFileSync('docs/limits.md', 'utf8');

/** Each table that begins with this header, as its lines. */
function tablesUnder(header: string): string[][] {
  const tables = page.split('\n\n').map((block) => block.split('\n').filter((line) => line.startsWith('|')));
  return tables.filter(([first]) => first?.startsWith(`| ${header} |`));
}

describe('docs/limits.md', () => {
  let all: Readonly<Record<RequestKind, Operations>>;
  beforeAll(async () => {
    all = await measured();
  });

  it('counts the operations of each request', () => {
    expect(tablesUnder('Request')).toEqual([operationsTable(all)]);
  });

  it('works out what a minute carries', () => {
    expect(tablesUnder('A minute')).toEqual([minuteTable(all)]);
  });

  it.each([
    ['consumer', LIMITS.consumer],
    ['Workspace', LIMITS.workspace],
  ] as const)('works out what a day carries, %s', (name, limits) => {
    expect(tablesUnder(`A day, ${name}`)).toEqual([dayTable(name, limits, all)]);
  });

  it('says what a day carries while rows are gathered', () => {
    // One more deletes what is left of the row.
    const most = (limits: Limits) => written(leftForRequests(limits, all) / (all.gathered.properties + 1));
    expect(all.gathered.properties + 1).toBe(3);
    expect(page.replace(/\s+/g, ' ')).toContain(
      `an \`available\` takes three operations on properties: ${most(LIMITS.consumer)} a day, with Workspace ${most(LIMITS.workspace)}.`,
    );
  });

  it('says how long strangers need until a day’s operations on properties are spent', () => {
    const minutes = ({ propertyCalls }: { propertyCalls: number }) =>
      written(propertyCalls / all.counted.properties / 10 / 60);
    expect(page.replace(/\s+/g, ' ')).toContain(
      `${written(LIMITS.consumer.propertyCalls)} operations on script properties a day, Workspace ${written(LIMITS.workspace.propertyCalls)}. Ten strangers' requests a second spend the first in ${minutes(LIMITS.consumer)} minutes, the second in ${minutes(LIMITS.workspace)}.`,
    );
    expect([all.refused.properties, all.refused.lock, all.refused.sheetReads]).toEqual([1, 0, 0]);
    expect([all.counted.properties, all.counted.sheetWrites]).toEqual([1, 0]);
  });
});
