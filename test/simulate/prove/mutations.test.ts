// Each mutation still finds what it takes out, or the proof would be of nothing.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { applyEdit } from '../../../local/start/changedSource.ts';
import { faultNamed } from '../../../simulate/faults/all.ts';
import { INVARIANTS } from '../../../simulate/invariants/judge.ts';
import { MUTATIONS } from '../../../simulate/prove/mutations.ts';

describe('a mutation', () => {
  it.each(MUTATIONS)('finds its texts, each once: $name', ({ edits }) => {
    for (const edit of edits) expect(applyEdit(readFileSync(edit.file, 'utf8'), edit)).toContain(edit.replace);
  });

  it('has a name of its own', () => {
    expect(new Set(MUTATIONS.map(({ name }) => name)).size).toBe(MUTATIONS.length);
  });

  it('breaks each invariant, and none that does not exist', () => {
    const broken = new Set(MUTATIONS.flatMap(({ breaks }) => breaks));
    expect([...broken].sort()).toEqual(Object.keys(INVARIANTS).sort());
  });

  it('forces faults that exist', () => {
    for (const { forced } of MUTATIONS) expect(() => forced.map(faultNamed)).not.toThrow();
  });

  it('is refused where its text does not stand, or stands twice', () => {
    const edit = { file: 'a.ts', find: 'one', replace: 'two' };
    expect(applyEdit('just one', edit)).toBe('just two');
    expect(() => applyEdit('nothing', edit)).toThrow('a.ts holds this 0 times');
    expect(() => applyEdit('one and one', edit)).toThrow('2 times');
  });
});
