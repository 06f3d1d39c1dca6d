// The spelling of a part of a document's name on disk: plain, but for characters that some file system cannot carry.

// Windows refuses these and control characters. `/` never gets here: it separates the parts.
const REFUSED = '<>:"\\|?*';
const CONTROL_LIMIT = 32;
// A percent sign is escaped only where it would read as one of our own escapes.
const OWN_ESCAPE = '%(3C|3E|3A|22|5C|7C|3F|2A|25|[01][0-9A-F])';
const BEGINS_WITH_ESCAPE = new RegExp(`^${OWN_ESCAPE}`);
const EVERY_ESCAPE = new RegExp(OWN_ESCAPE, 'g');

/** The file's name; different parts have different ones. */
export function toFileName(part: string): string {
  let name = '';
  for (let at = 0; at < part.length; at += 1) {
    const character = part.charAt(at);
    name += mustEscape(character, part.slice(at, at + 3)) ? escaped(character) : character;
  }
  return name;
}

/** The part that `toFileName` spells this way. */
export function fromFileName(fileName: string): string {
  return fileName.replace(EVERY_ESCAPE, (code) => String.fromCharCode(Number.parseInt(code.slice(1), 16)));
}

function mustEscape(character: string, fromHere: string): boolean {
  if (character === '%') return BEGINS_WITH_ESCAPE.test(fromHere);
  return character.charCodeAt(0) < CONTROL_LIMIT || REFUSED.includes(character);
}

function escaped(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
