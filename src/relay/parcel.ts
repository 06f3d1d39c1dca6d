// What of a call is posted to the web app, and whether the web app may find a proof in it.
import { writeToolEnvelope } from '../agents/toolEnvelope.ts';
import { writeEnvelope } from '../telli/envelope.ts';
import type { Asked } from './addresses.ts';
import type { Settings } from './options.ts';
import { maySign } from './strangers.ts';
import { carriedHeaders, carriedQuery, mayProve } from './tools.ts';

export interface Parcel {
  /** The web app would refuse it, as far as the relay can tell. */
  readonly isStranger: boolean;
  /** The envelope. `base64` is the raw body. */
  readonly write: (requestId: string, base64: string) => string;
}

export async function parcelOf(
  request: Request,
  { action, tool }: Asked,
  body: Uint8Array<ArrayBuffer>,
  { telliKeys, toolHeaders, toolSecrets }: Settings,
): Promise<Parcel> {
  if (action === 'tools') {
    const headers = carriedHeaders(request.headers, toolHeaders);
    const query = carriedQuery(request.url);
    return {
      isStranger: !(await mayProve(headers, toolHeaders, body, toolSecrets)),
      write: (requestId, base64) =>
        writeToolEnvelope({ slotsheet: 'tools-1', requestId, tool, query, headers, body: base64 }),
    };
  }
  const signature = request.headers.get('x-telli-signature') ?? '';
  const service = new URL(request.url).searchParams.get('service');
  return {
    isStranger: !(await maySign(signature, body, telliKeys)),
    write: (requestId, base64) =>
      writeEnvelope({ slotsheet: 'relay-1', requestId, action, service, signature, body: base64 }),
  };
}
