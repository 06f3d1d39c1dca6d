// MailApp: plain text to addresses, and how many more.
import { exception, type ScriptCall } from '../../script/call.ts';
import { asText, signatureError } from '../../script/signature.ts';
import { isObject } from '../jsonObject.ts';
import { strict } from '../strict.ts';

export function mailGlobal(call: ScriptCall) {
  return strict('MailApp', {
    sendEmail(...args: unknown[]) {
      const texts = args.map(asText);
      const isOther = args.length === 4 || (args.length === 1 && isObject(args[0]));
      if (isOther) throw exception('Not simulated: MailApp.sendEmail of a message, or with options');
      if (args.length !== 3 || texts.includes(undefined)) throw signatureError('MailApp.sendEmail', args);
      call('MailApp', 'sendEmail', ...texts);
    },
    getRemainingDailyQuota(...args: unknown[]) {
      if (args.length > 0) throw signatureError('MailApp.getRemainingDailyQuota', args);
      return call('MailApp', 'getRemainingDailyQuota');
    },
  });
}
