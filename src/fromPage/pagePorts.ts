// What the calls of the pages need: the use cases' ports, and those of the menu.
import type { Ports } from '../ports/ports.ts';
import type { UiPorts } from '../ui/ports.ts';

export interface PagePorts {
  readonly ports: Ports;
  readonly ui: UiPorts;
  /** The script's own `doPost`: the text that it answers to such a body. */
  readonly doPost: (contents: string) => string;
}
