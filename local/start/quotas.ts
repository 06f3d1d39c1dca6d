// The quotas of `--quotas` and `--quota NAME`: those of a kind of account, or one of one's own.
import { UsageError } from '../command/commandLine.ts';
import { type Account, LIMITS, type Limits, limitsOf, QUOTA_NAMES, type QuotaName } from '../quotas/limits.ts';
import type { Use } from '../quotas/meter.ts';

const ACCOUNTS = Object.keys(LIMITS).join(', ');

/** What `--quotas` alone means: the account with less. */
export const STANDARD_QUOTAS: Account = 'consumer';

export const OWN_QUOTAS = QUOTA_NAMES.join(', ');
export const QUOTA_WORDS = `${ACCOUNTS}, or one of your own as NAME=N`;

/** Those that come later go over those before; null = not asked for. Throws UsageError. */
export function readQuotas(texts: readonly string[]): Limits | null {
  return texts.reduce<Limits | null>((limits, text) => ({ ...(limits ?? LIMITS.none), ...oneOf(text) }), null);
}

function oneOf(text: string): Partial<Limits> {
  if (isAccount(text)) return limitsOf(text);
  const [, name = '', digits] = /^(\w+)=(\d{1,9})$/.exec(text) ?? [];
  if (isQuota(name)) return { [name]: Number(digits) };
  throw new UsageError(`There is no quota ${JSON.stringify(text)}. Known: ${QUOTA_WORDS} (${OWN_QUOTAS}).`);
}

function isAccount(text: string): text is Account {
  return Object.hasOwn(LIMITS, text);
}

function isQuota(text: string): text is QuotaName {
  return QUOTA_NAMES.some((name) => name === text);
}

/** One for each quota, as `npm start` reports them at its end and `npm run load` reads them. */
export function useLines(uses: readonly Use[]): string[] {
  return uses.map(({ name, per, limit, used, refused, most }) => {
    const end = Number.isFinite(limit) ? `of ${limit}` : 'without a limit';
    return `quota ${name}: ${used} used, ${refused} refused, at most ${most} a ${per} (${end})`;
  });
}
