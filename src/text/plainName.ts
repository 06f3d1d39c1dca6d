/** Lower case, letters and digits only: `E-Mail`, `e_mail` and `e mail` are `email`. */
export function plainName(key: string): string {
  return key.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
