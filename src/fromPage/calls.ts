// Every call of the pages, with the shapes of its arguments. One file a call stands in the folder of its page.
import type { Ports } from '../ports/ports.ts';
import type { UiPorts } from '../ui/ports.ts';
import type { Calls } from './fromPage.ts';
import { personAt } from './person.ts';
import { previewWeek, previewWhy } from './preview/week.ts';
import { date, orBlank, text } from './shapes.ts';

export interface PagePorts {
  readonly ports: Ports;
  readonly ui: UiPorts;
}

export function callsOver({ ports, ui }: PagePorts): Calls {
  return {
    'preview.week': {
      asks: [text, orBlank(date)],
      answer: (service, monday) => ({ person: personAt(ui), ...previewWeek(ports, service, monday) }),
    },
    'preview.why': { asks: [text, date], answer: (service, on) => previewWhy(ports, service, on) },
  };
}
