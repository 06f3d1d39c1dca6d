// Every call of the pages, with the shapes of its arguments. One file a call stands in the folder of its page.
import { readAddresses, rotateToken } from './addresses/addresses.ts';
import type { Calls } from './fromPage.ts';
import type { PagePorts } from './pagePorts.ts';
import { personAt } from './person.ts';
import { previewWeek, previewWhy } from './preview/week.ts';
import { date, orBlank, text } from './shapes.ts';

export function callsOver(page: PagePorts): Calls {
  const { ports, ui } = page;
  return {
    'preview.week': {
      asks: [text, orBlank(date)],
      answer: (service, monday) => ({ person: personAt(ui), ...previewWeek(ports, service, monday) }),
    },
    'preview.why': { asks: [text, date], answer: (service, on) => previewWhy(ports, service, on) },
    'addresses.read': { asks: [], answer: () => readAddresses(page) },
    'addresses.rotate': { asks: [], answer: () => rotateToken(page) },
    'help.state': { asks: [], answer: () => ({ person: personAt(ui) }) },
  };
}
