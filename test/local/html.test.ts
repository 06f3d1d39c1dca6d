// HtmlService's pages and how a Ui shows them.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createRuntime } from '../../local/runtime.ts';
import { createMemoryStore } from '../../local/store/memory.ts';
import { emptyFolder, NOW_MS } from './scripts.ts';

function shownBy(body: string) {
  const scriptFolder = emptyFolder();
  writeFileSync(join(scriptFolder, 'Code.js'), `function main() { const ui = SpreadsheetApp.getUi(); ${body} }`);
  writeFileSync(join(scriptFolder, 'help.html'), '<p>Help</p>');
  const runtime = createRuntime({ store: createMemoryStore(), clock: { nowMs: () => NOW_MS }, scriptFolder });
  const result = runtime.execute('main', [], { ui: true });
  return { shown: runtime.ui.shown, result, calls: runtime.lastRoundTrips.map(({ method }) => method) };
}

it('a file of the project is a page with its name, shown as a dialog of a size', () => {
  const { shown, calls } = shownBy(
    `ui.showModalDialog(HtmlService.createHtmlOutputFromFile('help').setWidth(640).setHeight(560), 'Help');`,
  );
  expect(shown).toEqual([
    { kind: 'dialog', title: 'Help', page: 'help', html: '<p>Help</p>', width: 640, height: 560 },
  ]);
  // Reading a file of the project is no call to another service.
  expect(calls).toEqual(['getUi', 'Ui.showModalDialog']);
});

it('a sidebar takes the title of its page and no width', () => {
  const { shown } = shownBy(
    `ui.showSidebar(HtmlService.createHtmlOutput('<b>x</b>').setTitle('Check').setWidth(500));`,
  );
  expect(shown).toEqual([{ kind: 'sidebar', title: 'Check', page: null, html: '<b>x</b>', width: null, height: null }]);
});

it('is asked for by a name with or without its ending', () => {
  expect(shownBy(`return HtmlService.createHtmlOutputFromFile('help.html').getContent();`).result).toBe('<p>Help</p>');
});

it.each(['Help', 'missing', '../help', 'Code.js'])('there is no file named %s', (name) => {
  expect(() => shownBy(`HtmlService.createHtmlOutputFromFile('${name}')`)).toThrow(
    `No HTML file named ${name} was found.`,
  );
});

it.each([`ui.showSidebar('<b>x</b>')`, `ui.showSidebar({ getContent: () => 'x' })`, `ui.showModalDialog('x', 't')`])(
  'only what HtmlService made is shown: %s',
  (body) => {
    expect(() => shownBy(body)).toThrow("don't match the method signature for Ui.show");
  },
);
