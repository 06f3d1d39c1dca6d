// The placeholders of the templates Event title and Event description: which there are, and how they are filled in.

/** `{start}` is the local date and time in the host's zone. */
export const PLACEHOLDERS = ['title', 'service', 'name', 'phone', 'email', 'reason', 'host', 'place', 'start'] as const;

export type Placeholder = (typeof PLACEHOLDERS)[number];

/** For people: `{title}, {service}, …`. */
export const PLACEHOLDER_LIST = PLACEHOLDERS.map((name) => `{${name}}`).join(', ');

// Braces around anything on one line. Case and spaces inside are forgiven.
const IN_BRACES = /\{([^{}\n]*)\}/g;
// The same, doubled braces as one, and a brace without its partner with the word at it.
const ANY_BRACES = /\{\{[^{}\n]*\}\}|\{[^{}\n]*\}|\{[^{}\s]*|[^{}\s]{0,30}\}/g;

/** Texts in braces that are no placeholder, with the braces, each once. */
export function unknownPlaceholders(template: string): readonly string[] {
  const found = template.match(ANY_BRACES) ?? [];
  const insideOf = (text: string) => /^\{([^{}\n]*)\}$/.exec(text)?.[1] ?? '';
  return [...new Set(found.filter((text) => placeholderIn(insideOf(text)) === undefined))];
}

/** Each placeholder once replaced by its value; braces in a value, and what is no placeholder, stay as they are. */
export function fillIn(template: string, values: Readonly<Record<Placeholder, string>>): string {
  return template.replace(IN_BRACES, (found, inside: string) => {
    const name = placeholderIn(inside);
    return name === undefined ? found : values[name];
  });
}

function placeholderIn(inside: string): Placeholder | undefined {
  const word = inside.trim().toLowerCase();
  return PLACEHOLDERS.find((name) => name === word);
}
