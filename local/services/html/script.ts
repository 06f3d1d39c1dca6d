// HtmlService as far as a menu's dialog needs it: plain HTML with a size and a title.
import { markOutput } from '../../script/output.ts';
import { asText, signatureError } from '../../script/signature.ts';
import { strict } from '../strict.ts';

export function htmlGlobal() {
  return strict('HtmlService', { createHtmlOutput: (...args: unknown[]) => createHtmlOutput(args) });
}

function createHtmlOutput(args: readonly unknown[]) {
  const content = args.length === 0 ? '' : asText(args[0]);
  if (args.length > 1 || content === undefined) throw signatureError('HtmlService.createHtmlOutput', args);
  let title = '';

  const output: object = strict('HtmlOutput', {
    getContent: () => content,
    getTitle: () => title,
    setTitle(given: unknown) {
      title = asText(given) ?? '';
      return output;
    },
    setWidth: () => output,
    setHeight: () => output,
  });
  return markOutput(output, () => ({ mimeType: 'text/html', content }));
}
