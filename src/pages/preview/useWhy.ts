// Why the starts of a date are free, or not. Each date is asked for once, when the focus comes to rest on it.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PreviewWhy } from '../../fromPage/wire/preview.ts';
import { call, Failure } from '../kit/call.ts';

const REST_MS = 300;

export type Told = PreviewWhy | Failure | undefined;

/** undefined while it is not known. `of`: the answers count for this week and service alone. */
export function useWhy(of: string, service: string, date: string | null): { readonly told: Told; again(): void } {
  const [answers, setAnswers] = useState<ReadonlyMap<string, PreviewWhy | Failure>>(new Map());
  const asked = useRef(new Set<string>());
  const key = `${of} ${date}`;
  const ask = (on: string) => {
    asked.current.add(key);
    const keep = (answer: PreviewWhy | Failure) => setAnswers((all) => new Map([...all, [key, answer]]));
    call('preview.why', service, on).then(keep, (error) =>
      keep(error instanceof Failure ? error : new Failure('script', String(error))),
    );
  };
  useEffect(() => {
    if (date === null || asked.current.has(key)) return;
    const timer = setTimeout(() => ask(date), REST_MS);
    return () => clearTimeout(timer);
  }, [key]);
  const again = () => {
    if (date === null) return;
    setAnswers((all) => new Map([...all].filter(([one]) => one !== key)));
    ask(date);
  };
  return { told: answers.get(key), again };
}
