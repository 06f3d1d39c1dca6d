import { describe, expect, it } from 'vitest';
import { afterKey, begun, isSelected, type Stroke, shownCells, spread } from '../../../src/pages/hours/stroke.ts';
import { type PageRow, readRow } from '../../../src/pages/hours/week.ts';

// 07:00 to 20:00, with Monday 09:00 in focus.
const SURFACE = { locked: [], language: 'en', first: 14, last: 39 } as const;
const NINE = { day: 0, at: 18 };
const START: Stroke = { rows: [], focus: NINE, anchor: NINE, paint: null };

function keys(...pressed: readonly string[]): Stroke {
  return pressed.reduce((stroke, text) => {
    const parts = text.split('+');
    const key = parts[parts.length - 1] === 'Space' ? ' ' : (parts[parts.length - 1] ?? '');
    const after = afterKey(
      stroke,
      { key, shiftKey: parts.includes('Shift'), ctrlKey: parts.includes('Ctrl') },
      SURFACE,
    );
    if (after === null) throw new Error(`${text} means nothing`);
    return after;
  }, START);
}

function texts({ rows }: Pick<Stroke, 'rows'>): string[] {
  return rows.map(({ days, from, to }) => `${days} ${from} ${to}`);
}

function row(days: string, from: string, to: string): PageRow {
  return { days, from, to, week: readRow({ days, from, to }), problem: '' };
}

describe('keys', () => {
  it('open six cells: Space, and five times Shift with the arrow', () => {
    const stroke = keys('Space', ...Array<string>(5).fill('Shift+ArrowDown'));
    expect(texts(stroke)).toEqual(['Mon 09:00 12:00']);
    const selected = Array.from({ length: 48 }, (_, at) => isSelected(stroke, { day: 0, at })).filter(Boolean);
    expect(selected).toHaveLength(6);
  });

  it('take back what the stroke went too far', () => {
    expect(texts(keys('Space', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowUp'))).toEqual(['Mon 09:00 10:00']);
  });

  it('open a selection at once', () => {
    expect(texts(keys('Shift+ArrowRight', 'Shift+ArrowDown', 'Space'))).toEqual(['Mon, Tue 09:00 10:00']);
  });

  it('close again with a second Space', () => {
    expect(texts(keys('Space', 'Space'))).toEqual([]);
  });

  it('end a stroke by moving on', () => {
    expect(texts(keys('Space', 'ArrowDown', 'ArrowDown', 'Space'))).toEqual(['Mon 09:00 09:30', 'Mon 10:00 10:30']);
  });

  it.each([
    [['ArrowLeft'], { day: 0, at: 18 }],
    [['ArrowRight'], { day: 1, at: 18 }],
    [['End'], { day: 6, at: 18 }],
    [['End', 'ArrowRight'], { day: 6, at: 18 }],
    [['End', 'Home'], { day: 0, at: 18 }],
    [['PageDown'], { day: 0, at: 22 }],
    [['PageUp', 'PageUp'], { day: 0, at: 14 }],
    [['Ctrl+End'], { day: 6, at: 39 }],
    [['Ctrl+Home'], { day: 0, at: 14 }],
  ])('%j leads to %j', (pressed, focus) => {
    expect(keys(...pressed).focus).toEqual(focus);
  });

  it('that mean nothing are left to the browser', () => {
    expect(afterKey(START, { key: 'Tab', shiftKey: false, ctrlKey: false }, SURFACE)).toBeNull();
  });
});

describe('a drag', () => {
  it('opens from a closed cell, and closes from an open one', () => {
    const opened = spread(begun(START, NINE, SURFACE), { day: 0, at: 23 }, SURFACE);
    expect(texts(opened)).toEqual(['Mon 09:00 12:00']);
    const closed = spread(begun(opened, { day: 0, at: 20 }, SURFACE), { day: 0, at: 21 }, SURFACE);
    expect(texts(closed)).toEqual(['Mon 09:00 10:00', 'Mon 11:00 12:00']);
  });
});

describe('the shown part of the day', () => {
  it('is 07:00 to 20:00, and more where a row needs it', () => {
    expect(shownCells([], false)).toEqual({ first: 14, last: 39 });
    expect(shownCells([row('Mon', '05:40', '23:10')], false)).toEqual({ first: 11, last: 46 });
  });

  it('is the whole day if asked for', () => {
    expect(shownCells([], true)).toEqual({ first: 0, last: 47 });
  });
});
