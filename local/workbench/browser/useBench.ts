// The state of the server as the page knows it: asked for again and again, read anew when there is another version.
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { BenchState, News, Question, QuestionAnswer } from '../wire.ts';
import { read, send } from './api.ts';

const IDLE_MS = 700;
/** While the script runs it may ask something at any moment. */
const RUNNING_MS = 150;

export interface BenchClient {
  readonly state: BenchState | null;
  /** The dialog of Google's that waits longest. */
  readonly question: Question | null;
  readonly isLost: boolean;
  refresh(): Promise<void>;
  answer(answer: QuestionAnswer): void;
  /** Shows a change before the server has told of it. */
  foresee(change: (state: BenchState) => BenchState): void;
}

export function useBench(isRunning: boolean): BenchClient {
  const [state, setState] = useState<BenchState | null>(null);
  const [questions, setQuestions] = useState<readonly Question[]>([]);
  const [isLost, setLost] = useState(false);
  const version = useRef('');
  const answered = useRef(new Set<number>());

  const refresh = useCallback(async () => {
    const fresh = await read<BenchState>('state');
    version.current = fresh.version;
    setState(fresh);
  }, []);

  const look = useCallback(async () => {
    try {
      const news = await read<News>('news');
      setQuestions(news.questions.filter(({ id }) => !answered.current.has(id)));
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
      if (!isOver) timer = window.setTimeout(again, isRunning ? RUNNING_MS : IDLE_MS);
    };
    again();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [isRunning]);

  return {
    state,
    question: questions[0] ?? null,
    isLost,
    refresh,
    answer(given) {
      answered.current.add(given.id);
      setQuestions((open) => open.filter(({ id }) => id !== given.id));
      send('answer', given).catch(() => setLost(true));
    },
    foresee: (change) => setState((known) => (known === null ? null : change(known))),
  };
}
