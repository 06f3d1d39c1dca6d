// The state's side of Utilities: hashes, encodings and dates, for which a script's realm lacks Node's modules.
// None of it leaves the script on Google, so none of it counts as a round trip.
import { createHash, createHmac, randomUUID } from 'node:crypto';
import { type Execution, PlatformError, type ServiceState } from '../../boundary.ts';
import type { Timer } from '../../platform/later.ts';
import { nodeZoneData, type ZoneData } from '../zoneData.ts';
import { bytesOf, type Charset, type Data, fromBase64, signed } from './bytes.ts';
import { formatDate } from './formatDate.ts';

const HASHES = { MD5: 'md5', SHA_1: 'sha1', SHA_256: 'sha256', SHA_384: 'sha384', SHA_512: 'sha512' };
type Algorithm = keyof typeof HASHES | 'MD2';

export function utilitiesState(
  uuid: (execution: Execution) => string = () => randomUUID(),
  zoneData: ZoneData = nodeZoneData,
  timer?: Timer,
): ServiceState {
  return {
    name: 'Utilities',
    methods: {
      computeHmacSha256Signature(_execution: Execution, value: Data, key: Data, charset: Charset | null) {
        const used = charset ?? 'US_ASCII';
        return signed(createHmac('sha256', bytesOf(key, used)).update(bytesOf(value, used)).digest());
      },
      computeDigest(_execution: Execution, algorithm: Algorithm, data: Data, charset: Charset | null) {
        if (algorithm === 'MD2') throw new PlatformError('Not simulated: Utilities.computeDigest with MD2');
        return signed(
          createHash(HASHES[algorithm])
            .update(bytesOf(data, charset ?? 'US_ASCII'))
            .digest(),
        );
      },
      base64Encode: (_execution: Execution, data: Data, charset: Charset | null) =>
        bytesOf(data, charset ?? asciiOnly(data)).toString('base64'),
      base64Decode: (_execution: Execution, text: string) => signed(fromBase64(text)),
      utf8: (_execution: Execution, text: string) => signed(bytesOf(text, 'UTF_8')),
      text: (_execution: Execution, bytes: readonly number[]) => Buffer.from(bytes).toString('utf8'),
      formatDate: (_execution: Execution, instantMs: number, zone: string, format: string) =>
        formatDate(instantMs, zone, format, zoneData),
      // Without a timer no execution can wait.
      sleep: (_execution: Execution, ms: number) =>
        timer && ms > 0 ? new Promise<null>((done) => timer(ms, () => done(null))) : null,
      getUuid: (execution: Execution) => uuid(execution),
    },
  };
}

// Public sources say for HMAC and digests alone what becomes of other characters without a charset.
function asciiOnly(data: Data): Charset {
  if (typeof data === 'string' && /\P{ASCII}/u.test(data)) {
    throw new PlatformError('Not simulated: Utilities.base64Encode of text beyond US-ASCII without a charset');
  }
  return 'US_ASCII';
}
