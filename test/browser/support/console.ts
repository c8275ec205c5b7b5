import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { createManualClock, createSimulator, type Simulator, type SimulatorOptions, type WorldClock } from '../../../src/simulator';
import { type RunningBrowser, startBrowser } from './chromium';

/** A simulated Palette in virtual time, and a page that shows its console. */
export interface OpenConsole {
  readonly simulator: Simulator;
  readonly clock: WorldClock;
  readonly url: string;
  readonly page: Page;
  /** What must not have happened: errors in the page, and requests to anybody but the simulator. */
  readonly troubles: string[];
  close(): Promise<void>;
}

/**
 * Gives the tests of a suite a browser. What they open is closed after each, and then nothing may have gone wrong in it.
 * @returns opens the console of a new simulator
 */
export function useConsole(): (options?: SimulatorOptions, context?: BrowserContextOptions) => Promise<OpenConsole> {
  let chromium: RunningBrowser | undefined;
  let opened: OpenConsole | undefined;
  beforeAll(async () => {
    chromium = await startBrowser();
  });
  afterAll(() => chromium?.close());
  afterEach(async () => {
    const troubles = opened?.troubles ?? [];
    await opened?.close();
    opened = undefined;
    expect(troubles).toEqual([]);
  });
  return async (options, context) => {
    if (chromium === undefined) throw new Error('The browser has not started');
    opened = await openConsole(chromium.browser, options, context);
    return opened;
  };
}

/** Starts a simulator, opens its console, and waits until it shows something. */
async function openConsole(
  browser: Browser,
  options: SimulatorOptions = {},
  context: BrowserContextOptions = {},
): Promise<OpenConsole> {
  const clock = options.clock ?? createManualClock();
  const simulator = createSimulator({ seed: 'demo', ...options, clock });
  const url = await simulator.listen();
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...context });
  const troubles = watch(page, url);
  await page.goto(url);
  await page.locator('body:not([aria-busy])').waitFor();
  return {
    simulator,
    clock,
    url,
    page,
    troubles,
    close: async () => {
      await page.close();
      await simulator.close();
    },
  };
}

/** Writes down what goes wrong in a page. A simulator that is away, or refuses to do something, is no fault of the page. */
function watch(page: Page, url: string): string[] {
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(`thrown: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    if (!/Failed to load resource/.test(message.text())) troubles.push(`${message.type()}: ${message.text()}`);
  });
  page.on('response', (response) => {
    if (response.request().method() === 'GET' && response.status() >= 400)
      troubles.push(`${response.status()} for ${response.url()}`);
  });
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== new URL(url).origin) troubles.push(`request to ${request.url()}`);
  });
  return troubles;
}

/** The card of a gateway. */
export function gatewayCard(page: Page, name: string): Locator {
  return page.locator(`#gateways > li[data-name="${name}"]`);
}

/** The row of a cluster. */
export function clusterRow(page: Page, name: string): Locator {
  return page.locator(`#clusters > tbody[data-name="${name}"]`);
}

/** Waits until an element's text fits; fails with the text that it has. */
export async function hasText(locator: Locator, text: string | RegExp): Promise<void> {
  await locator
    .filter({ hasText: text })
    .waitFor({ timeout: 10_000 })
    .catch(async () => {
      throw new Error(`Expected ${text}, and it is: ${(await locator.allInnerTexts()).join(' | ')}`);
    });
}
