import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const USUAL = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The Chromium that these tests drive: CHROMIUM_PATH, or the one that the system has. */
const CHROMIUM = [process.env.CHROMIUM_PATH ?? '', ...USUAL].find((path) => path !== '' && existsSync(path));

/** What keeps a Chromium from doing anything but what it is told. */
const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * A suite that needs a browser. Where there is none it is left out, and the run says so at its end; in CI it fails
 * instead.
 */
export const describeWithChromium: jest.Describe = CHROMIUM !== undefined || process.env.CI ? describe : describe.skip;

if (CHROMIUM === undefined && process.env.CI) {
  test('a Chromium is there, as CI requires', () => {
    throw new Error(`None of ${USUAL.join(', ')} exists; name another with CHROMIUM_PATH`);
  });
}

/** A browser that runs, with a home of its own. */
export interface RunningBrowser {
  readonly browser: Browser;
  close(): Promise<void>;
}

/** Starts a Chromium with an empty profile; nothing of it is left when it is closed. */
export async function startBrowser(): Promise<RunningBrowser> {
  if (CHROMIUM === undefined) throw new Error('There is no Chromium to start');
  const home = mkdtempSync(join(tmpdir(), 'palette-browser-'));
  const env = { PATH: process.env.PATH ?? '', HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home };
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS, env });
  return {
    browser,
    close: async () => {
      await browser.close();
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
