// Small HTML pages. Every text that is put into them is escaped.

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

/** A whole page; `body` and `style` are markup already, the title is text. */
export function htmlPage(title: string, body: string, style = '', language = 'en'): string {
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">`;
  return `<!DOCTYPE html>\n<html lang="${language}"><head>${head}<title>${escapeHtml(title)}</title><style>${style}</style></head>\n<body>${body}</body></html>\n`;
}

/** A page that says one thing. */
export function messagePage(title: string, message: string): string {
  return htmlPage(title, `<h1>${escapeHtml(title)}</h1><p>${escapeHtml(message)}</p>`);
}
