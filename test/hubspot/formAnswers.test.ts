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

  it('name a choice by its value', () => {
    const options = [{ label: 'Privat', value: 'private' }];
    expect(formAnswers([field('kind', { options })], new Map([['kind', 'Privat']]), ADA).formFields).toEqual([
      { name: 'kind', value: 'private' },
    ]);
  });
});
