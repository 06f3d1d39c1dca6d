// Counts what each person's scripts use of Google's services, and refuses what is beyond their quotas.
import { type Call, type Execution, type LocalClock, userOf } from '../boundary.ts';
import { limitsOf, QUOTA_NAMES, type QuotaName, type Quotas } from './limits.ts';
import { RULES, type Rule } from './rules.ts';

/** The use of one quota by all persons together. */
export interface Use {
  readonly name: QuotaName;
  readonly per: Rule['per'];
  readonly limit: number;
  /** Since the beginning. */
  readonly used: number;
  readonly refused: number;
  /** The most that one person used in one minute, or in one day. */
  readonly most: number;
}

export interface Meter {
  /** Before a call is performed. Throws Google's refusal, and then nothing is counted. */
  ask(call: Call, execution: Execution): void;
  /** After it has succeeded. */
  done(call: Call, execution: Execution): void;
  /** What the person may still use in this minute, or on this day; Infinity = without end. */
  left(name: QuotaName, user: string): number;
  readonly uses: readonly Use[];
}

export function openMeter(quotas: Quotas, clock: LocalClock): Meter {
  const limits = limitsOf(quotas);
  const counters = QUOTA_NAMES.map((name) => openCounter(name, limits[name], clock));
  const forCall = ({ service, method }: Call) => counters.filter(({ rule }) => rule.calls.test(`${service}.${method}`));
  return {
    ask(call, execution) {
      const own = forCall(call);
      const user = userOf(execution);
      for (const counter of own) counter.refuseIfUsedUp(call, user);
      for (const { rule, add } of own) if (rule.counts === 'asked') add(call, user);
    },
    done(call, execution) {
      for (const { rule, add } of forCall(call)) if (rule.counts === 'done') add(call, userOf(execution));
    },
    left(name, user) {
      const counter = counters.find(({ rule }) => rule === RULES[name]);
      return counter?.left(user) ?? Number.POSITIVE_INFINITY;
    },
    get uses() {
      return counters.map(({ use }) => use());
    },
  };
}

function openCounter(name: QuotaName, limit: number, clock: LocalClock) {
  const rule = RULES[name];
  const spans = new Map<string, Span>();
  const total = { used: 0, refused: 0, most: 0 };

  function spanOf(user: string): Span {
    const span = spans.get(user) ?? (rule.per === 'minute' ? slidingMinute() : dayFromFirst());
    spans.set(user, span);
    return span;
  }

  return {
    rule,
    refuseIfUsedUp(call: Call, user: string): void {
      if (spanOf(user).used(clock.nowMs()) + amountOf(rule, call) <= limit) return;
      total.refused += 1;
      throw rule.refusal(call);
    },
    add(call: Call, user: string): void {
      const amount = amountOf(rule, call);
      total.used += amount;
      total.most = Math.max(total.most, spanOf(user).add(clock.nowMs(), amount));
    },
    left: (user: string) => limit - spanOf(user).used(clock.nowMs()),
    use: (): Use => ({ name, per: rule.per, limit, ...total }),
  };
}

function amountOf({ amount = () => 1 }: Rule, call: Call): number {
  return amount(call);
}

interface Span {
  used(nowMs: number): number;
  /** What is used then. */
  add(nowMs: number, amount: number): number;
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** No sixty seconds hold more than the limit, wherever they begin. What was used is free again a minute later, one by one. */
function slidingMinute(): Span {
  let times: number[] = [];
  const used = (nowMs: number) => {
    times = times.filter((ms) => ms > nowMs - MINUTE_MS);
    return times.length;
  };
  return {
    used,
    add(nowMs, amount) {
      for (let count = 0; count < amount; count += 1) times.push(nowMs);
      return used(nowMs);
    },
  };
}

/** All is free again 24 hours after the first use. */
function dayFromFirst(): Span {
  let day = { untilMs: Number.NEGATIVE_INFINITY, used: 0 };
  return {
    used: (nowMs) => (nowMs < day.untilMs ? day.used : 0),
    add(nowMs, amount) {
      if (nowMs >= day.untilMs) day = { untilMs: nowMs + DAY_MS, used: 0 };
      day.used += amount;
      return day.used;
    },
  };
}
