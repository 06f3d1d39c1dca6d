// The cases that are measured, and what we aim at.
import type { Size } from './work.ts';

export interface Case extends Size {
  readonly name: string;
  readonly title: string;
  /** Our median shall be below; null = no aim was set. */
  readonly aimMs: number | null;
}

/** In every case we shall take at most so many times as long as the sweep by hand. */
export const MOST_TIMES_SWEEP = 3;

export const SMALLEST: Case = {
  name: 'a',
  title: '1 host, 14 days, 56 busy, 30-minute slots',
  aimMs: 0.3,
  days: 14,
  hosts: 1,
  busyPerHost: 56,
  minutes: 30,
  assignment: 'any',
};

export const CASES: readonly Case[] = [
  SMALLEST,
  {
    name: 'b',
    title: '1 host, 60 days, 240 busy, 30-minute slots',
    aimMs: null,
    days: 60,
    hosts: 1,
    busyPerHost: 240,
    minutes: 30,
    assignment: 'any',
  },
  {
    name: 'c',
    title: '1 host, 365 days, 2,190 busy, 15-minute slots',
    aimMs: 5,
    days: 365,
    hosts: 1,
    busyPerHost: 2190,
    minutes: 15,
    assignment: 'any',
  },
  {
    name: 'd',
    title: '20 hosts, 60 days, 240 busy each, pooled',
    aimMs: 10,
    days: 60,
    hosts: 20,
    busyPerHost: 240,
    minutes: 30,
    assignment: 'any',
  },
  {
    name: 'e',
    title: 'the same 20 hosts, collective',
    aimMs: null,
    days: 60,
    hosts: 20,
    busyPerHost: 240,
    minutes: 30,
    assignment: 'all',
  },
];
