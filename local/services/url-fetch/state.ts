// The state's side of UrlFetchApp: which servers there are.
import { type Execution, PlatformError, type ServiceState } from '../../boundary.ts';
import { andThen, caught, type Later } from '../../platform/later.ts';
import type { WebAnswer, WebRequest, WebServer } from './web.ts';

type Fetched = { readonly answer: WebAnswer } | { readonly failed: unknown };

/** Addresses of none of these servers are unresolvable. */
export function urlFetchState(servers: readonly WebServer[]): ServiceState {
  function fetchOne(request: WebRequest): Later<WebAnswer> {
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
