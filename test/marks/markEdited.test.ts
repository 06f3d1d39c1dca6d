// A person types: marks of the edited tab, from the tab alone.
import { describe, expect, it } from 'vitest';
import { markEdited } from '../../src/marks/markEdited.ts';
import { MARK_COLOR, MARK_SIGN } from '../../src/marks/marks.ts';
import type { CellLook, EditedTab } from '../../src/ports/marks.ts';
import { CONFIGURATION_TABS, TABS } from '../../src/sheet/tabs.ts';
import { proposedDraft, templateTabs } from '../../src/sheet/template.ts';

const CLOCKS = { isTimeZone: (name: string) => name === 'Europe/Berlin', todayIn: () => 20_892 };
const WHITE = '#ffffff';

/** A tab with looks that stay from edit to edit, and the calls that each edit made. */
function tab(name: string, rows: string[][], locale = 'en_GB') {
  const looks: CellLook[][] = rows.map((row) => row.map(() => ({ note: '', background: WHITE })));
  const calls: string[] = [];
  function edit(row: number, column: number, texts: readonly (readonly string[])[]): void {
    for (const [down, line] of texts.entries()) {
      const cells = rows[row + down] ?? [];
      for (const [right, text] of line.entries()) cells[column + right] = text;
      rows[row + down] = cells;
    }
    for (const [at] of rows.entries()) {
      const line = looks[at] ?? [];
      for (const [one] of (rows[0] ?? []).entries()) line[one] ??= { note: '', background: WHITE };
      looks[at] = line;
    }
    calls.length = 0;
    const edited: EditedTab = {
      name,
      edited: {
        fromRow: row,
        toRow: row + texts.length,
        fromColumn: column,
        toColumn: column + (texts[0]?.length ?? 1),
      },
      timeZone: 'Europe/Berlin',
      locale,
      rows() {
        calls.push('rows');
        return rows;
      },
      looks() {
        calls.push('notes', 'backgrounds');
        return looks;
      },
      write(changes) {
        if (changes.some(({ note }) => note !== null)) calls.push('write notes');
        if (changes.some(({ background }) => background !== null)) calls.push('write backgrounds');
        for (const { row: at, column: one, note, background } of changes) {
          const look = looks[at]?.[one] ?? { note: '', background: WHITE };
          (looks[at] as CellLook[])[one] = {
            note: note ?? look.note,
            background: background === null ? look.background : background || WHITE,
          };
        }
      },
      toast: (text) => calls.push(`toast ${text}`),
    };
    markEdited(edited, CLOCKS);
  }
  const marked = () =>
    looks.flatMap((line, row) =>
      line.flatMap(({ note }, column) => (note.startsWith(MARK_SIGN) ? [`${row},${column}`] : [])),
    );
  return { edit, looks, calls, marked };
}

const HOURS = ['Host', 'Days', 'From', 'To', 'Service'];
const open = (...row: string[]) => ['', 'Mon-Fri', '09:00', '17:00', '', ...row].slice(0, 5);

describe('typing', () => {
  it('marks 9.5 with the sentence, unmarks 9:30, and leaves the yellow cell beside', () => {
    const hours = tab('Weekly hours', [HOURS, open()]);
    (hours.looks[1] as CellLook[])[3] = { note: '', background: '#ffff00' };
    hours.edit(1, 2, [['9.5']]);
    expect(hours.looks[1]?.[2]?.background).toBe(MARK_COLOR);
    expect(hours.looks[1]?.[2]?.note).toMatch(/^⚠ Slotsheet: .*9\.5/);
    hours.edit(1, 2, [['9:30']]);
    expect(hours.looks[1]?.[2]).toEqual({ note: '', background: WHITE });
    expect(hours.looks[1]?.[3]?.background).toBe('#ffff00');
  });

  it('marks three faults of a pasted block with five calls', () => {
    const hours = tab('Weekly hours', [HOURS, open()]);
    const block = Array.from({ length: 20 }, () => open());
    Object.assign(block[3] ?? [], { 2: '25:00' });
    Object.assign(block[9] ?? [], { 1: 'Mmonday' });
    Object.assign(block[19] ?? [], { 3: 'late' });
    hours.edit(1, 0, block);
    expect(hours.marked()).toEqual(['4,2', '10,1', '20,3']);
    expect(hours.calls).toEqual(['rows', 'notes', 'backgrounds', 'write notes', 'write backgrounds']);
  });

  it('writes nothing where nothing changes', () => {
    const hours = tab('Weekly hours', [HOURS, open()]);
    hours.edit(1, 2, [['08:00']]);
    expect(hours.calls).toEqual(['rows', 'notes', 'backgrounds']);
  });

  it('speaks the file’s language', () => {
    const hours = tab('Weekly hours', [HOURS, open()], 'de_DE');
    hours.edit(1, 3, [['spät']]);
    expect(hours.looks[1]?.[3]?.note).toMatch(/Uhrzeit/);
  });

  it('leaves names to the trigger that sees all tabs', () => {
    const hours = tab('Weekly hours', [HOURS, open()]);
    hours.edit(1, 0, [['Zoe']]);
    expect(hours.marked()).toEqual([]);
    (hours.looks[1] as CellLook[])[0] = { note: `${MARK_SIGN}No host Zoe.`, background: MARK_COLOR };
    hours.edit(1, 2, [['08:00']]);
    expect(hours.marked()).toEqual(['1,0']);
    hours.edit(1, 0, [['']]);
    expect(hours.marked()).toEqual([]);
  });

  it('checks no more than 2,000 cells, and says so', () => {
    const hours = tab('Weekly hours', [HOURS, open()]);
    hours.edit(
      1,
      0,
      Array.from({ length: 401 }, () => open()),
    );
    expect(hours.calls).toEqual([expect.stringMatching(/^toast So many cells/)]);
    const most = tab('Weekly hours', [HOURS, open()]);
    most.edit(
      1,
      0,
      Array.from({ length: 400 }, () => open()),
    );
    expect(most.calls).toEqual(['rows', 'notes', 'backgrounds']);
  });

  it('looks at no other tab', () => {
    const other = tab('Notes of Anna', [HOURS, open()]);
    other.edit(1, 2, [['9.5']]);
    expect(other.calls).toEqual([]);
  });
});

it.each(['en_GB', 'de_DE'])('finds nothing in what Set up writes (%s)', (locale) => {
  for (const key of CONFIGURATION_TABS) {
    const made = templateTabs(
      locale,
      proposedDraft(locale, 'Europe/Berlin', { name: 'Anna', calendar: 'anna@example.com' }),
    ).find(({ name }) => name === TABS[key].name);
    const rows = [[...(made?.headers ?? [])], ...(made?.rows ?? []).map((row) => [...row])];
    const edited = tab(TABS[key].name, rows, locale);
    edited.edit(1, 0, [[rows[1]?.[0] ?? '']]);
    expect(edited.marked()).toEqual([]);
  }
});
