// CacheService: what is copied and what is not.
import type { ServiceLedger } from '../../fact.ts';

const REFERENCE = 'https://developers.google.com/apps-script/reference/cache';

export const cacheLedger: ServiceLedger = {
  service: 'CacheService',
  same: [
    { what: 'CacheService.getScriptCache: one cache for all users', source: `${REFERENCE}/cache-service` },
    { what: 'CacheService.getDocumentCache: null in a web app', source: `${REFERENCE}/cache-service` },
    { what: 'Cache.get: null for a key that is not there or has expired', source: `${REFERENCE}/cache` },
    { what: 'Cache.getAll: only the keys that are there', source: `${REFERENCE}/cache` },
    { what: 'Cache.put: 600 seconds by default, 21,600 at most', source: `${REFERENCE}/cache` },
    {
      what: 'Cache.put: key of at most 250 characters, value of at most 100 KB, refused with "Argument too large: value"',
      source: `${REFERENCE}/cache; public error reports for the text; KB taken as 1,024 bytes of UTF-8`,
    },
    { what: 'Cache.putAll: as Cache.put, several at once', source: `${REFERENCE}/cache` },
    { what: 'Cache.put: past 1,000 items the 900 farthest from expiration are kept', source: `${REFERENCE}/cache` },
    { what: 'Cache.remove: no error for a key that is not there', source: `${REFERENCE}/cache` },
    { what: 'Cache.removeAll: as Cache.remove, several at once', source: `${REFERENCE}/cache` },
  ],
  acceptedAndIgnored: [],
  notSimulated: [
    { what: 'CacheService.getUserCache', source: `${REFERENCE}/cache-service` },
    { what: 'Eviction before an item expires, other than past 1,000 items', source: `${REFERENCE}/cache` },
    {
      what: 'An expiration outside 1 to 21,600 seconds: refused, as Google does not say',
      source: `${REFERENCE}/cache`,
    },
  ],
};
