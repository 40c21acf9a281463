/** What a file is called, judged from its path alone. Answers one sentence per refusal. */

const vagueNames = /^(utils?|common|helpers?|managers?|misc|shared|base|types)$/;
const vagueWords = /(^|-)(utils?|common|helpers?|managers?|misc)(-|$)/;
const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const roles = new Set([
  ...[
    'controller',
    'handler',
    'workflow',
    'activity',
    'row',
    'repository',
    'view',
    'schema',
    'letter',
    'spec',
  ],
  ...['module', 'command', 'loop', 'recording', 'page', 'd'],
]);

/** One barrel is needed: Temporal bundles the workflows from a single file. Tools fix the other names. */
const namedByOthers = new Set(['workflows/index.ts', 'apps/web/vite.config.ts', 'apps/web/vite-env.d.ts']);

const sources = /^(apps|libs|workflows|activities|test|bench|scripts)\/.+\.(ts|tsx|mjs|js|cjs)$/;

function stemRefusals(path: string, stem: string): string[] {
  if (stem === 'index')
    return [`${path}: found a barrel; expected imports from the file that holds the thing`];
  if (vagueNames.test(stem) || vagueWords.test(stem)) {
    return [`${path}: found the vague name "${stem}"; expected a name that says what it holds`];
  }
  return kebabCase.test(stem) ? [] : [`${path}: found "${stem}"; expected kebab-case`];
}

function folderRefusals(path: string, folders: readonly string[]): string[] {
  return folders
    .filter((folder) => vagueNames.test(folder) || vagueWords.test(folder))
    .map((folder) => `${path}: found the vague folder "${folder}"; expected a name that says what it holds`);
}

export function fileNameRefusals(paths: readonly string[]): string[] {
  return paths
    .filter((path) => sources.test(path) && !namedByOthers.has(path))
    .flatMap((path) => {
      const folders = path.split('/');
      const [stem = '', ...suffixes] = (folders.pop() ?? '').replace(/\.[a-z]+$/, '').split('.');
      const unknown = suffixes
        .filter((suffix) => !roles.has(suffix))
        .map((suffix) => `${path}: found the role ".${suffix}"; expected one of ${[...roles].join(', ')}`);
      return [...stemRefusals(path, stem), ...folderRefusals(path, folders), ...unknown];
    });
}
