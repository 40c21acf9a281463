import { beforeEach, expect } from '@jest/globals';

/** A test that asserts nothing is green whatever the code does; here it fails. */
beforeEach(() => {
  expect.hasAssertions();
});
