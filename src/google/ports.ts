// Google's services as the ports of the use cases.
import type { Ports } from '../ports/ports.ts';
import { cachePort } from './cache.ts';
import { calendarPort } from './calendar.ts';
import { codecPort } from './codec.ts';
import { lockPort } from './lock.ts';
import { mailPort } from './mail.ts';
import { propertiesPort } from './properties.ts';
import { webPort } from './web.ts';
import { openWorkbook } from './workbook.ts';
import { isTimeZone, offsetAt, otherOffsetAt } from './zone.ts';

export const ports: Ports = {
  now: () => Date.now(),
  offsetAt,
  otherOffsetAt,
  isTimeZone,
  calendar: calendarPort,
  openWorkbook,
  lock: lockPort,
  properties: propertiesPort,
  cache: cachePort,
  codec: codecPort,
  mail: mailPort,
  web: webPort,
  // One line each: Google's error texts may quote what callers said.
  report: (message) => console.error(message.replace(/\p{Cc}+/gu, ' ')),
};
