// ContentService: what is copied and what is not.
import type { ServiceLedger } from '../../fact.ts';

const REFERENCE = 'https://developers.google.com/apps-script/reference/content';

export const contentLedger: ServiceLedger = {
  service: 'ContentService',
  same: [
    {
      what: 'ContentService.createTextOutput: text, served as text/plain unless told',
      source: `${REFERENCE}/content-service`,
    },
    { what: 'ContentService.MimeType: JSON and TEXT', source: `${REFERENCE}/mime-type` },
    { what: 'TextOutput.setMimeType: returns the output', source: `${REFERENCE}/text-output` },
    { what: 'TextOutput.getMimeType: the type set', source: `${REFERENCE}/text-output` },
    { what: 'TextOutput.getContent: the text', source: `${REFERENCE}/text-output` },
  ],
  acceptedAndIgnored: [],
  notSimulated: [
    { what: 'ContentService.MimeType.CSV', source: `${REFERENCE}/mime-type` },
    { what: 'ContentService.MimeType.XML', source: `${REFERENCE}/mime-type` },
    { what: 'TextOutput.append', source: `${REFERENCE}/text-output` },
    { what: 'TextOutput.downloadAsFile', source: `${REFERENCE}/text-output` },
  ],
};
