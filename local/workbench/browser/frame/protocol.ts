// The messages between the workbench and the frame around a page. Each side checks the other's origin.
import type { RunAnswer } from '../../wire.ts';

/** The answers of calls come after `fromMs` to `toMs` milliseconds, in an order that the seed decides. null = at once. */
export type Latency = { readonly seed: number; readonly fromMs: number; readonly toMs: number } | null;

export type ToFrame =
  | {
      readonly kind: 'write';
      readonly html: string;
      readonly callable: readonly string[];
      readonly latency: Latency;
      readonly clipboard: boolean;
      readonly dark: boolean;
    }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: RunAnswer };

export type FromFrame =
  | { readonly kind: 'ready' }
  /** `args`: JSON array. */
  | { readonly kind: 'call'; readonly id: number; readonly name: string; readonly args: string }
  | { readonly kind: 'close' }
  | { readonly kind: 'size'; readonly width: number | null; readonly height: number | null }
  | { readonly kind: 'focusEditor' };

/** What Google grants the clipboard with, where it does. */
export const CLIPBOARD = 'clipboard-read *; clipboard-write *';
