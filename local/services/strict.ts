// The objects that scripts are handed: every member that is not simulated throws an error that names it.

/** Engines and printers ask any object for these; a refusal would break JSON.stringify and await. */
const ASKED_OF_ANY_OBJECT = ['toJSON', 'then'];

/** `name` is how the object is written in a script, for example `Calendar.Events`. Members cannot be replaced or added. */
export function strict<T extends object>(name: string, members: T): T {
  return new Proxy(members, {
    get(target, key) {
      if (typeof key === 'symbol' || key in target || ASKED_OF_ANY_OBJECT.includes(key))
        return Reflect.get(target, key);
      throw new Error(`Not simulated: ${name}.${key}`);
    },
    set(_target, key) {
      throw new Error(`Not simulated: setting ${name}.${String(key)}`);
    },
  });
}
