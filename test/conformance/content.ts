// ContentService and the stores.
import { FAKES, from, named, REFERENCE } from './expectation.ts';

const CONTENT = `${REFERENCE}/content`;
const STORES = `${FAKES} test/teststores.js`;

export const CONTENT_SERVICE = [
  ...from(`${CONTENT}/mime-type`, [
    'return Object.keys(ContentService.MimeType)',
    ['CSV', 'ICAL', 'JAVASCRIPT', 'JSON', 'TEXT', 'VCARD'],
  ]),
  ...from(
    `${CONTENT}/text-output`,
    [`return ContentService.createTextOutput('x').getContent()`, 'x'],
    [
      `return String(ContentService.createTextOutput('x').setMimeType(ContentService.MimeType.CSV).getMimeType())`,
      'CSV',
    ],
  ),
  ...named(
    `${FAKES} test/testcontent.js`,
    [`return ContentService.createTextOutput('x').append('y').getContent()`, 'xy'],
    [`return ContentService.createTextOutput('x').downloadAsFile('data.json').getFileName()`, 'data.json'],
    [`return ContentService.createTextOutput('x').clear().getContent()`, null],
    [`return ContentService.createTextOutput('x').setContent('y').getContent()`, 'y'],
  ),
];

const CACHE = 'const cache = CacheService.getScriptCache();';
const PROPERTIES = 'const properties = PropertiesService.getScriptProperties();';

export const STORES_SERVICES = [
  {
    call: 'return CacheService.getDocumentCache()',
    expected: null,
    source: `${REFERENCE}/cache/cache-service`,
    as: 'web app' as const,
  },
  ...named(
    STORES,
    [`return PropertiesService.getUserProperties().getProperty('none')`, null],
    [`return PropertiesService.getDocumentProperties().getProperty('none')`, null],
    [`return CacheService.getUserCache().get('none')`, null],
  ),
  ...from(
    STORES,
    [`${CACHE} cache.put('a', 'b'); return cache.get('a')`, 'b'],
    [`${CACHE} return [cache.put('a', 'b'), cache.remove('a')]`, [null, null]],
    [`${CACHE} return cache.get('none')`, null],
    [`${CACHE} cache.put('a', 'b'); cache.remove('a'); return cache.get('a')`, null],
    [`${PROPERTIES} properties.setProperty('a', 'b'); return properties.getProperty('a')`, 'b'],
    [`${PROPERTIES} return properties.getProperty('none')`, null],
    [
      `${PROPERTIES} properties.setProperty('a', 'b'); properties.deleteProperty('a'); return properties.getProperty('a')`,
      null,
    ],
  ),
  ...from(`${REFERENCE}/properties/properties`, [
    `${PROPERTIES} properties.setProperties({ a: '1', b: '2' }); return properties.getProperties()`,
    { a: '1', b: '2' },
  ]),
];
