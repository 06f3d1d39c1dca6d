import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillIn, PLACEHOLDERS, type Placeholder, unknownPlaceholders } from '../../src/sheet/placeholders.ts';
import { practiceWith, read } from './support.ts';

const VALUES: Readonly<Record<Placeholder, string>> = {
  title: 'Check-up',
  service: 'Checkup',
  name: 'José Müller',
  phone: '+49 30 123',
  email: 'jose@example.com',
  reason: 'toothache',
  host: 'Anna',
  place: 'Room 1',
  start: '29.03.2027 10:00',
};

describe('a template', () => {
  it('is filled in, each placeholder as often as it stands there', () => {
    expect(fillIn('{title} for {name}: {reason}, {start} with {host}, {place}', VALUES)).toBe(
      'Check-up for José Müller: toothache, 29.03.2027 10:00 with Anna, Room 1',
    );
    expect(fillIn('{service}/{service} {phone} {email}', VALUES)).toBe('Checkup/Checkup +49 30 123 jose@example.com');
  });

  it('may have capital letters and spaces inside the braces', () => {
    expect(fillIn('{Name} { HOST }', VALUES)).toBe('José Müller Anna');
    expect(unknownPlaceholders('{Name} { HOST }')).toEqual([]);
  });

  it('keeps what is no placeholder, and names it', () => {
    const template = '{nmae} {} {not\nthis} { {name} } 50 % {toString}';
    expect(fillIn(template, VALUES)).toBe('{nmae} {} {not\nthis} { José Müller } 50 % {toString}');
    expect(unknownPlaceholders(template)).toEqual(['{nmae}', '{}', '{not', 'this}', '{', '}', '{toString}']);
  });

  it.each([
    ['{phone', ['{phone']],
    ['Call {phone, {name}', ['{phone,']],
    ['phone} {name}', ['phone}']],
    ['{names', ['{names']],
    ['xname}', ['xname}']],
    ['{{name}} and {{name}}', ['{{name}}']],
    ['{ {name} }', ['{', '}']],
    ['{nmae} {nmae}', ['{nmae}']],
    ['{name}{phone}', []],
  ])('names a brace without its partner, doubled braces, and each once: %j', (template, found) => {
    expect(unknownPlaceholders(template)).toEqual(found);
  });

  it('has the placeholders that docs/sheet.md names, and no other', () => {
    const named = readFileSync('docs/sheet.md', 'utf8').match(/(?<=`)\{\w+\}(?=`)/g) ?? [];
    expect(named.sort()).toEqual(PLACEHOLDERS.map((name) => `{${name}}`).sort());
  });

  it('never fills in what a caller said, nor takes a sign in it for a command', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...PLACEHOLDERS), (name, other) => {
        for (const said of [name, `{${other}}`, '$&', '$1']) {
          expect(fillIn('a {name} b', { ...VALUES, name: said })).toBe(`a ${said} b`);
        }
      }),
    );
  });
});

describe('the templates of a service', () => {
  const service = (column: string, text: string) => {
    const { services, findings } = read(practiceWith('Services', 1, column, text));
    return { service: services[0], findings };
  };

  it('keep the line breaks of the description, however they are written', () => {
    const { service: found, findings } = service('Event description', ' Caller: {name}\r\n\r\n{reason}\rEnd\n');
    expect(found).toMatchObject({ eventDescription: 'Caller: {name}\n\n{reason}\nEnd' });
    expect(findings).toEqual([]);
  });

  it.each(['Event title', 'Event description'])(
    'with an unknown placeholder in %s count, and it is a finding',
    (column) => {
      const { service: found, findings } = service(column, '{title}: {nmae} {fone}');
      expect(found).toHaveProperty(
        column === 'Event title' ? 'eventTitle' : 'eventDescription',
        '{title}: {nmae} {fone}',
      );
      expect(findings).toMatchObject([{ tab: 'Services', row: 2, column }]);
      expect(findings[0]?.sentence).toBe(
        'Unknown as a placeholder: “{nmae}”, “{fone}”. This stays in the event as written. The placeholders are: ' +
          '{title}, {service}, {name}, {phone}, {email}, {reason}, {host}, {place}, {start}.',
      );
    },
  );

  it('that show the error of a formula make the service faulty, as any cell does', () => {
    expect(service('Event title', '#REF!').service).toHaveProperty('finding');
  });
});
