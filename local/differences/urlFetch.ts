// The likeness of the local UrlFetchApp to Google's.
import { LOCAL, QUOTAS, REFERENCE, REPORTS, type ServiceLedger, UNSAID } from './fact.ts';

const FETCH = `${REFERENCE}/url-fetch/url-fetch-app`;
const RESPONSE = `${REFERENCE}/url-fetch/http-response`;

export const URL_FETCH: ServiceLedger = {
  service: 'UrlFetchApp',
  same: {
    'UrlFetchApp.fetch: synchronous; the parameters method, headers, contentType, payload, muteHttpExceptions, followRedirects, validateHttpsCertificates, escaping; no timeout':
      FETCH,
    'UrlFetchApp.fetch: a payload of text is sent as it is, one of fields as a form': FETCH,
    'UrlFetchApp.fetch: 400 and above throw "Request failed for … returned code …" unless muteHttpExceptions': `${FETCH}; ${REPORTS}`,
    'UrlFetchApp.fetch: a server that does not answer throws even if muted, "DNS error: …", "Address unavailable: …", "Timeout: …"':
      REPORTS,
    'UrlFetchApp.fetch: "Attribute provided with invalid value: …", for Host and Content-Length among the headers too':
      REPORTS,
    'UrlFetchApp.fetch: 2 KB of address, "Limit Exceeded: URLFetch URL Length."; 50 MB of payload': `${QUOTAS}; ${REPORTS}`,
    'UrlFetchApp.fetchAll: each of its requests counts as one': QUOTAS,
    'UrlFetchApp.fetchAll: answers in the order of the requests': FETCH,
    'UrlFetchApp.getRequest: what would be sent': FETCH,
    'HTTPResponse.getResponseCode, HTTPResponse.getContent: status, and the body in signed bytes': RESPONSE,
    "HTTPResponse.getContentText: by the charset asked for, else the answer's": RESPONSE,
    'HTTPResponse.getHeaders, HTTPResponse.getAllHeaders: repeated ones as a list in the second': RESPONSE,
  },
  acceptedAndIgnored: {
    'UrlFetchApp.fetch: validateHttpsCertificates, escaping': LOCAL,
    'HTTPResponse.getContentText: ISO-8859-1 if neither names a charset': UNSAID,
    'UrlFetchApp.fetchAll: one request without an answer throws for all of them, after all were sent': UNSAID,
    'The spelling of header names: as they were sent': UNSAID,
    'How much of a body the exception quotes: 600 characters': UNSAID,
  },
  notSimulated: {
    "Every address but this server's own and, with a folder hubspot/, HubSpot's: unresolvable": LOCAL,
    'UrlFetchApp.addRequest': FETCH,
    'HTTPResponse.getBlob': RESPONSE,
    'HTTPResponse.getAs': RESPONSE,
    'Payloads of bytes and blobs, payloads by GET, the header Content-Type': FETCH,
    'The bandwidth that Google allows in a minute': REPORTS,
    'The scope script.external_request and urlFetchWhitelist of the manifest: not looked at':
      'https://developers.google.com/apps-script/manifest/allowlist-url',
  },
};
