// The likeness to Google's of what executions share: the lock, the cache and the properties.
import { FAKES, GUIDES, LOCAL, QUOTAS, REFERENCE, type ServiceLedger } from './fact.ts';

const LOCK = `${REFERENCE}/lock`;
const CACHE = `${REFERENCE}/cache`;
const PROPERTIES = `${REFERENCE}/properties`;

const LOCK_SERVICE: ServiceLedger = {
  service: 'LockService',
  same: {
    'LockService.getScriptLock: one holder per script, for all its executions': `${LOCK}/lock-service`,
    'LockService.getDocumentLock: null in a web app': `${LOCK}/lock-service (null outside a container-bound script's own user interface)`,
    'Lock.tryLock: waits while another process holds the lock, and is false when the time is over': `${LOCK}/lock`,
    'Lock.tryLock: taking a lock already held is a no-op': `${LOCK}/lock`,
    'Lock.tryLock, Lock.waitLock: a time below 0 is over at once, also where the lock is free': FAKES,
    'Lock.waitLock: waits likewise, and throws when the time is over': `${LOCK}/lock; the words: public reports`,
    'Lock.releaseLock: no effect without the lock': `${LOCK}/lock`,
    'Lock.hasLock: whether this execution holds it': `${LOCK}/lock`,
    'A lock ends with its execution': `${LOCK}/lock`,
  },
  acceptedAndIgnored: {
    'The waiting time of Lock.tryLock and Lock.waitLock in the runtime of one thread, which most tests use: the answer comes at once, as executions run one at a time':
      LOCAL,
  },
  notSimulated: {
    'LockService.getUserLock': `${LOCK}/lock-service`,
    'LockService.getDocumentLock with the spreadsheet open: null here too': `${LOCK}/lock-service`,
    'The refusal "There are too many LockService operations against the same script." under bursts; tests inject it':
      'public reports',
    'Which of several waiting executions gets the lock: the first; Google promises no order, so tests may choose another':
      'undocumented',
    'A lock that is lost while its holder still counts on it, unless a test takes it away: Lock.hasLock is false from then on, and on Google it is undocumented':
      'undocumented',
  },
};

const CACHE_SERVICE: ServiceLedger = {
  service: 'CacheService',
  same: {
    'CacheService.getScriptCache: one cache for all users': `${CACHE}/cache-service`,
    'CacheService.getDocumentCache: null in a web app': `${CACHE}/cache-service`,
    'Cache.get: null for a key that is not there or has expired': `${CACHE}/cache`,
    'Cache.getAll: only the keys that are there': `${CACHE}/cache`,
    'Cache.put: 600 seconds by default, 21,600 at most': `${CACHE}/cache`,
    'Cache.put: key of at most 250 characters, value of at most 100 KB, refused with "Argument too large: value"': `${CACHE}/cache; public error reports for the text; KB taken as 1,024 bytes of UTF-8`,
    'Cache.putAll: as Cache.put, several at once': `${CACHE}/cache`,
    'Cache.put: past 1,000 items the 900 farthest from expiration are kept': `${CACHE}/cache`,
    'Cache.remove: no error for a key that is not there': `${CACHE}/cache`,
    'Cache.removeAll: as Cache.remove, several at once': `${CACHE}/cache`,
  },
  acceptedAndIgnored: {},
  notSimulated: {
    'CacheService.getDocumentCache with the spreadsheet open: null here too': `${CACHE}/cache-service`,
    'CacheService.getUserCache': `${CACHE}/cache-service`,
    'Eviction before an item expires, other than past 1,000 items': `${CACHE}/cache`,
    'An expiration outside 1 to 21,600 seconds: refused, as Google does not say': `${CACHE}/cache`,
  },
};

const PROPERTIES_SERVICE: ServiceLedger = {
  service: 'PropertiesService',
  same: {
    'PropertiesService.getScriptProperties: shared by all users': `${PROPERTIES}/properties-service`,
    'Properties.getProperty: null for a missing key': `${PROPERTIES}/properties`,
    'Properties.getProperties: a copy of all': `${PROPERTIES}/properties`,
    'Properties.getKeys: every key': `${PROPERTIES}/properties`,
    'Properties.setProperty: values become text; returns the store': `${PROPERTIES}/properties`,
    'Properties.setProperty and Properties.setProperties: 9 KB a value, refused with "Argument too large: value"':
      QUOTAS,
    'Properties.setProperty and Properties.setProperties: 500 KB a store, keys included, refused with "You have exceeded the property storage quota. …"': `${QUOTAS}; https://github.com/lucasvtiradentes/gcal-sync/issues/115`,
    'Properties.setProperties: several at once, as separate properties; the others stay unless all others are to be deleted': `${PROPERTIES}/properties`,
    'Properties.deleteProperty: no error for a missing key; returns the store': `${PROPERTIES}/properties`,
  },
  acceptedAndIgnored: {},
  notSimulated: {
    'PropertiesService.getUserProperties': `${PROPERTIES}/properties-service`,
    'PropertiesService.getDocumentProperties': `${PROPERTIES}/properties-service`,
    'Properties.setProperties with a value that is not text, a number or a Boolean: refused here, made into text by Google': `${GUIDES}/properties`,
    'A refused Properties.setProperties that has written some of its values: here it writes all or none, as Google does not say': `${PROPERTIES}/properties`,
    'Limits other than the documented ones; a report of May 2023 measured larger values, and a limit on keys':
      'https://tanaikech.github.io/2023/05/22/report-specification-of-properties-service-for-google-apps-script/',
  },
};

export const SHARED_STATE = [LOCK_SERVICE, CACHE_SERVICE, PROPERTIES_SERVICE];
