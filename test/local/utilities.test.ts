// Expected values: RFC 4231 and RFC 4648, Node's own HMAC over bytes written out here, and dates worked out by hand.
import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { evaluate, threadedFor } from './scripts.ts';

const SIGN = 'Utilities.computeHmacSha256Signature';

function signedBytes(hex: string): number[] {
  return [...new Int8Array(Buffer.from(hex, 'hex'))];
}
function hmac(value: string, key: string): number[] {
  return signedBytes(createHmac('sha256', Buffer.from(key)).update(Buffer.from(value)).digest('hex'));
}
const literal = (value: unknown) => JSON.stringify(value);

describe('computeHmacSha256Signature', () => {
  const cases = [
    {
      key: '0b'.repeat(20),
      data: '4869205468657265',
      mac: 'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7',
    },
    {
      key: '4a656665',
      data: '7768617420646f2079612077616e7420666f72206e6f7468696e673f',
      mac: '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    },
    {
      key: 'aa'.repeat(20),
      data: 'dd'.repeat(50),
      mac: '773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe',
    },
  ];
  it.each(cases)('signs bytes as RFC 4231 does, in signed bytes: $mac', ({ key, data, mac }) => {
    expect(evaluate(`return ${SIGN}(${literal(signedBytes(data))}, ${literal(signedBytes(key))})`)).toEqual(
      signedBytes(mac),
    );
  });

  it('takes text for US-ASCII without a charset: each other code point is one ?, in value and key', () => {
    expect(evaluate(`return ${SIGN}('café', '€🙂')`)).toEqual(hmac('caf?', '??'));
    expect(evaluate(`return ${SIGN}('café', '€🙂', Utilities.Charset.US_ASCII)`)).toEqual(hmac('caf?', '??'));
  });

  it('takes text as UTF-8 if told', () => {
    expect(evaluate(`return ${SIGN}('café', '€🙂', Utilities.Charset.UTF_8)`)).toEqual(hmac('café', '€🙂'));
  });

  it.each([
    [`[1], 'key'`, '(number[],String)'],
    [`'value', [1]`, '(String,number[])'],
    [`[1], [2], Utilities.Charset.UTF_8`, '(number[],number[],(class))'],
    [`'value', 'key', 'UTF_8'`, '(String,String,String)'],
    [`'value', null`, '(String,null)'],
    [`'value'`, '(String)'],
    [`[255], [1]`, '(number[],number[])'],
  ])('refuses %s, which fits no overload', (args, types) => {
    expect(() => evaluate(`return ${SIGN}(${args})`)).toThrow(
      expect.objectContaining({
        name: 'Exception',
        message: `The parameters ${types} don't match the method signature for Utilities.computeHmacSha256Signature.`,
      }),
    );
  });
});

describe('computeDigest', () => {
  // FIPS 180-2, example B.1.
  const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

  it('is the SHA-256 of text or bytes, in signed bytes', () => {
    const digest = (data: string) => `Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, ${data})`;
    expect(evaluate(`return [${digest(`'abc'`)}, ${digest('[97, 98, 99]')}]`)).toEqual([
      signedBytes(ABC),
      signedBytes(ABC),
    ]);
  });

  it('takes text for US-ASCII without a charset, as the signature does', () => {
    const digest = (text: string) => `Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, ${text})`;
    expect(evaluate(`return ${digest(`'ab🙂'`)}`)).toEqual(evaluate(`return ${digest(`'ab?'`)}`));
  });

  it('has no MD2', () => {
    expect(() => evaluate(`Utilities.computeDigest(Utilities.DigestAlgorithm.MD2, 'a')`)).toThrow('Not simulated: ');
  });
});

describe('base64', () => {
  it.each([
    ['', ''],
    ['f', 'Zg=='],
    ['fo', 'Zm8='],
    ['foobar', 'Zm9vYmFy'],
  ])('encodes %j as %j and back (RFC 4648)', (text, encoded) => {
    const bytes = [...Buffer.from(text)];
    expect(evaluate(`return Utilities.base64Encode('${text}')`)).toBe(encoded);
    expect(evaluate(`return Utilities.base64Encode(${literal(bytes)})`)).toBe(encoded);
    expect(evaluate(`return Utilities.base64Decode('${encoded}')`)).toEqual(bytes);
  });

  it('decodes to signed bytes', () => {
    expect(evaluate(`return Utilities.base64Decode('gP8=')`)).toEqual([-128, -1]);
  });

  it.each(['Zg', 'Zg=', 'Z===', '!!!!', 'Zh=='])('refuses %j', (text) => {
    expect(() => evaluate(`Utilities.base64Decode('${text}')`)).toThrow('Could not decode string.');
  });
});

describe('newBlob', () => {
  it('makes UTF-8 of text, in signed bytes', () => {
    expect(evaluate(`return Utilities.newBlob('é€').getBytes()`)).toEqual([-61, -87, -30, -126, -84]);
  });

  it('reads bytes as UTF-8, with U+FFFD for what is not', () => {
    expect(evaluate(`return Utilities.newBlob([-61, -87, -1]).getDataAsString()`)).toBe('é\uFFFD');
    expect(evaluate(`return Utilities.newBlob([-61, -87]).getDataAsString('UTF-8')`)).toBe('é');
  });
});

describe('formatDate', () => {
  const format = (instant: string, zone: string, pattern: string) =>
    evaluate(`return Utilities.formatDate(new Date('${instant}'), ${literal(zone)}, ${literal(pattern)})`);
  const PATTERN = "yyyy-MM-dd'T'HH:mm:ss";

  it.each([
    // Central European Time until 2027-03-28T01:00Z, summer time from then on.
    ['2027-03-28T00:59:59Z', 'Europe/Berlin', '2027-03-28T01:59:59'],
    ['2027-03-28T01:00:00Z', 'Europe/Berlin', '2027-03-28T03:00:00'],
    ['2027-01-01T00:00:00Z', 'Asia/Kathmandu', '2027-01-01T05:45:00'],
    ['2027-01-01T02:00:00Z', 'America/New_York', '2026-12-31T21:00:00'],
    ['0999-01-01T00:00:00Z', 'UTC', '0999-01-01T00:00:00'],
  ])('writes %s in %s as %s', (instant, zone, wall) => {
    expect(format(instant, zone, PATTERN)).toBe(wall);
  });

  it.each(['Mars/Olympus', 'europe/berlin', '+02:00', ''])(
    'takes the unknown zone %j for GMT without a word',
    (zone) => {
      expect(format('2027-07-01T12:00:00Z', zone, PATTERN)).toBe('2027-07-01T12:00:00');
    },
  );

  it('writes offsets, milliseconds and quoted text', () => {
    const pattern = "SSS Z XXX 'o''clock' '' yyyy";
    expect(format('2027-07-01T12:00:00.007Z', 'America/New_York', pattern)).toBe("007 -0400 -04:00 o'clock ' 2027");
    expect(format('2027-07-01T12:00:00.007Z', 'Etc/UTC', 'Z XXX')).toBe('+0000 Z');
  });

  it('does not guess what other pattern letters mean', () => {
    expect(() => format('2027-07-01T12:00:00Z', 'UTC', 'EEEE')).toThrow('pattern letters EEEE');
    expect(() => format('2027-07-01T12:00:00Z', 'UTC', 'toString')).toThrow('Not simulated');
  });

  it('wants a Date', () => {
    expect(() => evaluate(`Utilities.formatDate('2027-01-01', 'UTC', 'yyyy')`)).toThrow(
      "The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
    );
  });
});

describe('getUuid and sleep', () => {
  it('makes a new random UUID each time', () => {
    const uuids = evaluate('return [Utilities.getUuid(), Utilities.getUuid()]');
    expect(uuids).toEqual([
      expect.stringMatching(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/),
      expect.any(String),
    ]);
    expect(new Set(Object.values(Object(uuids))).size).toBe(2);
  });

  it('takes them from the opener of the runtime, if told', () => {
    const uuid = ({ id }: { readonly id: number }) => `of execution ${id}`;
    expect(evaluate('return Utilities.getUuid()', { uuid })).toBe('of execution 1');
  });

  it('sleeps as long as it is told, while other executions go on', async () => {
    const code = 'function long() { Utilities.sleep(1500); return "awake"; } function quick() { return "quick"; }';
    const due: (() => void)[] = [];
    const timer = (ms: number, work: () => void) => {
      if (ms === 1500) due.push(work);
      return () => {};
    };
    const runtime = threadedFor(code, { timer });
    const long = runtime.execute('long');
    while (due.length === 0) await new Promise((done) => setImmediate(done));
    expect(await Promise.race([long, runtime.execute('quick')])).toBe('quick');
    due[0]?.();
    expect(await long).toBe('awake');
    expect(runtime.lastRoundTrips).toEqual([]);
  });

  it('refuses a sleep of more than five minutes', () => {
    expect(() => evaluate('Utilities.sleep(300001)')).toThrow('Invalid argument');
    expect(evaluate('Utilities.sleep(300000)')).toBeNull();
  });
});
