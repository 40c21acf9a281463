import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { z } from 'zod';

/** A browser from npm, so that no test asks the machine for one. The caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    // One process for all would end the browser with the first context that is closed.
    args: [...chromium.args.filter((one) => one !== '--single-process'), '--no-sandbox', '--lang=ru-RU'],
    headless: true,
  });
}

/** One person at one screen, with everything the page did wrong meanwhile. */
export type Visitor = {
  readonly page: Page;
  /** Errors of the console and of scripts, and requests that left this machine. Empty when all is well. */
  readonly faults: string[];
  /** Saves `dist/e2e-screens/<name>.png`, the whole page. */
  readonly screenshot: (name: string) => Promise<void>;
  /** Violations of WCAG 2.0–2.2 A and AA on the page as it stands, one line each. */
  readonly accessibilityFaults: () => Promise<string[]>;
  readonly close: () => Promise<void>;
};

export type Screen = 'desktop' | 'phone';

const viewports = { desktop: { width: 1280, height: 860 }, phone: { width: 390, height: 844 } } as const;
const screensFolder = join(process.cwd(), 'dist', 'e2e-screens');

function watchFaults(context: BrowserContext, faults: string[]): void {
  context.on('console', (message) => {
    if (message.type() !== 'error') return;
    // A refusal of the API is an answer that the page shows; the browser also writes it down as a failed resource.
    if (message.text().startsWith('Failed to load resource') && message.location().url.includes('/api/'))
      return;
    faults.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => faults.push(`script: ${error.error().message}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    const local =
      ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname) || !url.protocol.startsWith('http');
    if (!local) faults.push(`foreign request: ${request.url()}`);
  });
}

const AxeViolations = z.array(
  z.object({
    id: z.string(),
    help: z.string(),
    nodes: z.array(z.object({ target: z.array(z.unknown()), failureSummary: z.string().optional() })),
  }),
);

// Frames of letters are sandboxed and run no scripts; what they hold is not the page's own.
const runAxe = `axe.run(document, {
  iframes: false,
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
}).then((result) => result.violations)`;

async function accessibilityFaults(page: Page): Promise<string[]> {
  const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  // Half-way through a fade every contrast is wrong.
  await page.evaluate('Promise.allSettled(document.getAnimations().map((one) => one.finished))');
  await page.evaluate(source);
  const violations = AxeViolations.parse(await page.evaluate(runAxe));
  return violations.flatMap((violation) =>
    violation.nodes.map(
      (node) =>
        `${violation.id}: ${violation.help} at ${node.target.join(' ')}: ${node.failureSummary ?? ''}`,
    ),
  );
}

/** Opens the page for one person: own cookies, own language (Russian unless told otherwise). */
export async function visit(
  browser: Browser,
  baseUrl: string,
  { screen = 'desktop', language = 'ru' }: { screen?: Screen; language?: 'ru' | 'en' } = {},
): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: baseUrl,
    viewport: viewports[screen],
    locale: language === 'ru' ? 'ru-RU' : 'en-GB',
    // A browser elsewhere must show the order's time all the same.
    timezoneId: 'America/New_York',
    reducedMotion: 'reduce',
  });
  await context.addInitScript(`try { localStorage.setItem('prikaz.language', '${language}'); } catch {}`);
  const faults: string[] = [];
  watchFaults(context, faults);
  const page = await context.newPage();
  return {
    page,
    faults,
    screenshot: async (name) => {
      await mkdir(screensFolder, { recursive: true });
      await page.screenshot({ path: join(screensFolder, `${name}.png`), fullPage: true });
    },
    accessibilityFaults: () => accessibilityFaults(page),
    close: () => context.close(),
  };
}
