// The local Google keeps its state in named text documents.
// Two implementations, files and memory, pass one contract suite (test/contract/store.ts).

/** A document's text with its version. The version changes with every change of the text, by this program or another. */
export interface Document {
  readonly text: string;
  readonly version: string;
}

/** Names are relative paths with `/`: `sheet/Log.csv`, `sheet.json`, `calendars/anna@example.com.ics`, `properties.json`. */
export interface Store {
  /** The document, or undefined if there is none. Text that is not UTF-8 throws an error that names the document. */
  read(name: string): Document | undefined;
  /** The version alone, cheaply; undefined if there is none. */
  version(name: string): string | undefined;
  /** Replaces the document, or makes it: readers see the old or the new text, never a part. Returns the new version. */
  write(name: string, text: string): string;
  /** Adds to the end of the document; the cost does not grow with its length. Returns the new version. */
  append(name: string, text: string): string;
  /** A document that is not there is no error. */
  remove(name: string): void;
  /** Names of the documents in a folder (`calendars`), sorted. */
  list(folder: string): readonly string[];
}

/** Throws unless `name` is a relative path of plain parts: no `..`, no empty part, no NUL. */
export function checkDocumentName(name: string): void {
  const plain = name.split('/').every((part) => part !== '' && part !== '.' && part !== '..' && !part.includes('\0'));
  if (!plain) throw new Error(`Not a document name: ${JSON.stringify(name)}`);
}
