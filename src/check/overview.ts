// The Sheet's services and hosts, and what is wrong with it. The local runtime shows this at start, as a command and on its
// page.
import type { Ports } from '../ports/ports.ts';
import { type Finding, isFaulty, type Language } from '../sheet/configuration.ts';
import { findProblems, openSheet } from './check.ts';

export interface Overview {
  /** Names, without those that a fault leaves out. */
  readonly services: readonly string[];
  readonly hosts: readonly string[];
  /** Whether a fault withdraws everything. */
  readonly isWithdrawn: boolean;
  /** As Check shows them. */
  readonly findings: readonly Finding[];
  /** The language of the findings. */
  readonly language: Language;
}

/** Throws as `openSheet`. */
export function overview(ports: Ports): Overview {
  const opened = openSheet(ports);
  const { services, hosts, withdrawn } = opened.configuration;
  const { findings, language } = findProblems(ports, opened);
  return {
    services: services.filter((service) => !isFaulty(service)).map(({ name }) => name),
    hosts: hosts.map(({ name }) => name),
    isWithdrawn: withdrawn !== null,
    findings,
    language,
  };
}
