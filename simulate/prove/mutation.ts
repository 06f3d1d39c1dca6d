// A mutation breaks the product on purpose. It takes one defence out, and says what the simulation needs to notice that.

/** One text of one file, which must stand there exactly once, and what stands there instead. */
export interface Edit {
  /** From the project's folder on. */
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}

export interface Mutation {
  /** Kebab case. */
  readonly name: string;
  /** A sentence for the docs: what is gone. */
  readonly removed: string;
  /** A sentence for the docs: which other defences stand in for it, and so why these faults are forced. */
  readonly because: string;
  /** script: what `clasp push` sends; relay: what stands before it. */
  readonly program: 'script' | 'relay';
  readonly edits: readonly Edit[];
  /** The invariants that the defence upholds. Its loss counts as noticed only if one of these breaks. */
  readonly breaks: readonly string[];
  /** Faults by name, as `npm run simulate -- --force` takes them. */
  readonly forced: readonly string[];
}

/** Throws unless the text stands there exactly once. */
export function applyEdit(text: string, { file, find, replace }: Edit): string {
  const parts = text.split(find);
  if (parts.length === 2) return parts.join(replace);
  throw new Error(`${file} holds this ${parts.length - 1} times, not once: ${find}`);
}
