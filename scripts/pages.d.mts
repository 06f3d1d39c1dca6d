export function pages(root?: string): ReadonlyMap<string, string>;
