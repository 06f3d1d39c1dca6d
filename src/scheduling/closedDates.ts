// The dates on which the team as a whole is closed (rule 15): for a service that needs no host of the Sheet.
import type { OpeningRules } from './model.ts';
import type { LocalDate } from './time.ts';

/** Both are included. */
interface Span {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** Dates that are closed whatever the rows say; only of hosts, or for all. */
interface FaultSpan extends Span {
  readonly isForAll: boolean;
}

/** Rows of Exceptions without a host decide. One with hours opens its dates, also on a holiday; the hours themselves do not count. */
export function closedDates(
  { exceptions, holidays }: Pick<OpeningRules, 'exceptions' | 'holidays'>,
  byFault: readonly FaultSpan[],
): (date: LocalDate) => boolean {
  const closures = byFault.filter(({ isForAll }) => isForAll);
  const forAll = exceptions.filter(({ host }) => host === null);
  return (date) => {
    const isOn = ({ from, to }: Span): boolean => from <= date && date <= to;
    if (closures.some(isOn)) return true;
    const deciding = forAll.filter(isOn);
    return deciding.length === 0 ? holidays.has(date) : deciding.every(({ hours }) => hours === null);
  };
}
