// HubSpot's limits of requests, for a free account: a rolling ten seconds, a day, and a second for searches.
import type { LocalClock } from '../boundary.ts';
import { rateLimited } from './reply.ts';

const INTERVAL_MS = 10_000;
const MOST = 100;
const DAY_MS = 86_400_000;
const MOST_A_DAY = 250_000;
const MOST_SEARCHES_A_SECOND = 5;

export interface Limits {
  /** Counts a request; throws 429 if it is one too many and the limits count. */
  count(isSearch: boolean, isOn: boolean): void;
  headers(): [name: string, value: string][];
}

export function requestLimits(clock: LocalClock): Limits {
  let times: number[] = [];
  let searches: number[] = [];
  let day = { untilMs: 0, requests: 0 };

  return {
    count(isSearch, isOn) {
      const nowMs = clock.nowMs();
      if (nowMs >= day.untilMs) day = { untilMs: nowMs + DAY_MS, requests: 0 };
      times = times.filter((ms) => ms > nowMs - INTERVAL_MS);
      searches = searches.filter((ms) => ms > nowMs - 1000);
      if (isOn && day.requests >= MOST_A_DAY) throw rateLimited('DAILY');
      if (isOn && times.length >= MOST) throw rateLimited('TEN_SECONDLY_ROLLING');
      if (isOn && isSearch && searches.length >= MOST_SEARCHES_A_SECOND) throw rateLimited('SECONDLY');
      day.requests += 1;
      times.push(nowMs);
      if (isSearch) searches.push(nowMs);
    },
    headers: () => [
      ['X-HubSpot-RateLimit-Max', String(MOST)],
      ['X-HubSpot-RateLimit-Remaining', String(Math.max(0, MOST - times.length))],
      ['X-HubSpot-RateLimit-Interval-Milliseconds', String(INTERVAL_MS)],
      ['X-HubSpot-RateLimit-Daily', String(MOST_A_DAY)],
      ['X-HubSpot-RateLimit-Daily-Remaining', String(MOST_A_DAY - day.requests)],
    ],
  };
}
