// What the script's pages ask of the web app: a signed request, with a key that only the script knows.
import { PROPERTY } from '../notes/propertyNames.ts';
import type { CodecPort } from '../ports/script.ts';
import { signatureOf } from '../signing/signature.ts';
import { writeEnvelope } from '../telli/envelope.ts';
import { isJsonObject, parseJson } from '../text/json.ts';
import type { UiPorts } from '../ui/ports.ts';
import { INSIDE_ACTION, INSIDE_PARAMETER } from './askedInside.ts';
import { insideKey } from './secrets.ts';
import type { Person } from './wire/shared.ts';

export interface AskingPorts {
  readonly ui: Pick<UiPorts, 'properties' | 'uuid' | 'web' | 'now'>;
  readonly codec: CodecPort;
}

/** `problem`: a sentence for the person. `failed`: why there is neither; null = the web app's address is not known. */
export type WebAppTold =
  | { readonly answer: unknown }
  | { readonly problem: string }
  | { readonly failed: string | null };

export function askWebApp(
  { ui, codec }: AskingPorts,
  { you, language }: Pick<Person, 'you' | 'language'>,
  name: string,
  args: readonly unknown[],
): WebAppTold {
  const webApp = ui.properties.all()[PROPERTY.webApp] ?? '';
  if (webApp === '') return { failed: null };
  const bytes = codec.utf8(JSON.stringify({ name, args: JSON.stringify(args), you, language, atMs: ui.now() }));
  const signature = signatureOf(bytes, codec.utf8(insideKey(ui)), codec.hmacSha256);
  const envelope = {
    slotsheet: 'relay-1',
    requestId: ui.uuid(),
    action: INSIDE_ACTION,
    service: null,
    signature,
  } as const;
  const body = writeEnvelope({ ...envelope, body: codec.base64(bytes) });
  const [answer] = ui.web.fetchAll([
    { method: 'POST', url: `${webApp}?${INSIDE_PARAMETER}=1`, headers: {}, body, follows: true },
  ]);
  if (answer === undefined || 'failed' in answer) return { failed: answer?.failed ?? '' };
  const said = parseJson(answer.text);
  if (!isJsonObject(said)) return { failed: `HTTP ${answer.status}` };
  if (typeof said.problem === 'string') return { problem: said.problem };
  return said.answer === undefined ? { failed: String(said.reason ?? '') } : { answer: said.answer };
}
