// How rows stand that wait for the Sheet, and how many have room.
import { describe, expect, it } from 'vitest';
import { openNotebook } from '../../src/notes/notebook.ts';
import { keepForLater, logRowsIn, rowsWaiting } from '../../src/notes/waitingRows.ts';
import type { Ports } from '../../src/ports/ports.ts';
import type { LogRow } from '../../src/sheet/rows.ts';
import { propertiesIn } from './memory.ts';

const ROW: LogRow = {
  timeMs: Date.parse('2027-03-15T08:00:00Z'),
  requestId: '7f1c1a52-9f0e-4f5c-9d5b-3c55b1f9b0aa',
  action: 'available',
  service: 'First visit with the doctor',
  auth: 'signature',
  outcome: 'failed',
  reason: 'Ada Lovelace: Google Calendar cannot be asked: Quota exceeded for quota metric, and so on; try again later.',
  slots: null,
  startMs: null,
  contactId: '0f9b7a5e-2f35-4d3c-8a39-2c8f4f3e9d10',
  contact: 'Katharina Sommerfeld-Oberhauser',
  milliseconds: 1234,
};

function keep(rows: readonly LogRow[]) {
  const texts: Record<string, string> = {};
  const reports: string[] = [];
  let ids = 0;
  const ports = { codec: { uuid: () => `00000000-0000-4000-8000-${String(ids++).padStart(12, '0')}` } };
  const notes = openNotebook(propertiesIn(texts));
  for (const row of rows) {
    keepForLater(notes, { bookings: [], log: [row] }, {
      ...ports,
      report: (line: string) => reports.push(line),
    } as unknown as Ports);
  }
  notes.flush();
  return { texts, reports };
}

describe('Log rows that wait', () => {
  it('come back as they were', () => {
    const other: LogRow = { ...ROW, slots: 7, startMs: ROW.timeMs + 3_600_000, contact: '=A1 "é" 🙂' };
    const { texts } = keep([ROW, other]);
    expect(logRowsIn(rowsWaiting(openNotebook(propertiesIn(texts))).values())).toEqual([ROW, other]);
  });

  // 720 and 150 requests are three times what the load run offers a minute.
  it('have room for a minute in which Google takes no writes and 870 requests come', () => {
    const { texts, reports } = keep(Array.from({ length: 870 }, (_, at) => ({ ...ROW, timeMs: ROW.timeMs + at })));
    expect(Object.keys(texts)).toHaveLength(870);
    expect(reports).toEqual([]);
  });

  it('leave half of what the script properties hold to everything else', () => {
    const { texts, reports } = keep(Array.from({ length: 2_000 }, () => ROW));
    const bytes = Object.entries(texts).reduce((sum, [key, text]) => sum + key.length + text.length, 0);
    expect(bytes).toBeLessThan(400_000);
    expect(reports.length).toBeGreaterThan(0);
  });

  it('are read as an earlier version kept them, with the names of their cells', () => {
    const texts = { 'pending.1': JSON.stringify({ tab: 'log', row: ROW }) };
    expect(logRowsIn(rowsWaiting(openNotebook(propertiesIn(texts))).values())).toEqual([ROW]);
  });
});
