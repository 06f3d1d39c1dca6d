// PropertiesService: what is copied and what is not.
import type { ServiceLedger } from '../../ledger.ts';

const REFERENCE = 'https://developers.google.com/apps-script/reference/properties';
const QUOTAS = 'https://developers.google.com/apps-script/guides/services/quotas';

export const propertiesLedger: ServiceLedger = {
  service: 'PropertiesService',
  same: [
    { what: 'PropertiesService.getScriptProperties: shared by all users', source: `${REFERENCE}/properties-service` },
    { what: 'Properties.getProperty: null for a missing key', source: `${REFERENCE}/properties` },
    { what: 'Properties.getProperties: a copy of all', source: `${REFERENCE}/properties` },
    { what: 'Properties.getKeys: every key', source: `${REFERENCE}/properties` },
    { what: 'Properties.setProperty: values become text; returns the store', source: `${REFERENCE}/properties` },
    { what: 'Properties.setProperty: 9 KB a value, refused with "Argument too large: value"', source: QUOTAS },
    {
      what: 'Properties.setProperty: 500 KB a store, refused with "You have exceeded the property storage quota. …"',
      source: `${QUOTAS}; https://github.com/lucasvtiradentes/gcal-sync/issues/115`,
    },
    {
      what: 'Properties.setProperties: several at once, on request deleting all others',
      source: `${REFERENCE}/properties`,
    },
    {
      what: 'Properties.deleteProperty: no error for a missing key; returns the store',
      source: `${REFERENCE}/properties`,
    },
  ],
  acceptedAndIgnored: [],
  notSimulated: [
    { what: 'PropertiesService.getUserProperties', source: `${REFERENCE}/properties-service` },
    { what: 'PropertiesService.getDocumentProperties', source: `${REFERENCE}/properties-service` },
    { what: 'The daily quota of reads and writes', source: QUOTAS },
  ],
};
