// Plays an example: first its Sheet and calendars, then line by line what happens.
import { expect } from 'vitest';
import { read } from './notation.ts';
import { configurationOf, openScene } from './open.ts';
import { emptyScene, SCENE_LINES, type Scene } from './scene.ts';
import { STEP_LINES } from './steps.ts';

/** Throws if a line is not understood, or does not say what is found. */
export async function play(lines: readonly string[]): Promise<void> {
  const scene = emptyScene();
  const rest = [...lines];
  for (let line = rest[0]; line !== undefined && describe(line, scene); line = rest[0]) rest.shift();
  const steps = rest.map((line) => ({ line, step: understood(line) }));
  if (!steps.some(({ line }) => line.includes(': '))) throw new Error('the example finds nothing');
  expect(configurationOf(scene).findings).toEqual([]);
  const world = openScene(scene);
  for (const { line, step } of steps) {
    const found = await step({ world, scene });
    if (found !== null) expect(`${line.slice(0, line.indexOf(': '))}: ${found}`).toBe(line);
  }
}

function describe(line: string, scene: Scene): boolean {
  const apply = read(SCENE_LINES, line);
  apply?.(scene);
  return apply !== null;
}

function understood(line: string) {
  const step = read(STEP_LINES, line);
  if (step === null) throw new Error(`not understood: ${line}`);
  return step;
}
