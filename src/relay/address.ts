// The web app's address, and where its redirects may lead.

/**
 * The address if a web app can stand there: it ends in `/exec` (a path after that shows anonymous callers a login page) and is
 * https, or http on this machine for the local runtime. Otherwise null.
 */
export function webAppAddress(text: string): URL | null {
  const url = absoluteUrl(text);
  if (url === null || !url.pathname.endsWith('/exec')) return null;
  const isLocal = url.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
  return url.protocol === 'https:' || isLocal ? url : null;
}

/** Where a redirect from `from` leads if it is https or stays with the web app; otherwise null. */
export function redirectTarget(location: string | null, from: URL, webApp: URL): URL | null {
  if (location === null) return null;
  const target = absoluteUrl(location, from);
  if (target === null) return null;
  return target.protocol === 'https:' || target.origin === webApp.origin ? target : null;
}

function absoluteUrl(text: string, base?: URL): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}
