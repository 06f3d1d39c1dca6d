// Runs in `sandboxFrame`: writes the page into the blank `userHtmlFrame` and carries its calls to the workbench.
import { createLine } from './line.ts';
import { CLIPBOARD, type FromFrame, type ToFrame } from './protocol.ts';
import { createScriptObject, type PageRealm, type ScriptObject } from './scriptRun.ts';

const benchOrigin = document.currentScript?.dataset.benchOrigin ?? '';
let script: ScriptObject | undefined;

function tell(message: FromFrame): void {
  parent.postMessage(message, benchOrigin);
}

function write({ html, callable, latency, clipboard, dark }: Extract<ToFrame, { kind: 'write' }>): void {
  const frame = document.createElement('iframe');
  frame.id = 'userHtmlFrame';
  frame.title = 'Page';
  if (clipboard) frame.allow = CLIPBOARD;
  document.body.replaceChildren(frame);
  const page = frame.contentWindow;
  if (page === null) return;
  const realm = () => page as unknown as PageRealm;
  script = createScriptObject({ callable, line: createLine(latency), realm, tell, origin: benchOrigin });
  page.document.open();
  Object.assign(page, { google: { script: script.script } });
  page.document.write(html);
  page.document.close();
  if (dark) page.document.documentElement.dataset.theme = 'dark';
}

addEventListener('message', ({ origin, source, data }: MessageEvent<ToFrame>) => {
  if (origin !== benchOrigin || source !== parent) return;
  if (data.kind === 'write') write(data);
  else script?.answer(data.id, data.answer);
});

tell({ kind: 'ready' });
