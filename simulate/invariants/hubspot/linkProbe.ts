// When all is quiet and fixed, one more caller asks for each service behind a link, and can book what is offered. Something
// is offered if the link is as it should be and nothing stands in its way on Tuesday.
import { readAnswer } from '../../evidence/answers.ts';
import { type History, PROBE } from '../../evidence/history.ts';
import type { LinkedService, WorldLink } from '../../evidence/hubspotHistory.ts';
import { MINUTE_MS } from '../../evidence/times.ts';

export function linkProbe(history: History): string[] {
  const { services = [], links = [] } = history.world.hubspot ?? {};
  return services.flatMap((service) => {
    const link = links.find(({ slug }) => slug === service.slug);
    return link ? [...notBooked(history, service), ...notOffered(history, service, link)] : [];
  });
}

/** Unless the caller lacks what the form asks, a host is offline, the start is past, or there was a second attempt. */
function notBooked({ runs, world }: History, { name, slug, noticeMinutes }: LinkedService): string[] {
  const isOpen = world.hubspot?.links.some((link) => link.slug === slug && link.isOpen);
  const books = probes(runs, name, 'book');
  const isBooked = books.some(({ answer }) => answer !== null && readAnswer('book', answer)?.kind === 'success');
  if (!isOpen || books.length !== 1 || isBooked) return [];
  return books.flatMap(({ executionId, answer, asked, endedMs }) => {
    const isAhead = (asked.startMs ?? 0) >= endedMs + noticeMinutes * MINUTE_MS;
    const what = `execution ${executionId} did not book what was offered a moment before: ${answer}`;
    return answer === null || !isAhead ? [] : [what];
  });
}

function notOffered(history: History, service: LinkedService, link: WorldLink): string[] {
  const { runs, changes, final } = history;
  const isUntouched = !changes.some(({ kind }) => kind === 'sheet') && service.maxPerDay === null;
  const hasEvents = (id: string) => Object.values(final.events[id] ?? {}).some(({ blocks }) => blocks);
  const isFree =
    link.isOpen && isUntouched && link.minutes.includes(service.minutes) && !link.calendars.some(hasEvents);
  if (!isFree) return [];
  return probes(runs, service.name, 'available').flatMap(({ executionId, answer }) => {
    const read = answer === null ? null : readAnswer('available', answer);
    const isOffered = read === null || (read.kind === 'offered' && read.startsMs.length > 0);
    return isOffered ? [] : [`execution ${executionId} offered nothing of “${service.name}”: ${answer}`];
  });
}

function probes(runs: History['runs'], service: string, action: 'book' | 'available') {
  return runs.filter(
    ({ asked }) => asked.contact.id.startsWith(PROBE) && asked.service === service && asked.action === action,
  );
}
