// Which caller a number belongs to, and which name and details the rows say.
import { describe, expect, it } from 'vitest';
import { calendar } from '../../../worlds/sheet.ts';
import type { Way } from '../../support/world.ts';
import { AHEAD, AHEAD_BUSY, ask, contact, LOOKUP, log, NOBODY, PAST, type Row, withRows } from './support.ts';

describe.each<Way>(['bundle', 'in process'])('contact lookup, %s', (way) => {
  it.each(['+4930123', '0049 30 123', '+49 (30) 1-23', 'tel:+49/30/123'])('knows the number as %s', async (phone) => {
    expect((await contact(withRows(way, [PAST]), { ...LOOKUP, phone_number: phone })).first_name).toBe('José');
    expect((await contact(withRows(way, [{ ...PAST, Phone: `'${phone}` }]))).first_name).toBe('José');
  });

  it.each([
    ['another last digit', '+4930124', 'No booking carries this number.'],
    ['its national form in another country', '030 123', 'No booking carries this number.'],
    ['a short number', '110', 'The request names no phone number of at least six digits.'],
    ['a part of it', '+493012', 'No booking carries this number.'],
    ['nothing that is a number', 'anonymous', 'The request names no phone number of at least six digits.'],
    ['null', null, 'The request names no phone number of at least six digits.'],
  ])('knows no caller by %s', async (_, phone_number, reason) => {
    const opened = withRows(way, [PAST, { ...PAST, Phone: '' }, { ...PAST, Phone: 'unknown' }]);
    expect(await ask(opened, { ...LOOKUP, phone_number })).toBe(NOBODY);
    expect(log(opened)).toEqual([expect.objectContaining({ Outcome: 'success', Reason: reason })]);
  });

  it('says in German why no caller is known', async () => {
    const opened = withRows(way, [PAST], {}, { settings: { Language: 'de' } });
    await ask(opened, { ...LOOKUP, phone_number: '+123456' });
    expect(log(opened)[0]?.Reason).toBe('Keine Buchung trägt diese Nummer.');
  });

  it('takes each detail from the row booked last that has it, also from one that was cancelled', async () => {
    const details = (at: string, more: Row) => ({ ...PAST, 'Booked at': `${at} 10:00 +01:00`, Name: '', ...more });
    const opened = withRows(way, [
      details('2027-03-05', { Name: 'José María Müller', Status: 'cancelled' }),
      details('2027-03-09', { 'E-mail': 'new@example.com' }),
      details('2027-03-01', { Name: 'josé maría Müller', 'E-mail': 'old@example.com', 'External id': 'crm-1' }),
      details('2027-03-02', { Name: 'Someone Else', 'External id': 'crm-2' }),
    ]);
    for (let call = 0; call < 2; call++) {
      expect(await contact(opened)).toMatchObject({
        ...{ first_name: 'José María', last_name: 'Müller', email: 'new@example.com', external_id: 'crm-1' },
      });
    }
  });

  it.each([
    ['José Müller', 'José', 'Müller'],
    ['José', 'José', '-'],
    ['José \u200d', 'José', '-'],
    ['Anna  Maria\u00a0von Ahn', 'Anna Maria von', 'Ahn'],
    [`${'x'.repeat(60)} ${'🙂'.repeat(40)}`, 'x'.repeat(50), '🙂'.repeat(25)],
  ])('splits the name %j at its last space', async (Name, first_name, last_name) => {
    expect(await contact(withRows(way, [{ ...PAST, Name }]))).toMatchObject({ first_name, last_name });
  });

  it.each(['', ' ', '\u200b\u2060', '\u200d', '\u00ad \u3164'])(
    'knows no caller whose name shows nothing: %j',
    async (Name) => {
      const opened = withRows(
        way,
        [
          { ...PAST, Name },
          { ...AHEAD, Name },
        ],
        { 'anna@example.com': calendar(AHEAD_BUSY) },
      );
      expect(await ask(opened)).toBe(NOBODY);
      const Reason = 'No booking with this number has a name, and telli takes no contact without one.';
      expect(log(opened)).toEqual([expect.objectContaining({ Outcome: 'success', Reason })]);
    },
  );

  it.each([0, 1])('takes the name from the row that has one, in whichever place: %i', async (at) => {
    const rows: Row[] = [0, 1].map(() => ({ ...PAST, Name: '' }));
    rows[at] = { ...PAST, 'Booked at': '2027-02-01 10:00 +01:00' };
    expect(await contact(withRows(way, rows))).toMatchObject({ first_name: 'José', last_name: 'Müller' });
  });

  it('says the same whichever number was called', async () => {
    const opened = withRows(way, [PAST]);
    const answers = ['+49309', '+4930123', '', null].map((to_number) => ask(opened, { ...LOOKUP, to_number }));
    const [first] = await Promise.all(answers);
    expect(first).toContain('"first_name":"José"');
    expect(new Set(await Promise.all(answers))).toEqual(new Set([first]));
  });

  it('writes name and number into the Log if Settings says so', async () => {
    const opened = withRows(way, [PAST], {}, { settings: { 'Log contact details': 'yes' } });
    await ask(opened);
    await ask(opened, { ...LOOKUP, phone_number: '+1 23456' });
    expect(log(opened).map(({ Contact }) => Contact)).toEqual(['José Müller, +4930123', "'+1 23456"]);
  });
});
