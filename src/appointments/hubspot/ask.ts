// Asks HubSpot, in one round trip. What only reads is asked once more where a short wait may help.
import type { Execution } from '../../execution.ts';
import { type ApiRequest, signed } from '../../hubspot/api.ts';
import { waitBeforeRetry } from '../../hubspot/errors.ts';
import { hubspotKey } from '../../notes/credentials.ts';
import type { WebAnswer } from '../../ports/web.ts';

// The relay gives its first attempt about five seconds, and a second round takes up to two of them.
const LATEST_RETRY_MS = 2_500;

/** The answers in the order of the requests. Only GETs are repeated, never a booking. */
export function ask(
  execution: Pick<Execution, 'ports' | 'notes' | 'startedMs'>,
  requests: readonly ApiRequest[],
): readonly WebAnswer[] {
  const { web, now } = execution.ports;
  const key = hubspotKey(execution.notes);
  const send = (some: readonly ApiRequest[]) => web.fetchAll(some.map((request) => signed(request, key)));
  const first = send(requests);
  const waits = first.map((answer, at) => (requests[at]?.method === 'GET' ? waitBeforeRetry(answer) : null));
  const again = requests.filter((_, at) => waits[at] !== null);
  const waitMs = Math.max(0, ...waits.map((wait) => wait ?? 0));
  if (again.length === 0 || now() + waitMs > execution.startedMs + LATEST_RETRY_MS) return first;
  web.pause(waitMs);
  const second = [...send(again)];
  return first.map((answer, at) => (waits[at] === null ? answer : (second.shift() ?? answer)));
}
