// The state of the server as the page knows it: asked for again and again, read anew when there is another version.
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { BenchState, News } from '../wire.ts';
import { read } from './api.ts';

const PAUSE_MS = 700;

export interface BenchClient {
  readonly state: BenchState | null;
  readonly isLost: boolean;
  refresh(): Promise<void>;
  /** Shows a change before the server has told of it. */
  foresee(change: (state: BenchState) => BenchState): void;
}

export function useBench(): BenchClient {
  const [state, setState] = useState<BenchState | null>(null);
  const [isLost, setLost] = useState(false);
  const version = useRef('');

  const refresh = useCallback(async () => {
    const fresh = await read<BenchState>('state');
    version.current = fresh.version;
    setState(fresh);
  }, []);

  const look = useCallback(async () => {
    try {
      const news = await read<News>('news');
      if (news.version !== version.current) await refresh();
      setLost(false);
    } catch {
      setLost(true);
    }
  }, []);

  useEffect(() => {
    let timer = 0;
    let isOver = false;
    const again = async () => {
      await look();
      if (!isOver) timer = window.setTimeout(again, PAUSE_MS);
    };
    again();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, []);

  return {
    state,
    isLost,
    refresh,
    foresee: (change) => setState((known) => (known === null ? null : change(known))),
  };
}
