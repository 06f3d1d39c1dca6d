// PropertiesService: what is copied and what is not.
import type { ServiceLedger } from '../../fact.ts';

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
    {
      what: 'Properties.setProperty and Properties.setProperties: 9 KB a value, refused with "Argument too large: value"',
      source: QUOTAS,
    },
    {
      what: 'Properties.setProperty and Properties.setProperties: 500 KB a store, keys included, refused with "You have exceeded the property storage quota. …"',
      source: `${QUOTAS}; https://github.com/lucasvtiradentes/gcal-sync/issues/115`,
    },
    {
      what: 'Properties.setProperties: several at once, as separate properties; the others stay unless all others are to be deleted',
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
    {
      what: 'Properties.setProperties with a value that is not text, a number or a Boolean: refused here, made into text by Google',
      source: 'https://developers.google.com/apps-script/guides/properties',
    },
    {
      what: 'A refused Properties.setProperties that has written some of its values: here it writes all or none, as Google does not say',
      source: `${REFERENCE}/properties`,
    },
    {
      what: 'Limits other than the documented ones; a report of May 2023 measured larger values, and a limit on keys',
      source:
        'https://tanaikech.github.io/2023/05/22/report-specification-of-properties-service-for-google-apps-script/',
    },
  ],
};
