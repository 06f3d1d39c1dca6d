// How much of each of Google's services the scripts of one person may use. The sources stand in differences/quotas.ts.

/** One minute: sheetReads, sheetWrites, calendarCalls. One day: the others. */
export const QUOTA_NAMES = [
  'sheetReads',
  'sheetWrites',
  'calendarCalls',
  'propertyCalls',
  'events',
  'mails',
  'fetches',
] as const;

export type QuotaName = (typeof QUOTA_NAMES)[number];

/** Infinity = no end. */
export type Limits = Readonly<Record<QuotaName, number>>;

const A_MINUTE = { sheetReads: 60, sheetWrites: 60, calendarCalls: 600 };

export const LIMITS = {
  none: Object.fromEntries(QUOTA_NAMES.map((name) => [name, Number.POSITIVE_INFINITY])) as Limits,
  consumer: { ...A_MINUTE, propertyCalls: 50_000, events: 5_000, mails: 100, fetches: 20_000 },
  workspace: { ...A_MINUTE, propertyCalls: 500_000, events: 10_000, mails: 1_500, fetches: 100_000 },
} as const satisfies Record<string, Limits>;

export type Account = keyof typeof LIMITS;

/** Those of a kind of account, or some of one's own; what is not named has no end then. */
export type Quotas = Account | Partial<Limits>;

export function limitsOf(quotas: Quotas): Limits {
  return typeof quotas === 'string' ? LIMITS[quotas] : { ...LIMITS.none, ...quotas };
}
