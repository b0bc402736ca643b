// TypeScript is transformed by esbuild (spec/esbuildTransform.mjs) to CommonJS, so no experimental flag of node is needed.
export default {
  testMatch: ['<rootDir>/spec/**/*.spec.ts'],
  transform: { '\\.[cm]?[jt]s$': '<rootDir>/spec/esbuildTransform.mjs' },
  transformIgnorePatterns: [
    '/node_modules/(?!(node-fetch|fetch-blob|data-uri-to-buffer|formdata-polyfill|yargs-parser)/)',
  ],
  testTimeout: 120000,
};
