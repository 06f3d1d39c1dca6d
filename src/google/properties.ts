// Script properties. 9 KB a value, 500 KB in all.
import type { PropertiesPort } from '../ports/script.ts';
import { asking } from './asking.ts';

export const propertiesPort: PropertiesPort = {
  all: () => asking(() => PropertiesService.getScriptProperties().getProperties()),
  set(key, value) {
    asking(() => PropertiesService.getScriptProperties().setProperty(key, value));
  },
  setAll(entries) {
    // false: the others stay.
    asking(() => PropertiesService.getScriptProperties().setProperties({ ...entries }, false));
  },
  delete(key) {
    asking(() => PropertiesService.getScriptProperties().deleteProperty(key));
  },
};

/** The same, for an execution that may have read them already: it reads them the first time alone. */
export function readOnce(): { first(): Properties; readonly rest: PropertiesPort } {
  let read: Properties | null = null;
  return {
    first() {
      read = propertiesPort.all();
      return read;
    },
    rest: {
      ...propertiesPort,
      all() {
        const known = read ?? propertiesPort.all();
        // Later they may be others.
        read = null;
        return known;
      },
    },
  };
}

type Properties = ReturnType<PropertiesPort['all']>;
