// The relay carries one call under one request id, however often it tries. Each call has its own id.
import type { History } from '../evidence/history.ts';

export function oneRequestId({ runs }: History): string[] {
  const relayed = runs.filter(({ requestId }) => requestId !== '');
  const calls = [...new Set(relayed.map(({ asked }) => asked.callId))];
  const several = calls.flatMap((callId) => {
    const ids = distinct(relayed.filter(({ asked }) => asked.callId === callId).map(({ requestId }) => requestId));
    return ids.length > 1 ? [`call ${callId} came with the request ids ${ids.join(', ')}`] : [];
  });
  const shared = distinct(relayed.map(({ requestId }) => requestId)).flatMap((id) => {
    const callIds = distinct(relayed.filter(({ requestId }) => requestId === id).map(({ asked }) => asked.callId));
    return callIds.length > 1 ? [`the calls ${callIds.join(', ')} came with one request id, ${id}`] : [];
  });
  return [...several, ...shared];
}

function distinct<T>(all: readonly T[]): T[] {
  return [...new Set(all)];
}
