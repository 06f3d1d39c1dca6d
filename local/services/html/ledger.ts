// HtmlService: what is copied and what is not.
import type { ServiceLedger } from '../../fact.ts';

const REFERENCE = 'https://developers.google.com/apps-script/reference/html';

export const htmlLedger: ServiceLedger = {
  service: 'HtmlService',
  same: [
    { what: 'HtmlService.createHtmlOutput: of HTML text', source: `${REFERENCE}/html-service` },
    { what: 'HtmlOutput.getContent: the text', source: `${REFERENCE}/html-output` },
    { what: 'HtmlOutput.getTitle: the title set', source: `${REFERENCE}/html-output` },
    { what: 'HtmlOutput.setTitle: returns the output', source: `${REFERENCE}/html-output` },
  ],
  acceptedAndIgnored: [
    { what: 'HtmlOutput.setWidth: nothing is drawn', source: `${REFERENCE}/html-output` },
    { what: 'HtmlOutput.setHeight: nothing is drawn', source: `${REFERENCE}/html-output` },
  ],
  notSimulated: [
    { what: 'HtmlService.createTemplate', source: `${REFERENCE}/html-service` },
    { what: 'HtmlService.createHtmlOutputFromFile', source: `${REFERENCE}/html-service` },
    {
      what: 'The sandboxed frame around a served page, and google.script.run',
      source: 'https://developers.google.com/apps-script/guides/html',
    },
  ],
};
