// Bodies of errors as others captured them; every field may be missing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorText, readError, waitBeforeRetry } from '../../src/hubspot/errors.ts';
import { json, LOST } from './support.ts';

const MISSING = json(403, {
  status: 'error',
  message: 'This app has not been granted all required scopes, ada@praxis.de.',
  correlationId: '0198-ab',
  category: 'MISSING_SCOPES',
  errors: [{ message: 'x', context: { requiredGranularScopes: ['scheduler.meetings.meeting-link.read', 'a b'] } }],
});

describe('an error', () => {
  it('names the scopes that the key lacks', () => {
    expect(readError(MISSING)).toMatchObject({
      status: 403,
      category: 'MISSING_SCOPES',
      correlationId: '0198-ab',
      scopes: ['scheduler.meetings.meeting-link.read'],
    });
  });

  it('is told by its codes, never by its words', () => {
    expect(errorText(readError(MISSING))).toBe(
      '403, MISSING_SCOPES, scheduler.meetings.meeting-link.read, correlationId 0198-ab',
    );
    const named = json(400, { category: 'VALIDATION_ERROR', subCategory: 'E.INVALID_EMAIL', message: 'ada@praxis.de' });
    expect(errorText(readError(named))).toBe('400, VALIDATION_ERROR, E.INVALID_EMAIL');
    expect(errorText(readError({ status: 502, text: '<html>' }))).toBe('502');
    expect(errorText(readError(LOST))).toBe('Exception: Timeout');
  });

  it('names its limit in the older form too', () => {
    const body = { status: 'error', errorType: 'RATE_LIMIT', policyName: 'DAILY' };
    expect(errorText(readError(json(429, body)))).toBe('429, RATE_LIMIT, DAILY');
  });

  it('names the properties it refuses', () => {
    const details = [{ code: 'PROPERTY_DOESNT_EXIST', context: { propertyName: ['telli_contact_id'] } }];
    const read = readError(json(400, { message: 'Property values were not valid', errors: details }));
    expect(read).toMatchObject({ subCategory: 'PROPERTY_DOESNT_EXIST', properties: ['telli_contact_id'] });
  });

  it('is read from any body', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 599 }), fc.oneof(fc.json(), fc.string()), (status, text) => {
        expect(readError({ status, text }).status).toBe(status);
      }),
    );
  });
});

describe('a GET is asked again', () => {
  it.each([
    ['after a second where too many came in one', json(429, { policyName: 'SECONDLY' }), 1000],
    ['not within the ten seconds of a limit', json(429, { policyName: 'TEN_SECONDLY_ROLLING' }), null],
    ['not on a day that is used up', json(429, { policyName: 'DAILY' }), null],
    ['not after a limit without a name', json(429, {}), null],
    ['after a lock', json(423, {}), 1500],
    ['after 502', json(502, {}), 200],
    ['after 503', json(503, {}), 200],
    ['after 504', json(504, {}), 200],
    ['after 524', json(524, {}), 200],
    ['if no answer came', LOST, 200],
    ['not after 500', json(500, {}), null],
    ['not after 401', json(401, {}), null],
    ['not after an answer', json(200, {}), null],
  ])('%s', (_, answer, wait) => {
    expect(waitBeforeRetry(answer)).toBe(wait);
  });
});
