// The arguments of a call as google.script.run lets them through: copies of plain values, and a refusal for the rest.

/** JSON array. Throws for a Date, a function, an element, a circle, and what else is no plain value. */
export function serialiseArguments(args: readonly unknown[]): string {
  return JSON.stringify(args.map((value, at) => plain(value, String(at), [])));
}

function plain(value: unknown, place: string, above: readonly object[]): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'object' || above.includes(value)) throw illegal(place);
  const inside = [...above, value];
  if (Array.isArray(value)) return value.map((item, at) => plain(item, `${place}.${at}`, inside));
  if (!isPlainObject(value)) throw illegal(place);
  const given = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(given.map(([name, member]) => [name, plain(member, `${place}.${name}`, inside)]));
}

/** Also one of another frame's. */
function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  const isRoot = prototype === null || Object.getPrototypeOf(prototype) === null;
  return isRoot && Object.prototype.toString.call(value) === '[object Object]';
}

function illegal(place: string): TypeError {
  return new TypeError(`Failed due to illegal value in property: ${place}`);
}
