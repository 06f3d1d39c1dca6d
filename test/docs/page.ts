// docs/rules.md as its numbered rules, each with its examples.
import { readFileSync } from 'node:fs';

export interface Example {
  /** Where it begins in the page, 1-based. */
  readonly line: number;
  /** Without remarks and blank lines; single spaces. */
  readonly lines: readonly string[];
}

export interface Rule {
  readonly number: number;
  readonly examples: readonly Example[];
}

export function readRules(path: string): Rule[] {
  const page = readFileSync(path, 'utf8');
  const sections = [...page.matchAll(/^## (\d+)\. .+$/gm)];
  return sections.map((heading, i) => {
    const text = page.slice(heading.index, sections[i + 1]?.index);
    const examples = [...text.matchAll(/^```example\n(.*?)^```$/gms)].map((block) => ({
      line: page.slice(0, heading.index + block.index).split('\n').length,
      lines: plainLines(block[1] ?? ''),
    }));
    return { number: Number(heading[1]), examples };
  });
}

function plainLines(block: string): string[] {
  const lines = block.split('\n').map((line) =>
    line
      .replace(/(^|\s)#.*$/, '')
      .replace(/ +/g, ' ')
      .trim(),
  );
  return lines.filter((line) => line !== '');
}
