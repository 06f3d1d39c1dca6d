// Utilities and Blob. The digests and signatures are Google's own, as the public suite has them.
import { FAKES, from, named, REFERENCE, throws } from './expectation.ts';

const LIVE = `${FAKES} test/testutilities.js`;
const UTILITIES = `${REFERENCE}/utilities/utilities`;
const digest = (algorithm: string, rest: string) =>
  `return Utilities.computeDigest(Utilities.DigestAlgorithm.${algorithm}, ${rest})`;
const sign = (args: string) => `return Utilities.computeHmacSha256Signature(${args})`;
const bytes = (text: string) => `Utilities.newBlob('${text}').getBytes()`;

export const UTILITIES_SERVICE = [
  ...from(
    LIVE,
    [
      digest('MD5', `'input to hash'`),
      [-16, -20, -112, 64, -50, -47, -118, 102, -113, 70, -112, 94, -34, -49, 117, -103],
    ],
    [digest('MD5', `'€🙂'`), [-22, 3, -4, -72, -60, 120, 34, -68, -25, 114, -49, 108, 7, -48, -21, -69]],
    [
      digest('SHA_1', `'€🙂'`),
      [22, -56, -8, -84, 123, 87, -67, 91, 88, -76, 19, 39, 34, -114, 63, -94, 18, 1, -37, 104],
    ],
    [
      digest('SHA_1', `'€🙂', Utilities.Charset.UTF_8`),
      [-19, -37, -55, -43, 37, 16, -31, 77, 89, 112, 42, 90, -115, 10, -113, -31, 50, -76, 60, -125],
    ],
    [
      digest('SHA_256', `'€🙂', Utilities.Charset.US_ASCII`),
      [
        ...[-30, 112, -82, -77, 71, -14, 22, 85, 116, -61, -91, -59, -65, 17, -48, 56],
        ...[-68, -45, -84, -43, -85, -3, -75, -82, -118, 27, 82, -39, 28, -72, 66, -16],
      ],
    ],
    [
      digest('SHA_256', bytes('€🙂')),
      [
        ...[-88, 113, -56, 11, 33, 65, -120, -22, 68, -108, -12, 96, 79, 31, 50, 2],
        ...[75, 2, -11, -5, 66, 40, -63, 3, -102, 83, 87, -120, 26, 19, -18, -69],
      ],
    ],
    [`${digest('SHA_384', `'input to hash'`)}.slice(0, 4)`, [85, -35, -41, -89]],
    [`${digest('SHA_512', `'€🙂'`)}.slice(0, 4)`, [-70, -99, 100, -111]],
    [`${digest('MD5', `'x', Utilities.Charset.US_ASCII, 4`)}`, throws('The parameters (')],
    [`${digest('MD5', '[0, 1, 2], Utilities.Charset.UTF_8')}`, throws("don't match the method signature")],
    [`${digest('MD5', `'x', 'fake'`)}`, throws("don't match the method signature")],
    [`${digest('MD5', `['1bad', '2bad']`)}`, throws('Cannot convert')],
    [`${digest('MD5', `['1bad'], Utilities.Charset.UTF_8`)}`, throws("don't match the method signature")],
    [`return Utilities.computeDigest('fake', 'x', Utilities.Charset.US_ASCII)`, throws("don't match")],
    [
      sign(`'café', '€🙂'`),
      [
        ...[-125, 73, -127, -128, -43, -39, 99, -10, 39, -49, -128, 27, 8, -117, 4, -120],
        ...[-26, -111, 16, 114, -115, 1, -1, -68, -27, 88, 7, 117, 55, -87, -123, -52],
      ],
    ],
    [
      sign(`'café', '€🙂', Utilities.Charset.UTF_8`),
      [
        ...[76, -16, 35, 99, -128, 106, -22, -17, -102, -19, 4, 97, -75, 64, 107, 79],
        ...[99, 19, -54, -6, 90, 54, 121, -39, -126, 13, 2, -40, -84, 109, -2, 115],
      ],
    ],
    [`${sign(`'café', 'my key - use a stronger one'`)}.slice(0, 4)`, [-108, -2, -46, -84]],
    [`${sign(`'this is my input', '€🙂'`)}.slice(0, 4)`, [13, -56, -124, -48]],
    [
      `${sign(`${bytes('this is my input')}, ${bytes('my key - use a stronger one')}`)}.slice(0, 4)`,
      [53, -75, -52, -25],
    ],
    [sign(`'a', 'b', Utilities.Charset.US_ASCII, 4`), throws("don't match")],
    [sign(`'a'`), throws("don't match")],
    [sign(`[1], 'b'`), throws("don't match")],
    [sign(`'a', [1]`), throws("don't match")],
    [sign('[1], [2], Utilities.Charset.UTF_8'), throws("don't match")],
    [sign(`'a', 'b', 'fake'`), throws("don't match")],
    [sign(`['1woah'], [1]`), throws('Cannot convert')],
    [sign(`[1], ['1woah']`), throws('Cannot convert')],
    [sign(`['1woah'], ['1woah'], Utilities.Charset.UTF_8`), throws("don't match")],
    [`return Utilities.newBlob('text').getName()`, null],
    [`return Utilities.newBlob('text').getContentType()`, 'text/plain'],
    [
      `const blob = Utilities.newBlob([65, 66], 'text/plain', 'b.txt'); return [blob.getName(), blob.getContentType(), blob.getDataAsString(), blob.getBytes()]`,
      ['b.txt', 'text/plain', 'AB', [65, 66]],
    ],
    [`const blob = Utilities.newBlob('x').copyBlob(); blob.setName('y'); return blob.getName()`, 'y'],
    [`return Utilities.newBlob('x').isGoogleType()`, false],
    [`return Utilities.getUuid().length > 0`, true],
    [`return Utilities.base64Encode(${bytes('plain text')}) === Utilities.base64Encode('plain text')`, true],
    [`return Utilities.newBlob(Utilities.base64Decode(Utilities.base64Encode('x+/='))).getDataAsString()`, 'x+/='],
  ),
  ...named(
    LIVE,
    [`return Utilities.base64EncodeWebSafe('a?>')`, 'YT8-'],
    [`return Utilities.newBlob(Utilities.base64DecodeWebSafe('YT8-')).getDataAsString()`, 'a?>'],
    [`return Utilities.zip([Utilities.newBlob('x', 'text/plain', 'b.txt')]).getName()`, 'archive.zip'],
    [`return Utilities.gzip(Utilities.newBlob('x')).getContentType()`, 'application/x-gzip'],
    [`return Utilities.newBlob('x').setDataFromString('y').getDataAsString()`, 'y'],
    [`return Utilities.newBlob('x').setBytes([65]).getDataAsString()`, 'A'],
  ),
  ...from(
    UTILITIES,
    [`return Utilities.base64Encode('Google グループ', Utilities.Charset.UTF_8)`, 'R29vZ2xlIOOCsOODq+ODvOODlw=='],
    [`return Utilities.base64Encode('A string here')`, 'QSBzdHJpbmcgaGVyZQ=='],
    [`return Utilities.sleep(300001)`, throws('Invalid argument')],
    [`return String(Utilities.Charset.UTF_8)`, 'UTF_8'],
  ),
  ...named(
    UTILITIES,
    [`return Utilities.formatString('%s', 'x')`, 'x'],
    [`return Utilities.base64Decode('QQ==', Utilities.Charset.UTF_8)`, [65]],
    [`return Utilities.parseDate('2010', 'GMT', 'yyyy').getTime()`, 1262304000000],
  ),
  ...from(
    'docs.oracle.com/javase/8/docs/api/java/text/SimpleDateFormat.html',
    [`return Utilities.formatDate(new Date(0), 'GMT', "yyyy-MM-dd'T'HH:mm:ss'Z'")`, '1970-01-01T00:00:00Z'],
    [`return Utilities.formatDate(new Date(0), 'America/New_York', 'Z XXX')`, '-0500 -05:00'],
  ),
];
