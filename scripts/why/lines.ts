// A `DayAnswer` as lines to read: the headline, then each host's reasons; for a date, one line a start.
import type { DayAnswer, ReasonData, StartAnswer } from '../../src/why/answer.ts';
import { colour } from '../demo/transcript.ts';

const BOLD = '1';
const GREEN = '32';
const RED = '31';

export function linesOf(why: DayAnswer): string[] {
  const isAnyFree = why.starts.some(({ goesTo }) => goesTo !== '');
  const head = [colour(`${BOLD};${isAnyFree ? GREEN : RED}`, why.headline), why.about];
  const [start] = why.starts;
  const body = why.asks === 'instant' && start ? linesOfInstant(why, start) : linesOfDate(why);
  return [...head, ...why.notes, ...body];
}

function linesOfInstant({ hosts }: DayAnswer, { goesTo, hosts: atStart }: StartAnswer): string[] {
  return [
    ...(goesTo === '' ? [] : [goesTo]),
    ...hosts.flatMap(({ host, wholeDay }) => {
      const at = atStart.find((one) => one.host === host);
      return ['', name(host, at?.isFree ?? false), ...[...wholeDay, ...(at?.why ?? [])].map(indented)];
    }),
  ];
}

function linesOfDate({ hosts, starts }: DayAnswer): string[] {
  const ofHosts = hosts.flatMap(({ host, wholeDay, open }) => [
    '',
    name(
      host,
      starts.some((start) => start.hosts.some((one) => one.host === host && one.isFree)),
    ),
    ...[...wholeDay, ...open].map(indented),
  ]);
  const lines = starts.map(lineOf);
  return [...ofHosts, ...(lines.length > 0 ? ['', ...lines] : [])];
}

/** `09:00  Free: Anna.  Ben: Busy …`. Reasons for a host's whole day stand above. */
function lineOf({ time, headline, goesTo, hosts }: StartAnswer): string {
  const others = hosts.filter(({ isFree, why }) => !isFree && why.length > 0);
  const whys = others.map(({ host, why }) => `${host}: ${why.map(({ sentence }) => sentence).join(' ')}`);
  return [`${time}  ${colour(goesTo === '' ? RED : GREEN, headline)}`, ...whys].join('  ');
}

function name(host: string, isFree: boolean): string {
  return colour(isFree ? GREEN : RED, host);
}

function indented({ sentence }: ReasonData): string {
  return `  ${sentence}`;
}
