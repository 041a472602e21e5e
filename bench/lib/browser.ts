import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { loadTestConfig } from '#platform/config/test-config.js';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** A Chromium without a screen: that of CHROMIUM_PATH or the system's. Null where there is none. */
export async function openBrowser(): Promise<Browser | null> {
  const program = loadTestConfig().chromium ?? PLACES.find((place) => existsSync(place));
  return program === undefined ? null : chromium.launch({ executablePath: program, args: FLAGS });
}
