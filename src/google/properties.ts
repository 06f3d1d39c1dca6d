// Script properties. 9 KB a value, 500 KB in all.
import type { PropertiesPort } from '../booking/ports.ts';

export const propertiesPort: PropertiesPort = {
  all: () => PropertiesService.getScriptProperties().getProperties(),
  set(key, value) {
    PropertiesService.getScriptProperties().setProperty(key, value);
  },
  setAll(entries) {
    // false: the others stay.
    PropertiesService.getScriptProperties().setProperties({ ...entries }, false);
  },
  delete(key) {
    PropertiesService.getScriptProperties().deleteProperty(key);
  },
};
