// The local Google with quirks, for worlds of a test's own.
import type { WebQuirks } from '../../local/http/webQuirks.ts';
import type { RuntimeOptions } from '../../local/platform/options.ts';
import { preparedOptions, quirkOptions, webQuirks } from '../../local/start/quirks.ts';

export interface Google {
  readonly runtime: Partial<RuntimeOptions>;
  readonly web: WebQuirks;
}

export const USUAL_GOOGLE: Google = { runtime: {}, web: {} };

/** Makes one for each world: some quirks count calls. */
export async function googleUnder(quirks: readonly string[]): Promise<() => Google> {
  const prepared = await preparedOptions(quirks, 'dist');
  return () => ({ runtime: { ...quirkOptions(quirks), ...prepared }, web: webQuirks(quirks) });
}

type Send = (url: string, init?: RequestInit) => Promise<Response>;

/** For a world, in which no time passes: nothing is left of a slow start, and of lost answers only what `breakingOff` does. */
export function withoutTime({ decode, fateAfter }: WebQuirks): WebQuirks {
  const fate = (posts: number) => (fateAfter?.(posts) === 'errorPage' ? 'errorPage' : null);
  return { ...(decode ? { decode } : {}), ...(fateAfter ? { fateAfter: fate } : {}) };
}

/** An answer that never comes is a call that breaks off once its script has run. */
export function breakingOff(send: Send, { fateAfter }: WebQuirks): Send {
  let posts = 0;
  return async (url, init = {}) => {
    const fate = init.method === 'POST' ? fateAfter?.(posts++) : null;
    const response = await send(url, init);
    if (fate === 'silence') throw new Error('The answer never came.');
    return response;
  };
}
