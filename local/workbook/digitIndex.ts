// The digits that each cell of a column shows, by their parts of four in a row. A number is looked for in those cells alone
// that have its rarest part, so that its search does not grow with the rows.

/** A shorter number has no part. */
export const PART_LENGTH = 4;

const FULL_WIDTH = '０１２３４５６７８９';

export interface DigitIndex {
  /** How many cells it has. */
  size(): number;
  /** The next cell. */
  add(shown: string): void;
  /** Places (from 0) of the cells that have these digits in a row, whatever else stands between them: four digits or more. */
  find(digits: string): readonly number[];
}

export function createDigitIndex(): DigitIndex {
  const cells: string[] = [];
  const placesOf = new Map<string, number[]>();

  return {
    size: () => cells.length,
    add(shown) {
      const digits = digitsOf(shown);
      for (const part of partsOf(digits)) {
        const places = placesOf.get(part) ?? [];
        placesOf.set(part, places);
        if (places[places.length - 1] !== cells.length) places.push(cells.length);
      }
      cells.push(digits);
    },
    find(digits) {
      const having = partsOf(digits).map((part) => placesOf.get(part) ?? []);
      const fewest = having.reduce((one, other) => (other.length < one.length ? other : one));
      return fewest.filter((at) => cells[at]?.includes(digits));
    },
  };
}

function partsOf(digits: string): string[] {
  const parts: string[] = [];
  for (let end = PART_LENGTH; end <= digits.length; end++) parts.push(digits.slice(end - PART_LENGTH, end));
  return parts;
}

function digitsOf(shown: string): string {
  return shown.replace(/[^0-9０-９]+/g, '').replace(/[０-９]/g, (digit) => String(FULL_WIDTH.indexOf(digit)));
}

const NO_DIGITS_BETWEEN = '[^0-9０-９]*';

/**
 * The digits of a pattern that asks for these in order, whatever else stands between them. A cell has a part like it if its
 * digits alone have them in a row. null for any other pattern.
 */
export function digitsAskedFor({ source }: RegExp): string | null {
  const digits = source.split(NO_DIGITS_BETWEEN).map((part) => part.charAt(1));
  const made = digits.map((digit) => `[${digit}${FULL_WIDTH.charAt(Number(digit))}]`).join(NO_DIGITS_BETWEEN);
  return /^\d+$/.test(digits.join('')) && made === source ? digits.join('') : null;
}
