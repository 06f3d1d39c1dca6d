// The version in package.json, which the relay's bundles do not hold. test/relay/hosts.test.ts compares them.
export const VERSION = '0.3.0';
