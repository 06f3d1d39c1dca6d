// The door between pages and script: what its table does not name, it refuses.
import { describe, expect, it } from 'vitest';
import { answerPage, type Calls, PageProblem } from '../../src/fromPage/fromPage.ts';
import {
  date,
  flag,
  listOf,
  oneOf,
  orBlank,
  orNull,
  record,
  rowNumber,
  type Shape,
  text,
} from '../../src/fromPage/shapes.ts';

const REFUSED = /no page asks this/;

function calls(asked: unknown[][]): Calls {
  return {
    'check.go': {
      asks: [text, orNull(rowNumber), orNull(text)],
      answer(...args) {
        asked.push(args);
        if (args[0] === 'gone') throw new PageProblem('The tab is not there any more.');
        if (args[0] === 'broken') throw new TypeError('ours');
        return null;
      },
    },
  };
}

describe('answerPage', () => {
  it('hands the arguments on, and answers as JSON text', () => {
    const asked: unknown[][] = [];
    expect(answerPage(calls(asked), 'check.go', '["Hosts",3,null]')).toBe('{"answer":null}');
    expect(asked).toEqual([['Hosts', 3, null]]);
  });

  it('tells a problem of the person as a sentence, and throws a mistake of ours', () => {
    const told = answerPage(calls([]), 'check.go', '["gone",null,null]');
    expect(JSON.parse(told)).toEqual({ problem: 'The tab is not there any more.' });
    expect(() => answerPage(calls([]), 'check.go', '["broken",null,null]')).toThrow('ours');
  });

  it.each<[string, unknown, unknown]>([
    ['another name', 'setUp.finish', '[]'],
    ['a name of every object', 'constructor', '[]'],
    ['no name', undefined, '[]'],
    ['a list as name', ['check.go'], '["Hosts",3,null]'],
    ['too few arguments', 'check.go', '["Hosts",3]'],
    ['too many arguments', 'check.go', '["Hosts",3,null,null]'],
    ['another shape', 'check.go', '["Hosts","3",null]'],
    ['arguments that are no text', 'check.go', ['Hosts', 3, null]],
    ['arguments that are no JSON', 'check.go', '["Hosts",3,null'],
    ['arguments that are no list', 'check.go', '{"0":"Hosts","1":3,"2":null,"length":3}'],
  ])('refuses %s without calling anything', (_, name, args) => {
    const asked: unknown[][] = [];
    expect(() => answerPage(calls(asked), name, args)).toThrow(REFUSED);
    expect(asked).toEqual([]);
  });
});

describe('shapes', () => {
  it.each<[string, Shape, readonly unknown[], readonly unknown[]]>([
    ['text', text, ['', 'a'], [1, null, undefined, ['a'], {}]],
    ['flag', flag, [true, false], ['true', 0, null]],
    ['rowNumber', rowNumber, [1, 1000], [0, -1, 1.5, '1', null, Number.NaN]],
    [
      'date',
      date,
      ['2027-03-28', '2028-02-29'],
      ['2027-02-29', '2027-3-28', '', ' 2027-03-28', '20270328', 20270328, null],
    ],
    ['orBlank', orBlank(date), ['', '2027-03-28'], [null, ' ', '2027-02-30']],
    ['oneOf', oneOf('en', 'de'), ['en', 'de'], ['fr', '', null, 'toString']],
    ['orNull', orNull(text), [null, ''], [undefined, 0]],
    ['listOf', listOf(text), [[], ['a']], [['a', 1], 'a', { length: 0 }, Array(1001).fill('')]],
    ['record', record({ a: text }), [{ a: '' }], [{}, { a: 1 }, { a: '', b: '' }, [], null, 'a']],
  ])('%s', (_, shape, fitting, others) => {
    expect(fitting.filter((value) => !shape(value))).toEqual([]);
    expect(others.filter(shape)).toEqual([]);
  });
});
