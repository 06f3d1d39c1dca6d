// The dates on which the team as a whole is closed (rule 15): for a service that needs no host of the Sheet.
import type { OpeningRules } from './model.ts';
import type { LocalDate } from './time.ts';

/** Both are included. */
interface Span {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/**
 * Rows of Exceptions without a host decide. One with hours opens its dates, also on a holiday; the hours themselves do not
 * count. `byFault`: dates that are closed whatever the rows say.
 */
export function closedDates(
  { exceptions, holidays }: Pick<OpeningRules, 'exceptions' | 'holidays'>,
  byFault: readonly Span[],
): (date: LocalDate) => boolean {
  const forAll = exceptions.filter(({ host }) => host === null);
  return (date) => {
    const isOn = ({ from, to }: Span): boolean => from <= date && date <= to;
    if (byFault.some(isOn)) return true;
    const deciding = forAll.filter(isOn);
    return deciding.length === 0 ? holidays.has(date) : deciding.every(({ hours }) => hours === null);
  };
}
