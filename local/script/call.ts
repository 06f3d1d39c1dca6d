// The script's end of the boundary. A call goes out and its answer comes back as JSON text,
// so that every value a script sees was made in its own realm.
import type { Answer, Boundary } from '../boundary.ts';

/** Asks the state's side; throws the platform's exception if it refuses. */
export type ScriptCall = (service: string, method: string, ...args: readonly unknown[]) => unknown;

export function createCall(boundary: Boundary): ScriptCall {
  return (service, method, ...args) => {
    const answer: Answer = JSON.parse(boundary(service, method, JSON.stringify(args)));
    if (answer.ok) return answer.value;
    throw exception(answer.error.message, answer.error.name);
  };
}

/** An exception as Apps Script throws it: its own name, `Exception` unless told. */
export function exception(message: string, name = 'Exception'): Error {
  const error = new Error(message);
  error.name = name;
  return error;
}
