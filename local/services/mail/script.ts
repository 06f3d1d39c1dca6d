// MailApp: plain text to addresses.
import type { ScriptCall } from '../../script/call.ts';
import { asText, signatureError } from '../../script/signature.ts';
import { strict } from '../strict.ts';

export function mailGlobal(call: ScriptCall) {
  return strict('MailApp', {
    sendEmail(...args: unknown[]) {
      const texts = args.map(asText);
      if (args.length !== 3 || texts.includes(undefined)) throw signatureError('MailApp.sendEmail', args);
      call('MailApp', 'sendEmail', ...texts);
    },
  });
}
