// The addresses that telli calls, as a person pastes them into telli.

export interface TelliAddresses {
  ofService(action: 'available' | 'book', service: string): string;
  readonly lookup: string;
}

/** `relay`: without a path. */
export function throughRelay(relay: string): TelliAddresses {
  return {
    ofService: (action, service) => `${relay}/${action}?service=${encodeURIComponent(service)}`,
    lookup: `${relay}/contact-lookup`,
  };
}

/** `webApp`: ends in `/exec`. Google shows a script no headers, so the link token stands for the signature. */
export function pastRelay(webApp: string, token: string): TelliAddresses {
  const of = (action: string) => `${webApp}?action=${action}&token=${token}`;
  return {
    ofService: (action, service) => `${of(action)}&service=${encodeURIComponent(service)}`,
    lookup: of('contact_lookup'),
  };
}
