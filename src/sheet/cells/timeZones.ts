// Cells that name a time zone, as area and city. Other names that the platform knows are refused. Many abbreviations and
// single words mean another place there, or know no summer time.
import type { TimeZoneId } from '../../scheduling/time.ts';
import { trimmed } from '../text.ts';
import type { Reader } from './reading.ts';

const AREAS = 'Africa America Antarctica Arctic Asia Atlantic Australia Europe Indian Pacific'.split(' ');
// Areas of the backward list, where states and regions stand for a city.
const REGIONS = 'Brazil Canada Chile Mexico US'.split(' ');
const AREA_AND_CITY = new RegExp(`^(?:${[...AREAS, ...REGIONS].join('|')})(?:/[A-Za-z0-9_+-]+){1,2}$`);
const UTC = ['UTC', 'Etc/UTC'];
const GMT = ['GMT', 'Etc/GMT'];
// The time zone database no longer has them; some platforms still do.
const REMOVED = ['US/Pacific-New', 'Canada/East-Saskatchewan'];

/** Words of names that are not written with one capital letter in front. */
const SPELLED =
  'es of au ComodRivadavia IN DumontDUrville McMurdo ACT LHI NSW DeNoronha EasterIsland BajaNorte BajaSur US UTC GMT';
const SPELLING = new Map(SPELLED.split(' ').map((word) => [word.toLowerCase(), word]));

/** A city that keeps the time that an abbreviation or a single word is likely to mean, with these words. */
const CITIES = [
  ['Europe/London', 'bst gb gb-eire greenwich etc/greenwich gmt0 gmt+0 gmt-0 etc/gmt0 etc/gmt+0 etc/gmt-0 england uk'],
  ['Europe/Berlin', 'cet cest mez mesz met germany deutschland'],
  ['Europe/Athens', 'eet eest'],
  ['Europe/Lisbon', 'wet west portugal'],
  ['Europe/Paris', 'ect france'],
  ['Europe/Dublin', 'eire ireland'],
  ['Europe/Warsaw', 'poland'],
  ['Europe/Istanbul', 'turkey trt'],
  ['Europe/Moscow', 'w-su msk'],
  ['America/New_York', 'est edt et est5edt'],
  ['America/Chicago', 'cst cdt cst6cdt'],
  ['America/Denver', 'mst mdt mst7mdt navajo'],
  ['America/Los_Angeles', 'pst pdt pst8pdt us/pacific-new'],
  ['America/Anchorage', 'akst akdt yst9ydt'],
  ['America/Halifax', 'ast adt ast4adt'],
  ['America/Regina', 'canada/east-saskatchewan'],
  ['America/Phoenix', 'pnt'],
  ['America/Puerto_Rico', 'prt'],
  ['America/Indiana/Indianapolis', 'iet'],
  ['America/St_Johns', 'cnt ndt'],
  ['America/Sao_Paulo', 'bet brt'],
  ['America/Argentina/Buenos_Aires', 'agt'],
  ['America/Havana', 'cuba'],
  ['Africa/Cairo', 'art egypt'],
  ['Africa/Harare', 'cat'],
  ['Africa/Nairobi', 'eat'],
  ['Africa/Tripoli', 'libya'],
  ['Asia/Kolkata', 'ist india'],
  ['Asia/Tokyo', 'jst japan'],
  ['Asia/Seoul', 'kst rok'],
  ['Asia/Shanghai', 'ctt prc china'],
  ['Asia/Taipei', 'roc'],
  ['Asia/Hong_Kong', 'hongkong hkt'],
  ['Asia/Karachi', 'plt pkt'],
  ['Asia/Tehran', 'iran'],
  ['Asia/Jerusalem', 'israel'],
  ['Asia/Yerevan', 'net'],
  ['Asia/Ho_Chi_Minh', 'vst'],
  ['Atlantic/Reykjavik', 'iceland'],
  ['Australia/Sydney', 'aet aest aedt'],
  ['Australia/Darwin', 'act acst'],
  ['Australia/Perth', 'awst'],
  ['Pacific/Auckland', 'nst nz nzst nzdt'],
  ['Pacific/Chatham', 'nz-chat'],
  ['Pacific/Apia', 'mit'],
  ['Pacific/Guadalcanal', 'sst'],
  ['Pacific/Honolulu', 'hst hst10'],
  ['Pacific/Kwajalein', 'kwajalein'],
  ['UTC', 'z zulu etc/zulu uct etc/uct universal etc/universal'],
] as const;

type IsTimeZone = (name: string) => boolean;

/** `Europe/Berlin`, `US/Pacific`, `UTC`, in any case, if the platform knows it too; `GMT` is UTC (`isGmt` tells). */
export function timeZoneReader(isTimeZone: IsTimeZone): Reader<TimeZoneId> {
  return (shown) => {
    const name = spelled(shown);
    if (GMT.includes(name)) return { value: 'UTC' };
    const isName = UTC.includes(name) || (AREA_AND_CITY.test(name) && !REMOVED.includes(name));
    if (isName && isTimeZone(name)) return { value: name };
    return { problem: { kind: 'notTimeZone', shown, city: cityFor(name, isTimeZone) } };
  };
}

/** Whether the cell says GMT, by which some mean British time. */
export function isGmt(shown: string): boolean {
  return GMT.includes(spelled(shown));
}

/** Spaces and capital letters as the time zone database has them. */
function spelled(shown: string): string {
  return trimmed(shown)
    .replace(/ ?\/ ?/g, '/')
    .replace(/ /g, '_')
    .replace(/\p{L}+/gu, (word) => SPELLING.get(word.toLowerCase()) ?? capitalised(word));
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}

/** A zone to write instead; Berlin if nothing better is known. */
function cityFor(name: string, isTimeZone: IsTimeZone): string {
  const word = name.toLowerCase().replace(/^systemv[/]/, '');
  const known = cityWith(word) ?? cityWith(word.replace(/\d+$/, ''));
  if (known !== undefined) return known;
  const cities = /^[A-Za-z_-]+$/.test(name) ? AREAS.map((area) => `${area}/${name}`) : [];
  return cities.find((city) => isTimeZone(city)) ?? 'Europe/Berlin';
}

function cityWith(word: string): string | undefined {
  return CITIES.find(([, words]) => words.split(' ').includes(word))?.[0];
}
