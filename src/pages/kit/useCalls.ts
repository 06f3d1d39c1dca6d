// The state of a page's calls. One call runs at a time: Google may answer two in either order.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PageCall, PageCalls } from '../../fromPage/wire/calls.ts';
import { call, Failure } from './call.ts';

export interface Calls {
  /** What is being done, for the person; '' = nothing. */
  readonly busy: string;
  readonly failure: Failure | null;
  /** Asks the failed call once more. */
  retry(): void;
  /** Hands the answer to `then`. While another call runs it does nothing. */
  ask<N extends PageCall>(
    busy: string,
    name: N,
    args: PageCalls[N]['asks'],
    then: (answer: PageCalls[N]['answers']) => void,
  ): void;
  /** The same with work of another kind, which rejects with a `Failure`. */
  wait<T>(busy: string, work: () => Promise<T>, then: (result: T) => void): void;
}

export function useCalls(): Calls {
  const [state, setState] = useState<{ busy: string; failure: Failure | null }>({ busy: '', failure: null });
  const running = useRef(false);
  const again = useRef(() => {});
  const wait: Calls['wait'] = (busy, work, then) => {
    if (running.current) return;
    running.current = true;
    again.current = () => wait(busy, work, then);
    setState({ busy, failure: null });
    const end = (failure: Failure | null) => {
      running.current = false;
      setState({ busy: '', failure });
    };
    work().then(
      (answer) => {
        end(null);
        then(answer);
      },
      (error: unknown) => end(error instanceof Failure ? error : new Failure('script', String(error))),
    );
  };
  const ask: Calls['ask'] = (busy, name, args, then) => wait(busy, () => call(name, ...args), then);
  return { ...state, retry: () => again.current(), ask, wait };
}

/** Asks once, when the page opens. */
export function useFirst(work: () => void): void {
  useEffect(work, []);
}
