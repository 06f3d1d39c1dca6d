// Pieces of an SVG picture. Every text that is put into one is escaped.
import { escapeHtml } from '../../local/http/html.ts';

export interface Look {
  readonly size?: number;
  readonly fill?: string;
  readonly bold?: boolean;
}

const FONT = 'Arial, Helvetica, sans-serif';

export function text(x: number, y: number, words: string, { size = 14, fill = '#202124', bold = false }: Look = {}) {
  const weight = bold ? ' font-weight="bold"' : '';
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}"${weight}>${escapeHtml(words)}</text>`;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: string;
  readonly stroke?: string;
  readonly radius?: number;
}

export function box({ x, y, width, height, fill, stroke = 'none', radius = 0 }: Box): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}" stroke="${stroke}"/>`;
}

/** `title` is what a screen reader says of the picture. */
export function picture(title: string, width: number, height: number, parts: readonly string[]): string {
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  const ground = box({
    x: 0.5,
    y: 0.5,
    width: width - 1,
    height: height - 1,
    fill: '#fff',
    stroke: '#dadce0',
    radius: 8,
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" font-family="${FONT}">`,
    `<title>${escapeHtml(title)}</title>`,
    ground,
    ...parts,
    '</svg>\n',
  ].join('\n');
}

/** Lines of at most `most` characters, broken at spaces. A longer word stays whole. */
export function wrapped(words: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
