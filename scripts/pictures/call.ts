// The picture of a call: what `npm run demo` printed about the conversation, and the event that it left.
import { box, picture, text, wrapped } from './svg.ts';

const COLOURS: Readonly<Record<string, { readonly ink: string; readonly ground: string }>> = {
  Caller: { ink: '#b06000', ground: '#fef7e0' },
  Agent: { ink: '#1967d2', ground: '#e8f0fe' },
  Slotsheet: { ink: '#137333', ground: '#e6f4ea' },
  Stranger: { ink: '#a50e0e', ground: '#fce8e6' },
};

const WIDTH = 880;
const MARGIN = 24;
const WORDS_X = 124;
const LINE = 19;
const MOST_CHARACTERS = 96;

/** Throws if the demo printed no call or no event. */
export function drawCall(printed: string): string {
  const [, call, heading, event] =
    /^The call\n(.*?)\n\n(The event in [^\n]+)\n(.*?)\n\nThe rows in /ms.exec(printed) ?? [];
  if (call === undefined || heading === undefined || event === undefined) throw new Error('the demo shows no call');
  const parts: string[] = [];
  let y = MARGIN;
  for (const line of call.split('\n')) {
    const spoken = drawSpoken(line, y);
    parts.push(...spoken.parts);
    y += spoken.height;
  }
  y += 20;
  parts.push(text(MARGIN, y, heading, { bold: true }));
  for (const line of event.split('\n')) {
    const [, label = '', words = ''] = /^ {2}(\w*) +(.*)$/.exec(line) ?? [];
    y += LINE;
    parts.push(text(MARGIN, y, label, { fill: '#5f6368' }), text(WORDS_X, y, words));
  }
  return picture('A phone call to the example practice, and the event it left', WIDTH, y + MARGIN, parts);
}

function drawSpoken(line: string, y: number): { readonly parts: readonly string[]; readonly height: number } {
  const [, speaker = '', words = ''] = /^(\w+): +(.*)$/.exec(line) ?? [];
  const colour = COLOURS[speaker];
  if (colour === undefined) throw new Error(`not understood: ${line}`);
  const lines = wrapped(words, MOST_CHARACTERS);
  const height = lines.length * LINE + 9;
  const ground = { x: WORDS_X - 10, y, width: WIDTH - WORDS_X - MARGIN + 10, height, fill: colour.ground, radius: 6 };
  const parts = [
    text(MARGIN, y + 19, speaker, { fill: colour.ink, bold: true }),
    box(ground),
    ...lines.map((one, at) => text(WORDS_X, y + 19 + at * LINE, one)),
  ];
  return { parts, height: height + 6 };
}
