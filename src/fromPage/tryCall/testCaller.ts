// The caller of a test call. Its id proves that this script made it, so that Remove removes nothing else.
import type { CodecPort } from '../../ports/script.ts';
import { tokenMatches } from '../../signing/constantTime.ts';
import { signatureOf } from '../../signing/signature.ts';
import type { UiPorts } from '../../ui/ports.ts';
import { insideKey } from '../secrets.ts';

const PREFIX = 'slotsheet-test-';
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export interface TestCaller {
  /** contact_id and external_contact_id alike. */
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

/** The id of a new one, for each question for times: the rule for repeats says nothing of a test. */
export function newTestCaller(ui: UiPorts, codec: CodecPort): string {
  const uuid = codec.uuid().toLowerCase();
  return `${PREFIX}${uuid}-${proofOf(uuid, insideKey(ui), codec)}`;
}

/** `.example` belongs to no owner (RFC 2606); the number is one that the Federal Network Agency keeps for fiction. */
export function contactOf(name: string): Omit<TestCaller, 'id'> {
  return { name, email: 'test@slotsheet.example', phone: '+49 30 23125000' };
}

/** Whether this script made that id. */
export function isTestCaller(id: string, ui: UiPorts, codec: CodecPort): boolean {
  const [uuid, proof] = id.startsWith(PREFIX) ? [id.slice(PREFIX.length, -65), id.slice(-64)] : ['', ''];
  return UUID.test(uuid) && tokenMatches(proof, proofOf(uuid, insideKey(ui), codec));
}

function proofOf(uuid: string, key: string, codec: CodecPort): string {
  return signatureOf(codec.utf8(`test ${uuid}`), codec.utf8(key), codec.hmacSha256);
}
