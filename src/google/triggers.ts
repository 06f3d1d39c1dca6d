// Events of triggers. A page may call any entry point by name, with any plain value. But it can never hand over an object
// of Google's, so that its call is told from a trigger's.

/**
 * Whether Google itself calls: the event's mode is one of Google's own objects, or its spreadsheet is, as it can be asked. A
 * page can hand over neither.
 */
export function isTriggerEvent<E extends object>(event: unknown): event is E {
  if (typeof event !== 'object' || event === null) return false;
  const { NONE, LIMITED, FULL } = ScriptApp.AuthMode;
  const modes: readonly unknown[] = [NONE, LIMITED, FULL];
  const source: unknown = Reflect.get(event, 'source');
  const isGoogles = typeof source === 'object' && source !== null && typeof Reflect.get(source, 'getId') === 'function';
  return isGoogles || modes.includes(Reflect.get(event, 'authMode'));
}
