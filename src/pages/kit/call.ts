// How a page asks the script. Only text goes over the wire: Google makes null of a date in an answer, without a word.
import type { PageAnswer, PageCall, PageCalls } from '../../fromPage/wire/calls.ts';

/**
 * Why a call has no answer. `problem`: the script says it in a sentence for the person. `accounts`: Google took another
 * of the browser's accounts. `permission`: the person has not allowed what the call needs.
 */
export type FailureKind = 'problem' | 'accounts' | 'permission' | 'network' | 'script';

/** `message`: the script's or Google's own words. */
export class Failure extends Error {
  constructor(
    readonly kind: FailureKind,
    message: string,
  ) {
    super(message);
  }
}

/** Rejects with a `Failure` and nothing else. */
export function call<N extends PageCall>(name: N, ...args: PageCalls[N]['asks']): Promise<PageCalls[N]['answers']> {
  return new Promise((resolve, reject) => {
    const succeed = (text: unknown) => {
      const answer = answerOf<N>(text);
      if ('problem' in answer) reject(new Failure('problem', answer.problem));
      else resolve(answer.answer);
    };
    const settled = (work: () => void) => {
      try {
        work();
      } catch (error) {
        reject(failureOf(error));
      }
    };
    settled(() =>
      google.script.run
        .withSuccessHandler((text) => settled(() => succeed(text)))
        .withFailureHandler((error) => reject(failureOf(error)))
        .fromPage(name, JSON.stringify(args)),
    );
  });
}

/** Opens another page, as the menu does. A dialog takes the place of this one. Rejects with a `Failure`. */
export function openPage(entryPoint: 'preview' | 'hours'): Promise<unknown> {
  return new Promise((resolve, reject) =>
    google.script.run
      .withSuccessHandler(resolve)
      .withFailureHandler((error) => reject(failureOf(error)))
      [entryPoint](),
  );
}

function answerOf<N extends PageCall>(text: unknown): PageAnswer<N> {
  const answer: unknown = JSON.parse(String(text));
  if (typeof answer !== 'object' || answer === null) throw new Error(`No answer: ${String(text)}`);
  return answer as PageAnswer<N>;
}

// Google's words for the accounts were seen in 2020 to 2024. They are English in every language.
const KINDS: readonly (readonly [RegExp, FailureKind])[] = [
  [/PERMISSION_DENIED|wardeninit|action not allowed/i, 'accounts'],
  [/authori[sz]ation|permission/i, 'permission'],
  [/TransportError|NetworkError|connection failure|HTTP 0/i, 'network'],
];

function failureOf(error: unknown): Failure {
  const { name, message } = error instanceof Error ? error : new Error(messageOf(error));
  const text = `${name}: ${message}`;
  return new Failure(KINDS.find(([words]) => words.test(text))?.[1] ?? 'script', message);
}

/** Google's error comes from another frame, so it is no Error of this one. */
function messageOf(error: unknown): string {
  return String((error as { readonly message?: unknown } | null)?.message ?? error);
}
