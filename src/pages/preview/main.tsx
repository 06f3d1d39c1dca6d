// The page Preview: a week as callers hear it, and why each start is free, or not.
import { useEffect, useState } from 'preact/hooks';
import type { PreviewDay, PreviewWeek } from '../../fromPage/wire/preview.ts';
import { Button } from '../kit/button.tsx';
import { Failure } from '../kit/call.ts';
import { Select } from '../kit/field.tsx';
import type { Place } from '../kit/gridKeys.ts';
import { Heading } from '../kit/heading.tsx';
import { show } from '../kit/page.tsx';
import { Busy, Failed, SeenAs } from '../kit/told.tsx';
import { useCalls, useFirst } from '../kit/useCalls.ts';
import { kitWords } from '../words/kit.ts';
import { previewWords } from '../words/preview.ts';
import { Legend, StartsGrid } from './grid.tsx';
import { dateAfter, dateText, type Line, linesOf } from './lines.ts';
import { useWhy } from './useWhy.ts';

// Narrower than this seven days do not fit.
const NARROW = '(max-width: 259px)';
const DAYS_IF_NARROW = 2;

function Preview() {
  const calls = useCalls();
  const [week, setWeek] = useState<PreviewWeek | null>(null);
  const read = (service: string, monday: string) =>
    calls.ask(kitWords.loading, 'preview.week', [service, monday], setWeek);
  useFirst(() => read('', ''));
  return (
    <>
      {week === null && <Heading>Slotsheet</Heading>}
      {week && <Week key={`${week.service} ${week.days[0]?.date}`} week={week} read={read} />}
      <Busy text={calls.busy} />
      {calls.failure && <Failed failure={calls.failure} retry={calls.retry} />}
    </>
  );
}

interface WeekProps {
  readonly week: PreviewWeek;
  read(service: string, monday: string): void;
}

function Week({ week, read }: WeekProps) {
  const { service, services, days, person, timeZone, today } = week;
  const [first, setFirst] = useState(0);
  const count = useNarrow() ? DAYS_IF_NARROW : days.length;
  const monday = days[0]?.date ?? '';
  const shown = days.slice(first, first + count);
  const step = (by: number) => {
    const next = first + by * count;
    if (next < 0 || next >= days.length) read(service, dateAfter(monday, by * 7));
    else setFirst(next);
  };
  return (
    <>
      <div class="beside apart">
        <Button look="quiet" name={previewWords.before} onClick={() => step(-1)}>
          ‹
        </Button>
        <Heading>{previewWords.heading(dateText(monday, LANGUAGE, false))}</Heading>
        <Button look="quiet" name={previewWords.after} onClick={() => step(1)}>
          ›
        </Button>
      </div>
      <SeenAs person={person} />
      <Select
        label={previewWords.service}
        value={service}
        change={(next) => read(next, monday)}
        options={services.map((name) => [name, name])}
      />
      <Days key={first} of={`${service} ${monday}`} service={service} days={shown} />
      <DayNotes days={shown} />
      <p class="small">
        {previewWords.zone(timeZone)}{' '}
        <Button look="quiet" onClick={() => read(service, today)}>
          {previewWords.today}
        </Button>
      </p>
    </>
  );
}

function useNarrow(): boolean {
  const [query] = useState(() => matchMedia(NARROW));
  const [isNarrow, setNarrow] = useState(query.matches);
  useEffect(() => {
    const hear = () => setNarrow(query.matches);
    query.addEventListener('change', hear);
    return () => query.removeEventListener('change', hear);
  }, [query]);
  return isNarrow;
}

interface DaysProps {
  readonly of: string;
  readonly service: string;
  readonly days: readonly PreviewDay[];
}

/** `chosen`: null until the person comes to a start. */
function Days({ of, service, days }: DaysProps) {
  const [chosen, setChosen] = useState<Place | null>(null);
  const lines = linesOf(days);
  const date = chosen === null ? null : (days[chosen.column]?.date ?? null);
  if (lines.length === 0) return null;
  return (
    <>
      <StartsGrid days={days} lines={lines} focus={chosen ?? { column: 0, row: 0 }} choose={setChosen} />
      <Legend />
      <Why of={of} service={service} date={date} line={chosen && lines[chosen.row]} column={chosen?.column ?? 0} />
    </>
  );
}

interface WhyProps {
  readonly of: string;
  readonly service: string;
  readonly date: string | null;
  readonly line: Line | null | undefined;
  readonly column: number;
}

function Why({ of, service, date, line, column }: WhyProps) {
  const start = line?.starts[column];
  const { told, again } = useWhy(of, service, start ? date : null);
  if (!line || date === null) return <p class="small">{previewWords.choose}</p>;
  const reason = told instanceof Failure || !start ? null : told?.starts.find(({ iso }) => iso === start.iso);
  return (
    <section class="why" aria-live="polite">
      <h2>
        {dateText(date, LANGUAGE, true)}, {line.time}
      </h2>
      {!start && <p>{previewWords.noStart}</p>}
      {start && told === undefined && <Busy text={previewWords.asking} />}
      {told instanceof Failure && <Failed failure={told} retry={again} />}
      {reason && <p>{reason.headline}</p>}
      {reason?.hosts.map(({ host, isFree, sentences }) => (
        <div key={host}>
          <strong>
            <span aria-hidden="true">{isFree ? '✓' : '✗'}</span> {host}
          </strong>
          <ul>
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

/** What holds for whole dates, and where clocks change. */
function DayNotes({ days }: { readonly days: readonly PreviewDay[] }) {
  const notes = days.flatMap(({ date, clockChange, notes: ofDay }) => {
    const day = dateText(date, LANGUAGE, true);
    const clock = clockChange > 0 ? previewWords.forward(day, clockChange) : previewWords.back(day, -clockChange);
    return [...(clockChange === 0 ? [] : [`* ${clock}`]), ...ofDay.map((note) => `${day}: ${note}`)];
  });
  return (
    <ul class="plainList small">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}

show(Preview);
