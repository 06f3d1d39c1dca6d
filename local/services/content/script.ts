// ContentService lives wholly on the script's side: an output is text and a type, until the execution ends.
import { enumeration } from '../../script/enumeration.ts';
import { markOutput } from '../../script/output.ts';
import { asText, signatureError } from '../../script/signature.ts';
import { strict, strictEnumeration } from '../strict.ts';

const MIME_TYPE = enumeration('CSV', 'ICAL', 'JAVASCRIPT', 'JSON', 'TEXT', 'VCARD');
const SERVED_AS = new Map([
  [MIME_TYPE.CSV, 'text/csv'],
  [MIME_TYPE.ICAL, 'text/calendar'],
  [MIME_TYPE.JAVASCRIPT, 'application/javascript'],
  [MIME_TYPE.JSON, 'application/json'],
  [MIME_TYPE.TEXT, 'text/plain'],
  [MIME_TYPE.VCARD, 'text/x-vcard'],
]);

export function contentGlobal() {
  return strict('ContentService', {
    MimeType: strictEnumeration('ContentService.MimeType', MIME_TYPE),
    createTextOutput: (...args: unknown[]) => createTextOutput(args),
  });
}

function createTextOutput(args: readonly unknown[]) {
  const content = args.length === 0 ? '' : asText(args[0]);
  if (args.length > 1 || content === undefined) throw signatureError('ContentService.createTextOutput', args);
  let type = MIME_TYPE.TEXT;

  const output: object = strict('TextOutput', {
    getContent: () => content,
    getMimeType: () => type,
    setMimeType(...given: unknown[]) {
      const known = [...SERVED_AS.keys()].find((constant) => constant === given[0]);
      if (given.length !== 1 || !known) throw signatureError('ContentService.TextOutput.setMimeType', given);
      type = known;
      return output;
    },
  });
  return markOutput(output, () => ({ mimeType: SERVED_AS.get(type) ?? 'text/plain', content }));
}
