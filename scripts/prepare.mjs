// Makes a checkout ready to run: packages, compiled sources, the workflow bundle, the web page. Runs before `npm start`,
// `npm test` and `npm run prikaz`; does only what changed since the last time and, when nothing did, only compares file times.
// Plain Node without packages (it is what installs them). Speaks on standard error only: standard output belongs to the
// command that follows (`npm run -s prikaz -- read FILE` prints JSON there).
import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runStep, say } from './prepare/step.mjs';
import { withLock } from './prepare/lock.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const modulesFolder = join(root, 'node_modules');
const distFolder = join(root, 'dist');
const stampsFile = join(distFolder, '.prepared.json');
const installedMark = join(modulesFolder, '.prikaz-lock');
const compiledFolders = [
  'apps/api',
  'apps/worker',
  'apps/cli',
  'workflows',
  'activities',
  'libs',
  'test',
  'bench',
];

function hashOf(...parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
}

/** Path, size and time of every file under the folders: cheap, and a change that keeps all three does not happen by editing. */
function fileStamp(folders, accepts) {
  const lines = [];
  const visit = (path) => {
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      const child = join(path, entry.name);
      if (entry.isDirectory()) {
        if (entry.name !== 'node_modules' && entry.name !== 'fixtures') visit(child);
      } else if (accepts(entry.name)) {
        const { size, mtimeMs } = statSync(child);
        lines.push(`${child.slice(root.length)} ${size} ${mtimeMs}`);
      }
    }
  };
  for (const folder of folders) if (existsSync(join(root, folder))) visit(join(root, folder));
  return hashOf(...lines.sort());
}

function readStamps() {
  try {
    return JSON.parse(readFileSync(stampsFile, 'utf8'));
  } catch {
    return {};
  }
}

function keepStamp(name, value) {
  writeWhole(stampsFile, JSON.stringify({ ...readStamps(), [name]: value }, null, 2));
}

/** By rename, so that a reader never sees half a file and a file shared by hard link with another checkout is not changed there. */
function writeWhole(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, text);
  renameSync(draft, path);
}

// ---- packages -------------------------------------------------------------------------------------------------------

function lockHash() {
  return hashOf(readFileSync(join(root, 'package-lock.json')));
}

function packagesAreMarked() {
  return existsSync(installedMark) && readFileSync(installedMark, 'utf8') === lockHash();
}

/** True when npm's own record of node_modules already agrees with the lock: then nothing is installed, only the mark is renewed. */
function installedPackagesAgree() {
  try {
    const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
    const present = JSON.parse(readFileSync(join(modulesFolder, '.package-lock.json'), 'utf8')).packages;
    const missing = Object.entries(wanted).filter(
      ([path, entry]) =>
        path !== '' &&
        !entry.optional &&
        (present[path]?.version !== entry.version || !existsSync(join(root, path))),
    );
    const extra = Object.keys(present).filter((path) => !(path in wanted));
    return missing.length === 0 && extra.length === 0;
  } catch {
    return false;
  }
}

/** npm needs a cache folder it may write; where HOME is read-only the checkout's own one serves. */
function cacheArguments() {
  const cache = process.env.npm_config_cache ?? join(homedir(), '.npm');
  try {
    mkdirSync(cache, { recursive: true });
    accessSync(cache, constants.W_OK);
    return [];
  } catch {
    return ['--cache', join(root, '.prikaz', 'npm-cache')];
  }
}

function packagesForThisMachine() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const fits = (list, own) => list === undefined || list.includes(own);
  return Object.keys(packages).filter(
    (path) =>
      path !== '' && fits(packages[path].os, process.platform) && fits(packages[path].cpu, process.arch),
  );
}

async function installPackages() {
  if (packagesAreMarked()) return;
  if (!installedPackagesAgree()) {
    const wanted = Object.keys(
      JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages,
    ).filter(Boolean);
    // --include=dev: the compiler is a development package, and NODE_ENV=production in the caller's environment would leave it out.
    const npmArguments = ['ci', '--include=dev', '--no-audit', '--no-fund', ...cacheArguments()];
    const npmProgram = process.env.npm_execpath;
    const [command, ...first] = npmProgram?.endsWith('.js') ? [process.execPath, npmProgram] : ['npm'];
    await runStep({
      title: 'Installing packages',
      command,
      args: [...first, ...npmArguments],
      cwd: root,
      progress: () =>
        `${wanted.filter((path) => existsSync(join(root, path, 'package.json'))).length} of ${wanted.length}`,
    });
  }
  writeWhole(installedMark, lockHash());
}

// ---- sources --------------------------------------------------------------------------------------------------------

const isCompiled = (name) => (name.endsWith('.ts') || name.endsWith('.tsx')) && !name.endsWith('.d.ts');

function sourcesStamp() {
  return hashOf(
    fileStamp(compiledFolders, isCompiled),
    readFileSync(join(root, 'tsconfig.json')),
    lockHash(),
  );
}

/** The compiler leaves the output of a removed source behind, and a removed test would go on being run. */
function removeOrphanedOutput() {
  const visit = (path) => {
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      const child = join(path, entry.name);
      if (entry.isDirectory()) {
        visit(child);
      } else if (/\.js(\.map)?$/.test(entry.name)) {
        const source = join(root, child.slice(distFolder.length + 1).replace(/\.js(\.map)?$/, ''));
        if (!existsSync(`${source}.ts`) && !existsSync(`${source}.tsx`)) rmSync(child);
      }
    }
  };
  for (const folder of compiledFolders)
    if (existsSync(join(distFolder, folder))) visit(join(distFolder, folder));
}

async function compile() {
  const stamp = sourcesStamp();
  if (readStamps().sources === stamp && existsSync(join(distFolder, '.tsbuildinfo'))) return;
  removeOrphanedOutput();
  await runStep({
    title: 'Compiling',
    command: process.execPath,
    args: [join(modulesFolder, 'typescript/bin/tsc'), '-p', 'tsconfig.json'],
    cwd: root,
  });
  keepStamp('sources', stamp);
}

// ---- workflow bundle ------------------------------------------------------------------------------------------------

function bundleStamp() {
  return hashOf(
    fileStamp(
      ['workflows', 'libs/contracts/process'],
      (name) => isCompiled(name) && !name.includes('.spec.'),
    ),
    lockHash(),
  );
}

async function bundleWorkflows() {
  if (!existsSync(join(distFolder, 'workflows/index.js'))) return;
  const stamp = bundleStamp();
  if (readStamps().workflows === stamp && existsSync(join(distFolder, 'workflow-bundle.js'))) return;
  await runStep({
    title: 'Bundling workflows',
    command: process.execPath,
    args: ['scripts/bundle-workflows.mjs'],
    cwd: root,
  });
  keepStamp('workflows', stamp);
}

// ---- web ------------------------------------------------------------------------------------------------------------

/** The page imports the API's contracts, which stand on the types of the domain: a change there is a change of the page. */
function webStamp() {
  return hashOf(
    fileStamp(['apps/web', 'libs/contracts', 'libs/domain'], (name) => !name.includes('.spec.')),
    lockHash(),
  );
}

function webIsReady() {
  if (!existsSync(join(root, 'apps/web/index.html'))) return true;
  return readStamps().web === webStamp() && existsSync(join(distFolder, 'web/index.html'));
}

async function buildWeb() {
  const stamp = webStamp();
  await runStep({
    title: 'Building the web page',
    command: process.execPath,
    args: [
      join(modulesFolder, 'vite/bin/vite.js'),
      'build',
      'apps/web',
      '--outDir',
      join(distFolder, 'web'),
      '--emptyOutDir',
    ],
    cwd: root,
  });
  keepStamp('web', stamp);
}

// ---------------------------------------------------------------------------------------------------------------------

function isReady({ withWeb }) {
  return (
    packagesAreMarked() &&
    readStamps().sources === sourcesStamp() &&
    existsSync(join(distFolder, '.tsbuildinfo')) &&
    (!withWeb || (webIsReady() && bundleIsReady()))
  );
}

function bundleIsReady() {
  if (!existsSync(join(root, 'workflows/index.ts'))) return true;
  return readStamps().workflows === bundleStamp() && existsSync(join(distFolder, 'workflow-bundle.js'));
}

async function prepare({ withWeb }) {
  await installPackages();
  if (!withWeb) return await compile();
  // The page needs nothing from the compiler: both cores work.
  const steps = [compile().then(bundleWorkflows), ...(webIsReady() ? [] : [buildWeb()])];
  const failed = (await Promise.allSettled(steps)).find((step) => step.status === 'rejected');
  if (failed) throw failed.reason;
}

const options = { withWeb: !process.argv.includes('--no-web') };
try {
  if (!isReady(options)) await withLock(join(distFolder, '.prepare.lock'), () => prepare(options));
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
