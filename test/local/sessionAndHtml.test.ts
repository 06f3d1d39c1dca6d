// Session and HtmlService: little, and what there is must be right.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { ScriptOutput } from '../../local/execution/outcome.ts';
import { createRuntime } from '../../local/runtime.ts';
import { createMemoryStore } from '../../local/store/memory.ts';
import { evaluate } from './scripts.ts';

it('Session names the time zone of the manifest', () => {
  const folder = mkdtempSync(join(tmpdir(), 'slotsheet-manifest-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'appsscript.json'), '{"timeZone":"Asia/Kathmandu"}');
  writeFileSync(join(folder, 'Code.js'), 'function main() { return Session.getScriptTimeZone(); }');
  const runtime = createRuntime({ store: createMemoryStore(), clock: { nowMs: () => 0 }, scriptFolder: folder });
  expect(runtime.execute('main')).toBe('Asia/Kathmandu');
});

it('Session names the person whom the script acts as', () => {
  expect(evaluate('return Session.getEffectiveUser().getEmail();')).toBe('owner@example.com');
});

it('HtmlService serves the text it was given as HTML', () => {
  const output = evaluate("return HtmlService.createHtmlOutput('<p>é</p>').setTitle('t').setWidth(1).setHeight(1);");
  expect(output).toEqual(new ScriptOutput('text/html', '<p>é</p>'));
});
