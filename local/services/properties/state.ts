// Script properties: one JSON document, and over it what the command line set, which no file ever holds.
import { type Execution, PlatformError, type ServiceState } from '../../boundary.ts';
import type { Store } from '../../store/store.ts';
import { isObject, parseJson } from '../jsonObject.ts';

const PROPERTIES_DOCUMENT = 'state/properties.json';

// https://developers.google.com/apps-script/guides/services/quotas
const MAX_VALUE_BYTES = 9 * 1024;
const MAX_STORE_BYTES = 500 * 1024;

type Texts = Readonly<Record<string, string>>;

/**
 * `inMemory` lies over the stored properties and is never written to the store; null hides a stored one.
 * A script that sets one of these keys changes it in memory only; what is stored under it stays.
 */
export function propertiesState(store: Store, inMemory: Readonly<Record<string, string | null>> = {}): ServiceState {
  const over = new Map(Object.entries(inMemory));

  function all(): Texts {
    const merged = new Map([...Object.entries(readTexts(store)), ...over]);
    return Object.fromEntries([...merged].flatMap(([key, value]) => (value === null ? [] : [[key, value]])));
  }

  function replaceAll(next: Texts): void {
    const covered = Object.entries(readTexts(store)).filter(([key]) => over.has(key));
    const stored = Object.entries(next).filter(([key]) => !over.has(key));
    for (const key of over.keys()) over.set(key, ownText(next, key));
    store.write(PROPERTIES_DOCUMENT, `${JSON.stringify(Object.fromEntries([...covered, ...stored]), null, 2)}\n`);
  }

  return {
    name: 'PropertiesService',
    methods: {
      getProperty: (_execution: Execution, key: string) => ownText(all(), key),
      getProperties: () => all(),
      getKeys: () => Object.keys(all()),
      setProperties(_execution: Execution, values: Texts, deleteAllOthers: boolean) {
        const next = deleteAllOthers ? values : { ...all(), ...values };
        checkSizes(values, next);
        replaceAll(next);
      },
      deleteProperty(_execution: Execution, key: string) {
        replaceAll(Object.fromEntries(Object.entries(all()).filter(([other]) => other !== key)));
      },
    },
  };
}

function ownText(texts: Texts, key: string): string | null {
  return Object.hasOwn(texts, key) ? (texts[key] ?? null) : null;
}

function checkSizes(changed: Texts, whole: Texts): void {
  const tooLarge = Object.values(changed).some((value) => Buffer.byteLength(value) > MAX_VALUE_BYTES);
  if (tooLarge) throw new PlatformError('Argument too large: value');
  const bytes = Object.entries(whole).reduce((sum, entry) => sum + Buffer.byteLength(entry.join('')), 0);
  if (bytes > MAX_STORE_BYTES) {
    throw new PlatformError(
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    );
  }
}

function readTexts(store: Store): Texts {
  const document = store.read(PROPERTIES_DOCUMENT);
  if (!document) return {};
  const parsed = parseJson(document.text);
  if (!isTexts(parsed)) throw new Error(`${PROPERTIES_DOCUMENT} is not a JSON object of texts`);
  return parsed;
}

function isTexts(value: unknown): value is Texts {
  return isObject(value) && Object.values(value).every((item) => typeof item === 'string');
}
