// What is to be written into the spreadsheet, as plain data. All steps together are one atomic write.

/** Rows and columns count from 0. Tabs go by the name they have, or get. */
export type Step = TextStep | LookStep;

/** Texts are stored as text, whatever they begin with. */
export type TextStep =
  /** A new tab. With headers: all its columns are plain text, the first row is bold and stays in view. */
  | {
      readonly kind: 'tab';
      readonly tab: string;
      /** Google's number of it; null = any. */
      readonly sheetId: number | null;
      readonly headers: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  /** Headers behind the last column, over columns of plain text. */
  | ({ readonly kind: 'columns'; readonly tab: string; readonly headers: readonly string[] } & Place)
  /** Cells of one row that is there, from this one on. */
  | ({ readonly kind: 'texts'; readonly tab: string; readonly texts: readonly string[] } & Place)
  /** A row below the last, from its first cell on. */
  | { readonly kind: 'append'; readonly tab: string; readonly texts: readonly string[] };

export type LookStep =
  | ({ readonly kind: 'note'; readonly tab: string; readonly note: string } & Place)
  | ChoiceStep
  | ({ readonly kind: 'colour'; readonly tab: string; readonly word: string } & Place & {
        readonly text: string;
        readonly background: string;
      })
  /** `row`: the header's. */
  | ({ readonly kind: 'view'; readonly tab: string; readonly title: string } & Place & {
        readonly hidden: readonly string[];
      })
  /** Sheets asks before a person types in this tab, and lets them. */
  | { readonly kind: 'protection'; readonly tab: string; readonly description: string }
  | ChartStep;

export function isLook(step: Step): step is LookStep {
  return !['tab', 'columns', 'texts', 'append'].includes(step.kind);
}

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A drop-down that refuses nothing. */
export interface ChoiceStep extends Place {
  readonly kind: 'choice';
  readonly tab: string;
  /** Only this cell, or the column from it on. */
  readonly isOneCell: boolean;
  /** Words, or the column of a tab from a cell on. */
  readonly of: { readonly words: readonly string[] } | ({ readonly tab: string } & Place);
  readonly help: string;
}

export interface ChartStep extends Place {
  readonly kind: 'chart';
  readonly tab: string;
  readonly title: string;
  readonly drawn: 'column' | 'line' | 'bar';
  readonly isStacked: boolean;
  /** The numbers' rows, the heading included; the end is not. */
  readonly fromRow: number;
  readonly toRow: number;
  readonly names: number;
  readonly series: readonly number[];
}

/** What a tab has besides texts, as far as Set up must know. */
export interface LooksThere {
  readonly tab: string;
  /** Of the grid, blank ones too. */
  readonly columnCount: number;
  /** Cells with a note or a drop-down. */
  readonly cells: readonly (Place & { readonly hasNote: boolean; readonly hasChoice: boolean })[];
  /** Descriptions. */
  readonly protections: readonly string[];
  /** Conditional formats for a word in a column. */
  readonly colours: readonly { readonly column: number; readonly word: string }[];
  /** Titles of filter views. */
  readonly views: readonly string[];
}
