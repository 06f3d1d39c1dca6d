// Closing the dates of a faulty exception, whatever the other exceptions say: rows with hours would otherwise win over
// a closed row, and rows for one host over a row for everyone.
import type { DateException } from '../../scheduling/model.ts';
import type { LocalDate } from '../../scheduling/time.ts';
import type { FaultClosure } from '../configuration.ts';

/** `everyone` names all hosts; each host of a closure is closed by name, and its own hours on those dates are dropped. */
export function closeDates(
  exceptions: readonly DateException[],
  closures: readonly FaultClosure[],
  everyone: readonly string[],
): DateException[] {
  let kept = [...exceptions];
  const closed: DateException[] = [];
  for (const { from, to, hosts } of closures) {
    for (const host of hosts ?? everyone) {
      kept = kept.flatMap((exception) => (exception.host === host ? outside(exception, from, to) : exception));
      closed.push({ from, to, host, hours: null });
    }
  }
  return [...kept, ...closed];
}

/** The parts of the exception before and after the dates. */
function outside(exception: DateException, from: LocalDate, to: LocalDate): DateException[] {
  const before = { ...exception, to: Math.min(exception.to, from - 1) };
  const after = { ...exception, from: Math.max(exception.from, to + 1) };
  return [before, after].filter((part) => part.from <= part.to);
}
