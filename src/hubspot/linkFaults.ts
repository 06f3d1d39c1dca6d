// Why a service behind a link must not be offered: a booking would fail, vanish, or need a consent that only the caller can give.
import { MINUTE_MS } from '../scheduling/time.ts';
import type { Member } from './availability.ts';
import { choiceOf, isAsked, isConstant, type Templates } from './formAnswers.ts';
import type { FormField, LinkFacts } from './linkFacts.ts';

export type LinkFault =
  /** The link has no meeting of that length. `has`: minutes. */
  | { readonly kind: 'durationUnknown'; readonly has: readonly number[] }
  /** No length is chosen and the link has several. `has`: minutes. */
  | { readonly kind: 'durationNeeded'; readonly has: readonly number[] }
  | { readonly kind: 'allOffline' }
  /** Of a group link, where each member must take part. */
  | { readonly kind: 'memberOffline' }
  | { readonly kind: 'fieldUnanswered'; readonly field: string; readonly label: string }
  | {
      readonly kind: 'fieldNotAChoice';
      readonly field: string;
      readonly label: string;
      readonly values: readonly string[];
    }
  | { readonly kind: 'fieldIsFile'; readonly field: string; readonly label: string }
  | { readonly kind: 'consentRequired'; readonly label: string }
  | { readonly kind: 'processingConsent' };

/**
 * `members`: those of the newest answer; without any the ones of `facts` count. `durationMinutes`: null = the link's only
 * one. `templates`: what the Sheet answers.
 */
export function linkFaults(
  facts: LinkFacts,
  members: readonly Member[],
  durationMinutes: number | null,
  templates: Templates,
): LinkFault[] {
  return [
    ...durationFaults(facts, durationMinutes),
    ...offlineFaults(facts, members),
    ...facts.fields.filter(isAsked).flatMap((field) => fieldFaults(field, templates.get(field.name) ?? '')),
    ...facts.consent.requiredBoxes.map((label): LinkFault => ({ kind: 'consentRequired', label })),
    ...(facts.consent.isProcessingRequired ? [{ kind: 'processingConsent' } as const] : []),
  ];
}

/** The meeting's length; null if the link does not have it, or has several and none is chosen. */
export function durationMsOf({ durationsMs }: LinkFacts, durationMinutes: number | null): number | null {
  const only = durationsMs.length === 1 ? durationsMs[0] : undefined;
  const wanted = durationMinutes === null ? only : durationMinutes * MINUTE_MS;
  return wanted !== undefined && durationsMs.includes(wanted) ? wanted : null;
}

/** The members that HubSpot may pick although it cannot see their calendar. Of a round robin that is offered all the same. */
export function offlineMembers(facts: LinkFacts, members: readonly Member[]): number {
  return membersOf(facts, members).filter(({ isOffline }) => isOffline).length;
}

function membersOf(facts: LinkFacts, members: readonly Member[]): readonly Member[] {
  return members.length > 0 ? members : facts.members;
}

function durationFaults(facts: LinkFacts, durationMinutes: number | null): LinkFault[] {
  if (durationMsOf(facts, durationMinutes) !== null) return [];
  const has = facts.durationsMs.map((ms) => ms / MINUTE_MS);
  return [{ kind: durationMinutes === null ? 'durationNeeded' : 'durationUnknown', has }];
}

function offlineFaults(facts: LinkFacts, members: readonly Member[]): LinkFault[] {
  const offline = offlineMembers(facts, members);
  if (facts.isOffline || (offline > 0 && offline === membersOf(facts, members).length)) return [{ kind: 'allOffline' }];
  return offline > 0 && facts.type === 'GROUP_CALENDAR' ? [{ kind: 'memberOffline' }] : [];
}

function fieldFaults(field: FormField, template: string): LinkFault[] {
  const { name, label, fieldType, isRequired, options } = field;
  if (fieldType === 'file') return [{ kind: 'fieldIsFile', field: name, label }];
  if (template.trim() === '') return isRequired ? [{ kind: 'fieldUnanswered', field: name, label }] : [];
  const isFit = !isConstant(template) || choiceOf(field, template.trim()) !== null;
  return isFit ? [] : [{ kind: 'fieldNotAChoice', field: name, label, values: options.map(({ value }) => value) }];
}
