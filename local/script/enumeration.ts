// Google's enumerations: their constants are objects, so a bare name is not accepted in their place.

/** One constant, for example `Utilities.Charset.UTF_8`. It has the methods of a Java enumeration. */
export class Constant {
  readonly #label: string;
  readonly #place: number;

  constructor(label: string, place: number) {
    this.#label = label;
    this.#place = place;
  }

  toString(): string {
    return this.#label;
  }

  name(): string {
    return this.#label;
  }

  ordinal(): number {
    return this.#place;
  }

  /** Below, above or equal to 0, by their places in the enumeration. */
  compareTo(other: Constant): number {
    return this.#place - other.#place;
  }
}

/** The constants by their names, in the order of Google's reference. */
export function enumeration<Name extends string>(...names: readonly Name[]): Readonly<Record<Name, Constant>> {
  return Object.fromEntries(names.map((name, place) => [name, new Constant(name, place)])) as Record<Name, Constant>;
}

/** The label if `value` is one of these constants, else undefined. */
export function labelOf(constants: Readonly<Record<string, Constant>>, value: unknown): string | undefined {
  return Object.values(constants)
    .find((constant) => constant === value)
    ?.toString();
}
