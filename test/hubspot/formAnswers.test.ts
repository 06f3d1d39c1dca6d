// What the Sheet answers for a caller.
import { describe, expect, it } from 'vitest';
import { filled, formAnswers } from '../../src/hubspot/formAnswers.ts';
import { ADA, field } from './support.ts';

describe('a template', () => {
  it.each([
    ['Privatkunde', 'Privatkunde'],
    ['{name}', 'Ada Byron'],
    ['{first name} / {Last_Name}', 'Ada / Byron'],
    ['{E-Mail}', 'ada@praxis.de'],
    ['Tel. {phone} ', 'Tel. +4930901820'],
    ['{contact id}', 'c-7'],
    ['{external id}', ''],
    ['{Versicherung}', 'AOK'],
    ['{unknown}', ''],
    ['{constructor}{details}', ''],
    ['{', '{'],
    ['a {} b', 'a  b'],
  ])('%s', (template, text) => {
    expect(filled(template, ADA)).toBe(text);
  });

  it('is cut to 1,000 characters, not within one', () => {
    const said = (name: string) => filled('{name}', { ...ADA, name });
    expect(said('a'.repeat(1001))).toBe('a'.repeat(1000));
    expect(said(`${'a'.repeat(998)}🙂b`)).toBe(`${'a'.repeat(998)}🙂`);
    expect(said(`${'a'.repeat(999)}🙂b`)).toBe('a'.repeat(999));
  });

  it('takes a caller’s braces as text', () => {
    expect(filled('{name}', { ...ADA, name: '{phone} $& $1' })).toBe('{phone} $& $1');
  });
});

describe('the answers', () => {
  it('are those to the questions that the form has', () => {
    const templates = new Map([
      ['company', 'Privatkunde'],
      ['gone', 'x'],
      ['note', '{external id}'],
    ]);
    const fields = [field('company'), field('note', { isRequired: false }), field('email')];
    expect(formAnswers(fields, templates, ADA)).toEqual({
      formFields: [{ name: 'company', value: 'Privatkunde' }],
      missing: [],
    });
  });

  it('lack what this caller did not say, and are no wrong choice', () => {
    const options = [{ label: 'Privat', value: 'private' }];
    const fields = [field('external'), field('insurance', { options }), field('other', { options, isRequired: false })];
    const templates = new Map([
      ['external', '{external id}'],
      ['insurance', '{Versicherung}'],
      ['other', '{Versicherung}'],
    ]);
    expect(formAnswers(fields, templates, ADA)).toEqual({ formFields: [], missing: ['external?', 'insurance?'] });
  });

  it('join several choices only where the question takes several', () => {
    const options = [
      { label: 'Knie; links', value: 'knee' },
      { label: 'Rücken', value: 'back' },
    ];
    const answered = (fieldType: string, text: string) =>
      formAnswers([field('where', { fieldType, options })], new Map([['where', text]]), ADA).formFields;
    expect(answered('checkbox', 'knee; Rücken')).toEqual([{ name: 'where', value: 'knee;back' }]);
    expect(answered('select', 'knee; Rücken')).toEqual([]);
    expect(answered('select', 'Knie; links')).toEqual([{ name: 'where', value: 'knee' }]);
  });

  it('name a choice by its value', () => {
    const options = [{ label: 'Privat', value: 'private' }];
    expect(formAnswers([field('kind', { options })], new Map([['kind', 'Privat']]), ADA).formFields).toEqual([
      { name: 'kind', value: 'private' },
    ]);
  });
});
