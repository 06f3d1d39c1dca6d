// Utilities: what is copied and what is not.
import type { ServiceLedger } from '../../fact.ts';

const REFERENCE = 'https://developers.google.com/apps-script/reference/utilities/utilities';
const FAKES = 'https://github.com/brucemcpherson/gas-fakes (tests its author runs on Apps Script)';
const JAVA = 'https://docs.oracle.com/javase/8/docs/api/java/text/SimpleDateFormat.html';

export const utilitiesLedger: ServiceLedger = {
  service: 'Utilities',
  same: [
    {
      what: 'Utilities.computeHmacSha256Signature: (bytes, bytes), (String, String) and (String, String, Charset); other types throw',
      source: REFERENCE,
    },
    {
      what: 'Utilities.computeHmacSha256Signature: without a charset every non-ASCII code point is one ?, in value and key',
      source: FAKES,
    },
    { what: 'Utilities.computeDigest: MD5, SHA_1 and SHA_256 of bytes or text', source: REFERENCE },
    { what: 'Utilities.base64Encode: of bytes or text', source: REFERENCE },
    {
      what: 'Utilities.base64Decode: signed bytes, or "Could not decode string."',
      source: `${REFERENCE}; public error reports`,
    },
    { what: 'Utilities.newBlob: of text (UTF-8) or bytes', source: FAKES },
    { what: 'Blob.getBytes: signed bytes, -128 to 127', source: REFERENCE },
    {
      what: 'Blob.getDataAsString: UTF-8, U+FFFD for what is not',
      source: 'https://developers.google.com/apps-script/reference/base/blob',
    },
    { what: 'Utilities.formatDate: yyyy MM dd HH mm ss SSS Z XXX and quoted text', source: `${REFERENCE}; ${JAVA}` },
    {
      what: 'Utilities.formatDate: an unknown zone is GMT; names are case-sensitive',
      source: 'https://docs.oracle.com/javase/8/docs/api/java/util/TimeZone.html#getTimeZone-java.lang.String-',
    },
    {
      what: "Utilities.formatDate: another zone data than Intl's, as may be on Google, with --quirk other-zone-data; else the same, Node's",
      source: 'Which version Google has is undocumented; https://data.iana.org/time-zones/tzdb/NEWS',
    },
    { what: 'Utilities.getUuid: a random UUID', source: REFERENCE },
    { what: 'Utilities.Charset: US_ASCII, UTF_8; constants, not names', source: REFERENCE },
    { what: 'Utilities.DigestAlgorithm: MD5, SHA_1, SHA_256', source: REFERENCE },
  ],
  acceptedAndIgnored: [
    { what: 'Utilities.sleep: returns at once, however long it is told to sleep', source: REFERENCE },
  ],
  notSimulated: [
    { what: 'Utilities.computeHmacSignature', source: REFERENCE },
    { what: 'Utilities.base64DecodeWebSafe', source: REFERENCE },
    { what: 'Utilities.formatString', source: REFERENCE },
    { what: 'Utilities.parseDate', source: REFERENCE },
    {
      what: 'Text beyond US-ASCII without a charset in computeDigest and base64Encode: refused, as undocumented',
      source: REFERENCE,
    },
    {
      what: 'Base64 without padding or with line breaks: refused; what Google makes of it is not documented',
      source: REFERENCE,
    },
    { what: 'Zones of the form GMT+02:00 in formatDate, and other pattern letters', source: JAVA },
  ],
};
