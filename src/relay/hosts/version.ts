// The version in package.json, which the relay's bundles do not hold. test/relay/health.test.ts compares them.
export const VERSION = '0.3.0';
