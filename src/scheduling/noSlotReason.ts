// Says why nothing is offered: the one main reason, for the Log and for the people with the Sheet.
import type { Tally } from './hostStarts.ts';
import type { StartRuleKind } from './startRules.ts';

export type NoSlotReason =
  /** No host was given: none works for the service, or none has a readable calendar. */
  | { readonly kind: 'noHost' }
  | { readonly kind: 'noOpenWindows' }
  /** Open, but only on dates with an offset in doubt (rule 14). */
  | { readonly kind: 'zoneInDoubt' }
  /** Open, but no start of the grid lies in the time asked for; only with `within`. */
  | { readonly kind: 'offGrid' }
  /** Open, but nowhere long enough for one slot. */
  | { readonly kind: 'windowsTooShort' }
  | { readonly kind: 'past' }
  /** Assignment `all`: a host of the service is withdrawn, or its calendar cannot be read. */
  | { readonly kind: 'hostMissing' }
  /** Assignment `all`: each host has free starts, but none that all share. */
  | { readonly kind: 'noCommonStart' }
  /** `count`: the starts of all hosts that this rule removed. */
  | { readonly kind: 'beforeNotice' | 'afterHorizon' | 'full' | 'busy'; readonly count: number };

/**
 * Each start in open time counts under the first rule it breaks. Their order: past, minimum notice, horizon, full date,
 * busy. The rule that removed most is the main reason; the earlier one if two removed as many. Past starts are named only
 * if nothing else was removed, as every afternoon has a morning behind it.
 */
export function mainReason(tallies: readonly Tally[]): NoSlotReason {
  const sum = (count: (tally: Tally) => number) => tallies.reduce((total, tally) => total + count(tally), 0);
  const removedBy = (kind: StartRuleKind) => sum(({ removed }) => removed.find((one) => one.kind === kind)?.count ?? 0);
  if (tallies.length === 0) return { kind: 'noHost' };
  if (sum(({ windows }) => windows) === 0)
    return { kind: sum(({ inDoubt }) => inDoubt) > 0 ? 'zoneInDoubt' : 'noOpenWindows' };
  const onGrid = sum((tally) => tally.onGrid);
  if (onGrid === 0) return { kind: 'offGrid' };
  if (onGrid === removedBy('doesNotFit')) return { kind: 'windowsTooShort' };
  const counted = [
    { kind: 'beforeNotice', count: removedBy('beforeNotice') },
    { kind: 'afterHorizon', count: removedBy('afterHorizon') },
    { kind: 'full', count: removedBy('serviceFull') + removedBy('hostFull') },
    { kind: 'busy', count: removedBy('busy') },
  ] as const;
  const most = counted.reduce((best, next) => (next.count > best.count ? next : best));
  return most.count === 0 ? { kind: 'past' } : most;
}
