// Which names a document may have, the same for every store.

/** Throws unless `name` is a relative path of plain parts: no `..`, no empty part, no NUL. */
export function checkDocumentName(name: string): void {
  const plain = name.split('/').every((part) => part !== '' && part !== '.' && part !== '..' && !part.includes('\0'));
  if (!plain) throw new Error(`Not a document name: ${JSON.stringify(name)}`);
}
