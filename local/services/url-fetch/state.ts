// The state's side of UrlFetchApp: which servers there are, and the requests of a day.
import { type Execution, type LocalClock, PlatformError, type ServiceState } from '../../boundary.ts';
import { andThen, caught, type Later } from '../../platform/later.ts';
import type { WebAnswer, WebRequest, WebServer } from './web.ts';

// developers.google.com/apps-script/guides/services/quotas, for a consumer's account
const MOST_A_DAY = 20_000;
const DAY_MS = 86_400_000;

export interface UrlFetchOptions {
  readonly clock: LocalClock;
  /** Whether a day has an end to its requests. */
  readonly hasQuota: boolean;
}

type Fetched = { readonly answer: WebAnswer } | { readonly failed: unknown };

/** Addresses of none of these servers are unresolvable. */
export function urlFetchState(servers: readonly WebServer[], { clock, hasQuota }: UrlFetchOptions): ServiceState {
  let day = { untilMs: 0, requests: 0 };

  function count(): void {
    const nowMs = clock.nowMs();
    if (nowMs >= day.untilMs) day = { untilMs: nowMs + DAY_MS, requests: 0 };
    day.requests += 1;
    if (hasQuota && day.requests > MOST_A_DAY) {
      throw new PlatformError('Service invoked too many times for one day: urlfetch.');
    }
  }

  function fetchOne(request: WebRequest): Later<WebAnswer> {
    count();
    const server = servers.find(({ origin }) => request.url === origin.slice(0, -1) || request.url.startsWith(origin));
    if (server === undefined) throw new PlatformError(`DNS error: ${request.url}`);
    return server.answer(request);
  }

  return {
    name: 'UrlFetchApp',
    methods: {
      fetch: (_: Execution, request: WebRequest) => fetchOne(request),
      // All are sent before the first failure is thrown: what a request has done is done.
      fetchAll(_: Execution, ...requests: WebRequest[]) {
        const all = requests.map((request) =>
          caught<Fetched>(
            () => andThen(fetchOne(request), (answer) => ({ answer })),
            (failed) => ({ failed }),
          ),
        );
        return andThen(together(all), (fetched) => fetched.map(answerOrThrow));
      },
    },
  };
}

/** All at once if none has to wait. */
function together<T>(values: readonly Later<T>[]): Later<T[]> {
  const there = values.filter((value): value is T => !(value instanceof Promise));
  return there.length === values.length ? there : Promise.all(values);
}

function answerOrThrow(fetched: Fetched): WebAnswer {
  if ('failed' in fetched) throw fetched.failed;
  return fetched.answer;
}
