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
