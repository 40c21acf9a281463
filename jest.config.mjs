export default {
  roots: ['<rootDir>/dist'],
  testEnvironment: 'node',
  testMatch: ['**/*.spec.js'],
  transform: {},
  injectGlobals: false,
};
