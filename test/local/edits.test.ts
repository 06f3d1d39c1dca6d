// How the runtime tells a person's edit from the script's own writes.
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Faults } from '../../local/platform/dispatch.ts';
import { createFileStore } from '../../local/store/files.ts';
import { createMemoryStore } from '../../local/store/memory.ts';
import { runtimeFor } from './scripts.ts';

describe("a person's edit of the Sheet's files", () => {
  const code = `
    function onEdit(e) { const p = PropertiesService.getScriptProperties(); p.setProperty('edits', Number(p.getProperty('edits')) + 1); }
    function edits() { return PropertiesService.getScriptProperties().getProperty('edits'); }`;

  it('runs onEdit once before the next execution', () => {
    const store = createMemoryStore({ 'sheet/Hosts.csv': 'Host\n' });
    const runtime = runtimeFor(code, { store });
    expect(runtime.execute('edits')).toBeNull();
    store.append('sheet/Hosts.csv', 'Anna\n');
    expect(runtime.execute('edits')).toBe('1');
    expect(runtime.lastRoundTrips).toMatchObject([{ service: 'PropertiesService', method: 'getProperty' }]);
    expect(runtime.execute('edits')).toBe('1');
  });

  it('is seen when a tab comes, or the settings of the spreadsheet change', () => {
    const store = createMemoryStore({ 'sheet.json': '{}' });
    const runtime = runtimeFor(code, { store });
    store.write('sheet/Notes.csv', '');
    expect(runtime.execute('edits')).toBe('1');
    store.write('sheet.json', '{"locale":"de_DE"}');
    expect(runtime.execute('edits')).toBe('2');
    store.write('calendars/a.ics', '');
    expect(runtime.execute('edits')).toBe('2');
  });

  it('is seen in real files, a removed one too', () => {
    const folder = mkdtempSync(join(tmpdir(), 'slotsheet-edit-'));
    mkdirSync(join(folder, 'sheet'));
    writeFileSync(join(folder, 'sheet', 'Hosts.csv'), 'Host\n');
    const runtime = runtimeFor(code, { store: createFileStore(folder) });
    appendFileSync(join(folder, 'sheet', 'Hosts.csv'), 'Anna\n');
    expect(runtime.execute('edits')).toBe('1');
    rmSync(join(folder, 'sheet', 'Hosts.csv'));
    expect(runtime.execute('edits')).toBe('2');
    rmSync(folder, { recursive: true });
  });

  const writer = `${code}
    function write() { Sheets.Spreadsheets.batchUpdate({ requests: [{ appendCells: {
      sheetId: Sheets.Spreadsheets.get('local', { fields: 'sheets(properties(sheetId,title))' }).sheets[0].properties.sheetId,
      rows: [{ values: [{ userEnteredValue: { stringValue: 'x' } }] }], fields: 'userEnteredValue' } }] }, 'local'); }`;

  it("is told from the script's own writes", () => {
    const store = createMemoryStore({
      'sheet.json': '{"timeZone":"Etc/UTC","locale":"en_US"}',
      'sheet/Log.csv': 'Time\r\n',
    });
    const runtime = runtimeFor(writer, { store });
    runtime.execute('write');
    expect(store.read('sheet/Log.csv')?.text).toContain('x');
    expect(runtime.execute('edits')).toBeNull();
  });

  it('is seen even if the script writes the same file right after it', () => {
    const store = createMemoryStore({
      'sheet.json': '{"timeZone":"Etc/UTC","locale":"en_US"}',
      'sheet/Log.csv': 'Time\r\n',
    });
    const faults: Faults = {
      before(call) {
        if (call.method === 'Spreadsheets.batchUpdate') store.append('sheet/Log.csv', 'by hand\r\n');
      },
    };
    const runtime = runtimeFor(writer, { store, faults });
    runtime.execute('write');
    expect(runtime.execute('edits')).toBe('1');
  });

  it('does not fail the request when onEdit fails or is missing', () => {
    for (const trigger of ['', `function onEdit() { throw new Error('broken') }`]) {
      const store = createMemoryStore();
      const runtime = runtimeFor(`${trigger}\nfunction main() { return 'answered'; }`, { store });
      store.write('sheet/Hosts.csv', '');
      expect(runtime.execute('main')).toBe('answered');
    }
  });
});
