// The text of a page, cut as HtmlService may cut it on its way into the frame. Reports differ on what Google cuts, so this
// cuts all of it: what survives here is safe under every report.

const SCRIPT = /(<script\b[^>]*>)([\s\S]*?)(<\/script\s*>)/gi;

/** `//` to the end of its line goes from inline scripts, in strings too; HTML comments and `<meta charset>` go from the rest. */
export function cutAsGoogleMay(html: string): string {
  let cut = '';
  let at = 0;
  for (const match of html.matchAll(SCRIPT)) {
    const [whole, open = '', code = '', close = ''] = match;
    cut += cutMarkup(html.slice(at, match.index)) + open + code.replace(/\/\/.*$/gm, '') + close;
    at = match.index + whole.length;
  }
  return cut + cutMarkup(html.slice(at));
}

function cutMarkup(html: string): string {
  return html.replace(/<!--[\s\S]*?-->/g, '').replace(/<meta\s[^>]*\bcharset\b[^>]*>/gi, '');
}
