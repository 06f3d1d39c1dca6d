// Google's enumerations: their constants are objects, so a bare name is not accepted in their place.

/** One constant, for example `Utilities.Charset.UTF_8`. */
export class Constant {
  constructor(private readonly label: string) {}

  toString(): string {
    return this.label;
  }
}

/** The label if `value` is one of these constants, else undefined. */
export function labelOf(constants: Readonly<Record<string, Constant>>, value: unknown): string | undefined {
  return Object.values(constants)
    .find((constant) => constant === value)
    ?.toString();
}
