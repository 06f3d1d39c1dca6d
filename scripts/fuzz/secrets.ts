// The keys to the doors of the fuzzed world.
export const KEY = 'fuzz-key';
export const TOKEN = 'fuzz-token';
