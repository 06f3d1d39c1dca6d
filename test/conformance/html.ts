// HtmlService, Session, MailApp and UrlFetchApp.
import { FAKES, from, named, REFERENCE, throws } from './expectation.ts';

const HTML = `${FAKES} test/testhtmlservice.js`;
const OUTPUT = `const output = HtmlService.createHtmlOutput('<h1>Title</h1>');`;

export const HTML_SERVICE = [
  ...from(
    HTML,
    [`${OUTPUT} return [output.getContent(), output.getTitle()]`, ['<h1>Title</h1>', '']],
    [`${OUTPUT} output.setTitle('My Page'); return output.getTitle()`, 'My Page'],
    [`${OUTPUT} output.setHeight(100).setWidth(200); return [output.getHeight(), output.getWidth()]`, [100, 200]],
  ),
  ...named(HTML, [
    `const template = HtmlService.createTemplate('Hello <?= name ?>'); template.name = 'X'; return template.evaluate().getContent()`,
    'Hello X',
  ]),
  ...from(`${REFERENCE}/html/html-service`, [
    `HtmlService.createHtmlOutputFromFile('None')`,
    throws('No HTML file named None was found.'),
  ]),
  ...named(`${REFERENCE}/html/html-service`, [
    `return HtmlService.createHtmlOutput(Utilities.newBlob('<p>')).getContent()`,
    '<p>',
  ]),
];

const SESSION_TESTS = `${FAKES} test/testsession.js`;

export const SESSION = [
  ...from(
    SESSION_TESTS,
    ['return Session.getActiveUser().toString() === Session.getActiveUser().getEmail()', true],
    ['return Session.getEffectiveUser().getEmail()', 'owner@example.com'],
    ['return Session.getActiveUserLocale().length > 0', true],
    ['return Session.getScriptTimeZone().length > 0', true],
  ),
  ...named(SESSION_TESTS, ['return Session.getTemporaryActiveUserKey().length > 0', true]),
];

const FETCH = `${REFERENCE}/url-fetch/url-fetch-app`;
const LINKS = 'https://api.hubapi.com/scheduler/v3/meetings/meeting-links';

export const NETWORK = [
  ...from(
    `${REFERENCE}/mail/mail-app`,
    [`MailApp.sendEmail('a@example.com, b@example.com', 'subject', 'body'); return 'sent'`, 'sent'],
    [`MailApp.sendEmail('', 'subject', 'body')`, throws('no recipient')],
    ['return MailApp.getRemainingDailyQuota() > 0', true],
  ),
  ...named(
    `${REFERENCE}/mail/mail-app`,
    [`MailApp.sendEmail({ to: 'a@example.com', subject: 's', htmlBody: '<p>' }); return 'sent'`, 'sent'],
    [`MailApp.sendEmail('a@example.com', 's', 'b', { name: 'x' }); return 'sent'`, 'sent'],
    [`MailApp.sendEmail('a@example.com', 'reply@example.com', 's', 'b'); return 'sent'`, 'sent'],
  ),
  ...from(
    FETCH,
    [`return UrlFetchApp.getRequest('${LINKS}', { method: 'post', payload: 'x' }).method`, 'post'],
    [`return UrlFetchApp.fetch('${LINKS}', { muteHttpExceptions: true }).getResponseCode()`, 401],
    [`UrlFetchApp.fetch('${LINKS}')`, throws('returned code 401')],
    [`return UrlFetchApp.fetchAll([{ url: '${LINKS}', muteHttpExceptions: true }]).length`, 1],
  ),
  ...named(`${FAKES} test/testfetch.js`, [
    `return UrlFetchApp.fetch('${LINKS}', { muteHttpExceptions: true }).getBlob().getName().length > 0`,
    true,
  ]),
];
