// Days and times as the tab gets them.

import type { HoursRow } from '../../fromPage/wire/setUp.ts';
import type { Language } from '../../fromPage/wire/shared.ts';

const SHORT: { readonly [L in Language]: readonly string[] } = {
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  de: ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'],
};

export function shortDay(day: number, language: Language): string {
  return SHORT[language][day] ?? '';
}

/** `540` is `09:00`, `1440` is `24:00`. */
export function clock(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** `Mon-Fri`, `Mon, Wed`: from three days on a run is a range. `days` ascend. */
export function daysText(days: readonly number[], language: Language): string {
  const runs: number[][] = [];
  for (const day of days) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last[last.length - 1] === day - 1) last.push(day);
    else runs.push([day]);
  }
  const name = (day: number | undefined) => shortDay(day ?? 0, language);
  const texts = runs.flatMap((run) =>
    run.length > 2 ? [`${name(run[0])}-${name(run[run.length - 1])}`] : run.map(name),
  );
  return texts.join(', ');
}

/** The language in which the tab names its days; `otherwise` where no row tells. */
export function languageOfRows(rows: readonly HoursRow[], otherwise: Language): Language {
  const text = rows.map(({ days }) => days).join(' ');
  if (/\b(?:mo|di|mi|do|fr|sa|so|\w+tag\w?|\w+tags)\b/i.test(text)) return 'de';
  return text.trim() === '' ? otherwise : 'en';
}
