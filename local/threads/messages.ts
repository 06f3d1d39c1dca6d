// The messages between a thread and the thread that holds the state.

/** A thread is sent an `Entry` (see execution/context.ts) to run, and while it runs JSON `Answer` to each of its calls. */
export type FromThread =
  | CallMessage
  /** JSON `Outcome`. */
  | { readonly kind: 'ended'; readonly outcome: string }
  /** A promise that the script left behind was rejected. */
  | { readonly kind: 'rejection'; readonly reason: string };

/** The thread stands still until it is answered. */
export interface CallMessage {
  readonly kind: 'call';
  readonly service: string;
  readonly method: string;
  readonly argsJson: string;
}

export interface ThreadData {
  /** The prelude's code. */
  readonly prelude: string;
  /** One number, raised after each answer has been sent; the thread sleeps on it. */
  readonly answers: Int32Array;
}
