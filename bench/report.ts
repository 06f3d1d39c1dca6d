// The results as text: ratios against ours first, then the milliseconds they come from.
import type { BundleResult } from './bundle.ts';
import { MOST_TIMES_SWEEP } from './engine/cases.ts';
import { inWords } from './engine/compare.ts';
import type { Agreement, CaseResult, Entry } from './engine/engine.ts';
import { type Growth, MOST_EXPONENT } from './engine/growth.ts';
import { sweep } from './peers/sweep.ts';
import type { PlatformRow } from './platform/platform.ts';
import { milliseconds, type Row, ratio, textTable, wholeNumber } from './table.ts';

export function engineReport(results: readonly CaseResult[]): string {
  const header: Row = ['case', 'contender', 'ratio', 'ms', 'by the clock', 'answer'];
  const rows = results.flatMap(({ case: one, entries }) =>
    entries.map((entry, at) => [
      at === 0 ? one.name : '',
      entry.contender,
      ratio(entry.ratio),
      milliseconds(entry.median.processorMs),
      milliseconds(entry.median.clockMs),
      answerOf(entry, at),
    ]),
  );
  const titles = results.map(({ case: one }) => `  ${one.name}  ${one.title}`);
  return [
    'ENGINE: finding the free starts, warm. Medians of processor time; ratios against ours',
    ...titles,
    '',
    textTable([header, ...rows]),
    '',
    ...results.flatMap(aimLine),
    ...results.flatMap(sweepLine),
    ...firstCalls(results[0]),
  ].join('\n');
}

function answerOf({ comparison, rule }: Entry, at: number): string {
  return at === 0 ? `${wholeNumber(comparison.count)} starts` : inWords(comparison, rule);
}

function aimLine({ case: { name, aimMs }, entries }: CaseResult): string[] {
  const [own] = entries;
  if (aimMs === null || own === undefined) return [];
  const verdict = own.median.processorMs < aimMs ? 'met' : 'MISSED';
  return [`Aim for ${name}: below ${aimMs} ms. ${milliseconds(own.median.processorMs)} ms: ${verdict}.`];
}

function sweepLine({ case: { name }, entries }: CaseResult): string[] {
  const itself = entries.find(({ contender }) => contender === sweep.name);
  if (itself === undefined) return [];
  const times = 1 / itself.ratio;
  const verdict = times <= MOST_TIMES_SWEEP ? 'met' : 'MISSED';
  return [`Aim for ${name}: at most ${MOST_TIMES_SWEEP}× the ${sweep.name}. ${ratio(times)}: ${verdict}.`];
}

function firstCalls(result: CaseResult | undefined): string[] {
  const calls =
    result?.entries.map(({ contender, first }) => `${contender} ${milliseconds(first.processorMs)} ms`) ?? [];
  return [`The very first call, nothing compiled yet (case ${result?.case.name}): ${calls.join(', ')}.`];
}

export function offGridReport(title: string, agreements: readonly Agreement[]): string {
  const lines = agreements.map(({ contender, comparison, rule }) => `  ${contender}: ${inWords(comparison, rule)}`);
  return [`ANSWERS with busy times at any minute (${title}), not timed`, ...lines].join('\n');
}

export function growthReport(growths: readonly Growth[]): string {
  return growths.map(growthText).join('\n\n');
}

function growthText({ title, points, exponent }: Growth): string {
  const rows = points.map(({ factor, size, medianMs }) => [
    `${factor}×`,
    wholeNumber(size),
    milliseconds(medianMs),
    milliseconds((medianMs / size) * 1e6),
  ]);
  const verdict = exponent <= MOST_EXPONENT ? `at most ${MOST_EXPONENT}: met` : `above ${MOST_EXPONENT}: MISSED`;
  return [
    `GROWTH by ${title}`,
    textTable([['factor', 'windows + busy + slots', 'ms', 'ns each'], ...rows]),
    `Time grows as size to the power of ${exponent.toFixed(3)}, ${verdict}.`,
  ].join('\n');
}

export function platformReport(rows: readonly PlatformRow[]): string {
  const header: Row = [
    'hosts',
    'request',
    'ratio',
    'calls',
    'modelled ms',
    'plain calls',
    'plain ms',
    'plain ms, 340 a calendar',
  ];
  const cells = rows.map((row) => [
    String(row.hosts),
    row.step,
    ratio(row.plainModelledMs / row.modelledMs),
    String(row.calls),
    wholeNumber(row.modelledMs),
    String(row.plainCalls),
    wholeNumber(row.plainModelledMs),
    wholeNumber(row.plainQuickMs),
  ]);
  return [
    'PLATFORM: calls that leave the script, counted; their time modelled from public figures (bench/platform/costs.ts)',
    textTable([header, ...cells]),
    'plain: bench/plain/Code.js, which offers the same starts. Ratio: its modelled time against ours.',
  ].join('\n');
}

export function bundleReport({ bytes, median }: BundleResult): string {
  return `BUNDLE: ${wholeNumber(bytes)} bytes; parsed and evaluated in a fresh context in ${milliseconds(median.processorMs)} ms (median).`;
}
