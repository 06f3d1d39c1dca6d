// The likeness to Google's of the other script services, from Utilities to console.
import { FAKES, GUIDES, LOCAL, QUOTAS, REFERENCE, REPORTS, type ServiceLedger, UNSAID } from './fact.ts';

const UTILITIES_PAGE = `${REFERENCE}/utilities/utilities`;
const JAVA = 'https://docs.oracle.com/javase/8/docs/api/java/text/SimpleDateFormat.html';
const CONTENT = `${REFERENCE}/content`;
const HTML = `${REFERENCE}/html`;
const SCRIPT = `${REFERENCE}/script`;
const SESSION_PAGE = `${REFERENCE}/base/session`;
const MAIL = `${REFERENCE}/mail/mail-app`;
const LOGGING = `${GUIDES}/logging`;

const UTILITIES: ServiceLedger = {
  service: 'Utilities',
  same: {
    'Utilities.computeHmacSha256Signature: (bytes, bytes), (String, String) and (String, String, Charset); other types throw':
      UTILITIES_PAGE,
    'Utilities.computeHmacSha256Signature: without a charset every non-ASCII code point is one ?, in value and key':
      FAKES,
    'Utilities.computeDigest: MD5, SHA_1 and SHA_256 to SHA_512 of bytes or text': UTILITIES_PAGE,
    'Utilities.computeDigest: without a charset every non-ASCII code point is one ?': FAKES,
    'Utilities.base64Encode: of bytes or text': UTILITIES_PAGE,
    'Utilities.base64Decode: signed bytes, or "Could not decode string."': `${UTILITIES_PAGE}; ${REPORTS}`,
    'Utilities.newBlob: of text (UTF-8) or bytes, with a type and a name': FAKES,
    'Blob.getName, Blob.setName, Blob.getContentType, Blob.setContentType, Blob.copyBlob, Blob.isGoogleType': `${REFERENCE}/base/blob`,
    'Blob.getBytes: signed bytes, -128 to 127': UTILITIES_PAGE,
    'Blob.getDataAsString: UTF-8, U+FFFD for what is not': `${REFERENCE}/base/blob`,
    'Utilities.formatDate: yyyy MM dd HH mm ss SSS Z XXX and quoted text': `${UTILITIES_PAGE}; ${JAVA}`,
    'Utilities.formatDate: an unknown zone is GMT; names are case-sensitive':
      'https://docs.oracle.com/javase/8/docs/api/java/util/TimeZone.html#getTimeZone-java.lang.String-',
    "Utilities.formatDate: another zone data than Intl's, as may be on Google, with --quirk other-zone-data; else the same, Node's":
      'Which version Google has is undocumented; https://data.iana.org/time-zones/tzdb/NEWS',
    'Utilities.sleep: the execution waits, and others go on; five minutes at most': UTILITIES_PAGE,
    'Utilities.getUuid: a random UUID': UTILITIES_PAGE,
    'Utilities.Charset: US_ASCII, UTF_8; constants, not names': UTILITIES_PAGE,
    'Utilities.DigestAlgorithm: MD2, MD5, SHA_1, SHA_256, SHA_384, SHA_512': UTILITIES_PAGE,
    'Constants of every enumeration: toString and name give the name, ordinal its place, compareTo the distance': FAKES,
    "toString of services and objects: the class's name, as of Range; of a User the address; of advanced services AdvancedServiceIdentifier{name=…, version=…}":
      FAKES,
  },
  acceptedAndIgnored: {
    'Blob.getContentType: null for bytes without a type': UNSAID,
    'The words after "Cannot convert" for a list of anything but numbers': UNSAID,
    'Utilities.sleep: in real time even under --now; at once where executions run one at a time': LOCAL,
  },
  notSimulated: {
    'Utilities.computeHmacSignature': UTILITIES_PAGE,
    'Utilities.base64DecodeWebSafe': UTILITIES_PAGE,
    'Utilities.formatString': UTILITIES_PAGE,
    'Utilities.parseDate': UTILITIES_PAGE,
    'Utilities.computeDigest: MD2': UTILITIES_PAGE,
    'Utilities.base64Decode: with a charset': UTILITIES_PAGE,
    'Text beyond US-ASCII without a charset in base64Encode: refused, as undocumented': UTILITIES_PAGE,
    'toString of an enumeration itself, and of an HTTPResponse: refused, as undocumented': UTILITIES_PAGE,
    'Base64 without padding or with line breaks: refused; what Google makes of it is not documented': UTILITIES_PAGE,
    'Zones of the form GMT+02:00 in formatDate, and other pattern letters': JAVA,
  },
};

const CONTENT_SERVICE: ServiceLedger = {
  service: 'ContentService',
  same: {
    'ContentService.createTextOutput: text, served as text/plain unless told': `${CONTENT}/content-service`,
    'ContentService.MimeType: CSV, ICAL, JAVASCRIPT, JSON, TEXT and VCARD': `${CONTENT}/mime-type`,
    'TextOutput.setMimeType: returns the output': `${CONTENT}/text-output`,
    'TextOutput.getMimeType: the type set': `${CONTENT}/text-output`,
    'TextOutput.getContent: the text': `${CONTENT}/text-output`,
  },
  acceptedAndIgnored: {
    'The types as which CSV, ICAL, JAVASCRIPT and VCARD are served': UNSAID,
  },
  notSimulated: {
    'ContentService.MimeType.XML': `${CONTENT}/mime-type`,
    'TextOutput.append': `${CONTENT}/text-output`,
    'TextOutput.downloadAsFile': `${CONTENT}/text-output`,
  },
};

const HTML_SERVICE: ServiceLedger = {
  service: 'HtmlService',
  same: {
    'HtmlService.createHtmlOutput: of HTML text': `${HTML}/html-service`,
    'HtmlService.createHtmlOutputFromFile: a file beside the script, "No HTML file named X was found."': `${HTML}/html-service; ${REPORTS}`,
    'HtmlService.createTemplateFromFile, HtmlTemplate.getRawContent: the unprocessed text of a file beside the script': `${HTML}/html-template`,
    'HtmlOutput.setWidth, HtmlOutput.setHeight, HtmlOutput.getWidth, HtmlOutput.getHeight: kept': `${HTML}/html-output`,
    'google.script.run: plain values are copied; a date, a function or a circle fails before the call': `${GUIDES}/html/communication`,
    'google.script.run: a result with a date in it is null as a whole':
      'https://github.com/enuchi/React-Google-Apps-Script/issues/28',
    'google.script.run: no function whose name ends in _': `${GUIDES}/html/communication#private_functions`,
    'google.script.run: with several accounts in the browser every call fails, "… Error code PERMISSION_DENIED."':
      'https://issuetracker.google.com/issues/69270374',
    'The frame around a page, in the workbench: on another site, sandboxed as documented, without the clipboard unless granted': `${GUIDES}/html/restrictions`,
    'HtmlOutput.getContent: the text': `${HTML}/html-output`,
    'HtmlOutput.getTitle: the title set': `${HTML}/html-output`,
    'HtmlOutput.setTitle: returns the output': `${HTML}/html-output`,
  },
  acceptedAndIgnored: {},
  notSimulated: {
    'HtmlService.createHtmlOutput: of a blob': `${HTML}/html-service`,
    'HtmlService.createTemplate': `${HTML}/html-service`,
    'HtmlTemplate.evaluate, HtmlTemplate.getCode: of a template': `${HTML}/html-template`,
    'google.script.run of forms': `${GUIDES}/html/communication`,
  },
};

const SCRIPT_APP: ServiceLedger = {
  service: 'ScriptApp',
  same: {
    'ScriptApp.deleteTrigger: one of the own triggers': `${SCRIPT}/script-app`,
    'ScriptApp.getService: the web app': `${SCRIPT}/script-app`,
    'Service.getUrl: its address, null while it is not deployed': `${SCRIPT}/service`,
    'ScriptApp.newTrigger, TriggerBuilder.timeBased, ClockTriggerBuilder.everyMinutes, ClockTriggerBuilder.create: a trigger by the clock, every 1, 5, 10, 15 or 30 minutes': `${SCRIPT}/clock-trigger-builder`,
    'ScriptApp.getProjectTriggers, Trigger.getHandlerFunction, Trigger.getUniqueId: the triggers there are': `${SCRIPT}/trigger`,
    'ScriptApp.AuthMode: FULL, LIMITED, NONE, CUSTOM_FUNCTION': `${SCRIPT}/auth-mode`,
    'ScriptApp.EventType, Trigger.getEventType: all of the reference, of triggers CLOCK and ON_CHANGE': `${SCRIPT}/event-type`,
    'TriggerBuilder.forSpreadsheet, SpreadsheetTriggerBuilder.onChange, SpreadsheetTriggerBuilder.create: a trigger on changes': `${SCRIPT}/spreadsheet-trigger-builder`,
    'Events: authMode is a constant of ScriptApp.AuthMode; range, source and user are objects; value and oldValue only of one cell that was typed': `${GUIDES}/triggers/events`,
    'onEdit runs for edits, not for rows that go or come; triggers on changes run for all, as their owners, with changeType': `${GUIDES}/triggers; ${GUIDES}/triggers/events`,
    'ScriptApp.getAuthorizationInfo: of the whole script, or of a list of scopes': `${SCRIPT}/script-app`,
    'A call without its scope fails: "Specified permissions are not sufficient to call …", or "Request had insufficient authentication scopes."': `https://developers.google.com/apps-script/concepts/scopes; ${REPORTS}`,
    'What needs authorization is refused in a simple trigger: MailApp, UrlFetchApp, advanced services, other files, triggers, dialogs and sidebars': `${GUIDES}/triggers#restrictions`,
    'ScriptApp.AuthorizationStatus, AuthorizationInfo.getAuthorizationStatus: NOT_REQUIRED if all that was asked for is granted': `${SCRIPT}/authorization-status; ${FAKES}`,
    'AuthorizationInfo.getAuthorizedScopes: those of the manifest that the user granted, or those of the list': `${SCRIPT}/authorization-info`,
    'AuthorizationInfo.getAuthorizationUrl: an address, or null if all that was asked for is granted': `${SCRIPT}/authorization-info`,
    'ScriptApp.newTrigger: twenty triggers a user and script, "This script has too many triggers. …"': `${QUOTAS}; ${REPORTS}`,
  },
  acceptedAndIgnored: {
    'Triggers by the clock never fire, neither under npm start nor in tests: a person or a test runs the function':
      LOCAL,
    'A file of the Sheet that changes outside counts as an edit of all data of its tab, before the next execution':
      LOCAL,
    'The user of an event is told only to a trigger of the same person': `${SESSION_PAGE}; ${LOCAL}`,
    'ScriptApp.getProjectTriggers: those of the one person there is; Google tells each user only their own': `${SCRIPT}/script-app`,
    'AuthorizationInfo.getAuthorizationUrl: the address leads nowhere': LOCAL,
    'The words of the refusal of other minutes': UNSAID,
    'A person who may only look cannot write, "Action not allowed"; no trigger of theirs runs': `${GUIDES}/triggers#restrictions; ${REPORTS}`,
  },
  notSimulated: {
    'Triggers by hours, days or dates, those of forms and calendars, and installed ones on opening and editing': SCRIPT,
    'A menu item that asks for the scope that its call lacks':
      'https://developers.google.com/apps-script/concepts/scopes',
    'ScriptApp.requireScopes': `${SCRIPT}/script-app`,
    'ScriptApp.requireAllScopes': `${SCRIPT}/script-app`,
    'ScriptApp.getScriptId': `${SCRIPT}/script-app`,
    'ScriptApp.getOAuthToken': `${SCRIPT}/script-app`,
  },
};

const SESSION: ServiceLedger = {
  service: 'Session',
  same: {
    "Session.getScriptTimeZone: the manifest's time zone": SESSION_PAGE,
    'Session.getEffectiveUser, User.getEmail: whom the script acts as': SESSION_PAGE,
    'Session.getActiveUser: the person at the keyboard; blank in simple triggers and in a web app that runs as its owner':
      SESSION_PAGE,
    'Session.getActiveUserLocale: the language of the person': SESSION_PAGE,
  },
  acceptedAndIgnored: {
    'Session.getEffectiveUser: owner@example.com, unless a test says who runs it': LOCAL,
  },
  notSimulated: {
    'User.getEmail: blank without the scope userinfo.email': SESSION_PAGE,
    'Session.getTemporaryActiveUserKey': SESSION_PAGE,
  },
};

const MAIL_APP: ServiceLedger = {
  service: 'MailApp',
  same: {
    'MailApp.sendEmail: recipients separated by commas, subject, plain text': MAIL,
    'MailApp.sendEmail: 200 kB of text and 250 characters of subject': QUOTAS,
    'MailApp.getRemainingDailyQuota: how many more recipients today; 100 while no quota counts': MAIL,
    'MailApp.sendEmail: "Failed to send email: no recipient", "Invalid email: …"': REPORTS,
  },
  acceptedAndIgnored: {
    'MailApp.sendEmail: nothing is sent; a list is kept in state/mail.jsonl': LOCAL,
    'The words of the refusal of a text or a subject that is too long': UNSAID,
  },
  notSimulated: {
    'MailApp.sendEmail: other signatures, HTML, attachments': MAIL,
  },
};

const CONSOLE: ServiceLedger = {
  service: 'console',
  same: {
    'console.log: a line of the execution log': LOGGING,
    'console.info: a line of the execution log': LOGGING,
    'console.warn: a line of the execution log': LOGGING,
    'console.error: a line of the execution log': LOGGING,
  },
  acceptedAndIgnored: {},
  notSimulated: {
    'console.time': LOGGING,
    'console.timeEnd': LOGGING,
    'Format directives such as %s: written as they are': LOGGING,
  },
};

export const SCRIPT_SERVICES = [UTILITIES, CONTENT_SERVICE, HTML_SERVICE, SCRIPT_APP, SESSION, MAIL_APP, CONSOLE];
