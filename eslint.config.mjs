import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * Files that may read the machine's clock or let PostgreSQL read its own, each with the physical thing it measures.
 * Business time comes from libs/clock and travels as an argument; a line added here is a decision to be defended.
 */
export const machineTime = [
  {
    files: ['workflows/workflow-now.ts', 'workflows/wait-until.ts'],
    reason: "the workflow's own clock, which follows skipped time",
  },
  {
    files: ['libs/clock/wall-clock.ts'],
    reason: 'the wall clock itself: business time of a work installation',
  },
  {
    files: ['libs/clock/move-clock.ts'],
    reason: 'a move without progress stops, and news is repeated, by real seconds',
  },
  { files: ['libs/recording/record.ts'], reason: 'how long a command waits for a moving clock' },
  {
    files: ['libs/runtime/**'],
    reason: 'children of the operating system: start-up, time-outs, file names of letters',
  },
  {
    files: ['apps/worker/src/temporal/**'],
    reason: 'patience with a server that does not answer, and its polls',
  },
  {
    files: ['apps/worker/src/open-installation.ts'],
    reason: 'patience with a database that does not answer yet',
  },
  {
    files: ['apps/api/src/temporal/**', 'apps/api/src/health/**'],
    reason: 'whether somebody polls just now; an answer about health is asked for once a moment',
  },
  {
    files: ['apps/api/src/migrate.ts'],
    reason: 'patience with a database that does not answer yet; the day on which a training clock is born',
  },
  { files: ['apps/worker/src/reconcile/**'], reason: 'what nobody attends to is measured in machine time' },
  { files: ['apps/cli/**'], reason: 'progress, restarts and their back-off' },
  { files: ['test/**', 'bench/**'], reason: 'bounds of waiting and measured durations' },
];

/** Statements that may say clock_timestamp(), and nothing else of PostgreSQL's clock. */
export const machineTimeInStatements = [
  {
    files: [
      'libs/persistence/clock/clock-steps.repository.ts',
      'libs/persistence/orders/order-head.repository.ts',
      'libs/persistence/orders/order-look.repository.ts',
      'libs/persistence/reconcile/reconcile.repository.ts',
    ],
    reason: 'when news was written and seen: reconcile asks how long it lies there',
  },
  { files: ['libs/persistence/letters/**'], reason: 'leases, retries, the breaker and the moment of news' },
  {
    files: ['libs/persistence/commands/command.repository.ts'],
    reason: 'keys of commands are kept for 72 real hours',
  },
];

/** `as` mints a brand or follows a check the compiler cannot see; everywhere else it hides a mistake. */
export const casts = [
  { files: ['libs/domain/**'], reason: 'brands are minted beside the rule that checks them' },
  {
    files: ['libs/persistence/database.ts', 'libs/persistence/data-source.ts'],
    reason:
      "a raw row has the shape that its SQL names, and the driver's own types are looser than what it does",
  },
  {
    files: ['libs/recording/record.ts', 'libs/recording/frozen-rules.ts'],
    reason: 'a document in a row comes back as what the same code wrote there',
  },
  { files: ['bench/floor.ts'], reason: 'a raw row has the shape that its SQL names' },
  { files: ['bench/measure.ts'], reason: 'an object made from entries keeps their names' },
  {
    files: ['**/*.spec.ts', 'test/**/*.ts'],
    reason: 'a test may look at an answer whose shape it then checks',
  },
];

const environment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message:
    'Found process.env; expected a setting from libs/config, where every setting is named and checked.',
};

const clockReads = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Found Date.now(); expected the instant as an argument, from libs/clock.',
  },
  {
    selector: ":matches(NewExpression, CallExpression)[callee.name='Date'][arguments.length=0]",
    message: 'Found the current Date; expected the instant as an argument, from libs/clock.',
  },
  {
    selector: "CallExpression[callee.object.name='DateTime'][callee.property.name=/^(now|local|utc)$/]",
    message: 'Found a luxon clock; expected the instant as an argument, from libs/clock.',
  },
];

// A row's created_at is the machine's moment on purpose; nothing decides by it.
const ofTheRow = '(?<!"created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT )';
const machineMoment = '/(?<![a-z_])clock_timestamp *\\(\\)/i';
const sqlClocks = [
  `/${ofTheRow}(?<![a-z_])(now|(statement|transaction)_timestamp|timeofday) *\\(\\)/i`,
  '/(?<![a-z_])current_(date|time|timestamp)(?![a-z_])/i',
  // Not in mixed case: LocalTime is a type of ours.
  '/(?<![A-Za-z_])(localtime|LOCALTIME)(stamp|STAMP)?(?![A-Za-z_])/',
];
const statementsThatSay = (clock) =>
  [
    // The default of a column is judged by the migration, where its name stands beside it.
    `Literal[value=${clock}]:not(Property[key.name='default'] > ArrowFunctionExpression > Literal)`,
    `TemplateElement[value.raw=${clock}]:not([value.raw=/CREATE FUNCTION business_now/])`,
  ].map((selector) => ({
    selector,
    message: "Found PostgreSQL's clock in a statement; expected a parameter or business_now().",
  }));
const sqlClockReads = sqlClocks.flatMap(statementsThatSay);
const machineMoments = statementsThatSay(machineMoment);

/** Zones have laws that change; the machine's IANA data knows them once, in libs/domain/time. 'UTC' only spells an instant. */
const zoneConversions = [
  "/(?<![a-z_])at +time +zone(?! +'UTC')/i",
  '/(?<![a-z_])timezone *\\(/i',
  '/(?<![a-z_])set +((local|session) +)?time *zone/i',
].flatMap((conversion) =>
  ['Literal[value=' + conversion + ']', 'TemplateElement[value.raw=' + conversion + ']'].map((selector) => ({
    selector,
    message: 'Found a conversion of time zones in a statement; expected it in libs/domain/time.',
  })),
);

const everyClock = [...clockReads, ...sqlClockReads, ...machineMoments];

const loneTests = {
  selector: "MemberExpression[object.name=/^(it|test|describe)$/][property.name='only']",
  message: 'Found a test that runs alone; expected all of them to run.',
};

const mocks = {
  selector:
    "MemberExpression[object.name='jest'][property.name=/^(mock|doMock|unstable_mockModule|spyOn|useFakeTimers)$/]",
  message: 'Found a stand-in; expected the real part, or the thing as an argument.',
};

const typed = {
  files: ['**/*.ts', '**/*.tsx'],
  extends: [tseslint.configs.strictTypeChecked],
  languageOptions: { parserOptions: { projectService: true } },
  rules: {
    'max-lines': ['error', { max: 300 }],
    'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
    '@typescript-eslint/max-params': ['error', { max: 6 }],
    'no-console': 'error',
    'no-restricted-exports': [
      'error',
      { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } },
    ],
    '@typescript-eslint/consistent-type-imports': 'error',
    '@typescript-eslint/no-import-type-side-effects': 'error',
    '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
    '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    // Nest modules are classes that carry only a decorator.
    '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
    '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
    // A function that an interface wants to be asynchronous need not wait for anything.
    '@typescript-eslint/require-await': 'off',
    // We have no enums; those of libraries are numbers and words on the wire.
    '@typescript-eslint/no-unsafe-enum-assignment': 'off',
    // Classes of libraries that only describe options are met by plain objects.
    '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    // Russian and English text has no characters that a spread would break.
    '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
    '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    'no-restricted-syntax': ['error', environment, ...everyClock, ...zoneConversions, loneTests, mocks],
  },
};

export default defineConfig(
  { ignores: ['**/node_modules/', 'dist/', '.prikaz/', 'test/architecture/fixtures/', 'apps/web/dist/'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  typed,
  ...machineTime.map(({ files }) => ({
    files,
    rules: { 'no-restricted-syntax': ['error', environment, ...zoneConversions, loneTests, mocks] },
  })),
  {
    files: ['libs/config/**'],
    rules: { 'no-restricted-syntax': ['error', ...everyClock] },
  },
  ...machineTimeInStatements.map(({ files }) => ({
    files,
    rules: {
      'no-restricted-syntax': ['error', environment, ...clockReads, ...sqlClockReads, ...zoneConversions],
    },
  })),
  ...casts.map(({ files }) => ({
    files,
    rules: { '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'as' }] },
  })),
  {
    files: ['**/*.spec.ts', 'test/**/*.ts'],
    // A describe is one function however many rules it states; an answer of unknown shape is what a test looks at.
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['**/*.spec.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['setTimeout', 'setInterval'].map((name) => ({
          name,
          message:
            'Found a sleep in a test; expected a condition polled with a bound (test/support/eventually).',
        })),
      ],
      'no-restricted-imports': [
        'error',
        { paths: ['timers', 'node:timers', 'timers/promises', 'node:timers/promises'] },
      ],
    },
  },
  {
    files: ['apps/cli/**', 'bench/**'],
    // Their page is the terminal.
    rules: { 'no-console': 'off' },
  },
  { files: ['apps/web/vite.config.ts'], rules: { 'no-restricted-exports': 'off' } },
);
