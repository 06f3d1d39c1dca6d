// The switches of the workbench. They stand in the page's address, so that a reload keeps them and a test can set them.
import { type BenchLanguage, PERSONS, type PersonName } from '../wire.ts';
import type { Latency } from './frame/protocol.ts';

export type Theme = 'system' | 'light' | 'dark';

export interface Switches {
  readonly person: PersonName;
  /** null = as in Settings. */
  readonly language: BenchLanguage | null;
  readonly theme: Theme;
  readonly latency: Latency;
  /** Whether the frames may use the clipboard. */
  readonly clipboard: boolean;
}

/** About what people wait on Google. */
export const SLOW = { seed: 1, fromMs: 200, toMs: 1500 };

export function readSwitches(search: string): Switches {
  const query = new URLSearchParams(search);
  const language = query.get('language');
  const theme = query.get('theme');
  return {
    person: PERSONS.find((name) => name === query.get('person')) ?? 'owner',
    language: language === 'en' || language === 'de' ? language : null,
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    latency: readLatency(query.get('latency'), query.get('seed')),
    clipboard: query.get('clipboard') === 'yes',
  };
}

/** The query that says the same; '' where all is as usual. */
export function writeSwitches({ person, language, theme, latency, clipboard }: Switches): string {
  const query = new URLSearchParams();
  if (person !== 'owner') query.set('person', person);
  if (language !== null) query.set('language', language);
  if (theme !== 'system') query.set('theme', theme);
  if (latency !== null) {
    query.set('latency', `${latency.fromMs}-${latency.toMs}`);
    query.set('seed', String(latency.seed));
  }
  if (clipboard) query.set('clipboard', 'yes');
  return query.size === 0 ? '' : `?${query}`;
}

function readLatency(text: string | null, seed: string | null): Latency {
  const [, from, to] = /^(\d{1,5})-(\d{1,5})$/.exec(text ?? '') ?? [];
  if (from === undefined || to === undefined) return null;
  return { fromMs: Number(from), toMs: Math.max(Number(from), Number(to)), seed: Number(seed ?? 1) || 1 };
}
