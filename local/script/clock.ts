// The script's Date asks the runtime's clock; and, on request, its Intl knows no time zones.

/** Makes `new Date()`, `Date()` and `Date.now()` say `nowMs()`; all else of Date stays as it is. */
export function installClock(nowMs: () => number): void {
  const NativeDate = Date;
  const now = () => nowMs();
  const ClockDate = new Proxy(NativeDate, {
    construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
    apply: () => new NativeDate(now()).toString(),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  });
  Object.defineProperty(NativeDate.prototype, 'constructor', { value: ClockDate });
  globalThis.Date = ClockDate;
}

/** Makes Intl.DateTimeFormat refuse every zone, as an engine without the zone database does. */
export function removeZonesFromIntl(): void {
  const refuseZone = (args: readonly unknown[]) => {
    const [, options] = args;
    if (typeof options !== 'object' || options === null || !('timeZone' in options)) return;
    throw new RangeError(`Invalid time zone specified: ${options.timeZone}`);
  };
  Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
    construct(target, args, newTarget) {
      refuseZone(args);
      return Reflect.construct(target, args, newTarget);
    },
    apply(target, self, args) {
      refuseZone(args);
      return Reflect.apply(target, self, args);
    },
  });
}
