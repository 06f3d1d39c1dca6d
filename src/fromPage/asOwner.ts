// A page acts as the person at the keyboard, the web app as its owner. Another person may not see every calendar, so what
// needs the owner's rights is asked of the web app, signed with a key that only the script knows.
import { PROPERTY } from '../notes/propertyNames.ts';
import type { CodecPort } from '../ports/script.ts';
import { writeEnvelope } from '../telli/envelope.ts';
import { isJsonObject, parseJson } from '../text/json.ts';
import type { UiPorts } from '../ui/ports.ts';
import { INSIDE_ACTION, INSIDE_PARAMETER } from './askedInside.ts';
import { PageProblem } from './fromPage.ts';
import { hexOf, insideKey } from './secrets.ts';
import type { Person } from './wire/shared.ts';
import { pageWords } from './words/words.ts';

interface Asking {
  readonly ui: Pick<UiPorts, 'properties' | 'uuid' | 'web' | 'now'>;
  readonly codec: CodecPort;
  readonly person: Person;
}

/** Whether the person at the keyboard is not the owner. Before Set up there is none. */
export function isOwnerElsewhere({ you, owner }: Person): boolean {
  return owner !== '' && you !== owner;
}

/** The owner's answer to a page's call. Throws PageProblem if the web app gives none. */
export function askOwner(
  { ui, codec, person: { you, owner, language } }: Asking,
  name: string,
  args: readonly unknown[],
): unknown {
  const words = pageWords(language);
  const webApp = ui.properties.all()[PROPERTY.webApp] ?? '';
  if (webApp === '') throw new PageProblem(words.ownerUnknownAddress(owner));
  const bytes = codec.utf8(JSON.stringify({ name, args: JSON.stringify(args), you, language, atMs: ui.now() }));
  const signature = hexOf(codec.hmacSha256(bytes, codec.utf8(insideKey(ui))));
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
  if (answer === undefined || 'failed' in answer) throw new PageProblem(words.notAsked(owner, answer?.failed ?? ''));
  const said = parseJson(answer.text);
  if (!isJsonObject(said)) throw new PageProblem(words.notAsked(owner, `HTTP ${answer.status}`));
  if (typeof said.problem === 'string') throw new PageProblem(said.problem);
  if (said.answer === undefined) throw new PageProblem(words.notAsked(owner, String(said.reason ?? '')));
  return said.answer;
}
