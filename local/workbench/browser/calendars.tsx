// The calendars of a week, day by day.
import { useEffect, useState } from 'preact/hooks';
import type { BenchLanguage, CalendarDay, CalendarWeek } from '../wire.ts';
import { read } from './api.ts';
import type { Words } from './words.ts';

interface CalendarsProps {
  /** Another version = read again. */
  readonly version: string;
  readonly language: BenchLanguage;
  readonly words: Words;
}

const DAY_MS = 86_400_000;

export function Calendars({ version, language, words }: CalendarsProps) {
  const [date, setDate] = useState('');
  const [week, setWeek] = useState<CalendarWeek | null>(null);
  useEffect(() => {
    let isStale = false;
    read<CalendarWeek>(`calendars?date=${date}`).then(
      (answer) => isStale || setWeek(answer),
      () => {},
    );
    return () => {
      isStale = true;
    };
  }, [version, date]);
  const move = (days: number) => {
    if (week) setDate(new Date(Date.parse(week.monday) + days * DAY_MS).toISOString().slice(0, 10));
  };
  return (
    <section aria-labelledby="calendars-title">
      <h2 id="calendars-title">{words.calendars}</h2>
      {week !== null && (
        <>
          <p class="pager">
            <button type="button" aria-label={words.earlier} onClick={() => move(-7)}>
              ‹
            </button>
            <span role="status">{words.week(dated(week.monday, language, 'long'))}</span>
            <button type="button" aria-label={words.later} onClick={() => move(7)}>
              ›
            </button>
          </p>
          {week.problems.map((problem) => (
            <p key={problem} class="problem">
              {problem}
            </p>
          ))}
          <div class="week">
            {week.days.map((day) => (
              <Day key={day.date} day={day} language={language} words={words} />
            ))}
          </div>
        </>
      )}
    </section>
  );
}

interface DayProps {
  readonly day: CalendarDay;
  readonly language: BenchLanguage;
  readonly words: Words;
}

function Day({ day, language, words }: DayProps) {
  return (
    <div class="day">
      <h3>{dated(day.date, language, 'short')}</h3>
      {day.events.length === 0 && <p class="quiet">{words.noEvents}</p>}
      <ul>
        {day.events.map((event, at) => (
          <li key={at} class={event.blocks ? '' : 'free'} title={event.detail}>
            <span class="time">{event.time === '' ? words.wholeDay : event.time}</span> {event.title}
            <span class="quiet">
              {' '}
              {event.calendar}
              {event.blocks ? '' : `, ${words.free}`}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function dated(date: string, language: BenchLanguage, month: 'long' | 'short'): string {
  const weekday = month === 'short' ? ({ weekday: 'short' } as const) : {};
  const format = { timeZone: 'UTC', day: 'numeric', month, ...weekday } as const;
  return new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', format).format(Date.parse(date));
}
