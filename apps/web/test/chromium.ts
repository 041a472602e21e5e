import { describe, jest } from '@jest/globals';
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { loadTestConfig } from '#platform/config/test-config.js';

// A journey through screens on a machine that does other work beside: what hangs fails by the page's own patience long before.
jest.setTimeout(300_000);

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const config = loadTestConfig();
const found = config.chromium ?? PLACES.find((place) => existsSync(place));
if (found === undefined && config.requireBrowser) throw new Error('REQUIRE_BROWSER=1, but there is no Chromium: install Debian’s `chromium`, or set CHROMIUM_PATH.');

/** `describe` where there is a browser; elsewhere the tests are listed as skipped. */
export const describeInBrowser: typeof describe | typeof describe.skip = found === undefined ? describe.skip : describe;

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export const launchBrowser = (): Promise<Browser> => chromium.launch({ executablePath: found!, args: FLAGS });
