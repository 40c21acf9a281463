const total = (results, key) => results.reduce((sum, result) => sum + result[key], 0);

const counts = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

export function partLine(result) {
  const { name, seconds, failed } = result;
  return `${failed > 0 ? '✗' : '✓'} ${name.padEnd(12)} ${seconds.toFixed(1).padStart(6)} s   ${counts(result)}`;
}

export function printFailure({ name, output }) {
  console.log(`\n──── ${name} ────\n${output.trim()}\n────\n`);
}

export function closingLine(results) {
  return counts({
    passed: total(results, 'passed'),
    failed: total(results, 'failed'),
    skipped: total(results, 'skipped'),
  });
}
