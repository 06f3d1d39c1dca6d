// HtmlService: HTML from a text or from a file of the project, with a size and a title.
import { exception, type ScriptCall } from '../../script/call.ts';
import { markOutput } from '../../script/output.ts';
import { asText, signatureError } from '../../script/signature.ts';
import { isObject } from '../jsonObject.ts';
import { strict } from '../strict.ts';

/** Sizes are pixels, null where none was set. `page` is the file's name; null = a text. */
export interface HtmlPage {
  readonly title: string;
  readonly page: string | null;
  readonly html: string;
  readonly width: number | null;
  readonly height: number | null;
}

const pages = new WeakMap<object, () => HtmlPage>();

/** The page if `output` was made here. */
export function htmlPage(output: unknown): HtmlPage | undefined {
  return typeof output === 'object' && output !== null ? pages.get(output)?.() : undefined;
}

export function htmlGlobal(call: ScriptCall) {
  return strict('HtmlService', {
    createHtmlOutput(...args: unknown[]) {
      const html = args.length === 0 ? '' : asText(args[0]);
      if (isBlob(args[0])) throw exception('Not simulated: HtmlService.createHtmlOutput of a blob');
      if (args.length > 1 || html === undefined) throw signatureError('HtmlService.createHtmlOutput', args);
      return htmlOutput(html, null);
    },
    createHtmlOutputFromFile(...args: unknown[]) {
      const name = args.length === 1 ? asText(args[0]) : undefined;
      if (name === undefined) throw signatureError('HtmlService.createHtmlOutputFromFile', args);
      return htmlOutput(String(call('HtmlService', 'file', name)), name);
    },
    createTemplateFromFile(...args: unknown[]) {
      const name = args.length === 1 ? asText(args[0]) : undefined;
      if (name === undefined) throw signatureError('HtmlService.createTemplateFromFile', args);
      const text = String(call('HtmlService', 'file', name));
      return strict('HtmlTemplate', { getRawContent: () => text });
    },
  });
}

function isBlob(value: unknown): boolean {
  return isObject(value) && 'getBytes' in value;
}

function htmlOutput(html: string, page: string | null) {
  let made: HtmlPage = { title: '', page, html, width: null, height: null };
  const set = (change: Partial<HtmlPage>): object => {
    made = { ...made, ...change };
    return output;
  };
  const output: object = strict('HtmlOutput', {
    getContent: () => html,
    getTitle: () => made.title,
    getWidth: () => made.width,
    getHeight: () => made.height,
    setTitle: (title: unknown) => set({ title: asText(title) ?? '' }),
    setWidth: (width: unknown) => set({ width: Number(width) }),
    setHeight: (height: unknown) => set({ height: Number(height) }),
  });
  pages.set(output, () => made);
  return markOutput(output, () => ({ mimeType: 'text/html', content: html }));
}
