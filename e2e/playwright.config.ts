import { defineConfig } from '@playwright/test'
import { electronRuntime } from '../build/electron-runtime.mjs'
import { findBrowser } from '../build/find-browser.mjs'
import type { ProjectOptions } from './fixtures.ts'

const browser = await findBrowser({ trust: true, mayFetch: false })
const runtime = await electronRuntime()

const PAGE_ALONE = 'it looks at the page alone, and to look twice costs minutes'

/** Specs that run in the web shell alone, and why. All others depend on what a shell does for the page. */
const WEB_ONLY = {
  accessibility: PAGE_ALONE,
  filter: PAGE_ALONE,
  grid: PAGE_ALONE,
  help: PAGE_ALONE,
  hosts: 'several hosts behave by a clock that the test moves, in its own process',
  keyboard: PAGE_ALONE,
  languages: PAGE_ALONE,
  monkey: PAGE_ALONE,
  palette: PAGE_ALONE,
  timeline: PAGE_ALONE,
  'two-windows': 'the desktop has one window',
  zoom: PAGE_ALONE,
}

/**
 * On Electron itself all that is not the web shell's runs. Its stand-in runs what is another piece of code in each shell: there
 * the page and all that it asks for are the very same, and were looked at in the web shell.
 */
const onStandIn = runtime.ok ? {} : { grep: /@shells|desktop-window/u }

const spec = (...names: readonly string[]) => names.map((name) => `**/${name}.spec.ts`)

export default defineConfig<ProjectOptions>({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../.cache/browser-tests',
  // A test that passes only now and then has found something.
  retries: 0,
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 60_000,
  // A busy computer is no wrong program.
  expect: { timeout: 15_000 },
  reporter: [['line'], ['json', { outputFile: '../.cache/reports/playwright.json' }]],
  use: {
    launchOptions: browser?.launch ?? {},
    // A trace records every frame, which costs more than the tests: `--trace on` asks for one.
    contextOptions: { reducedMotion: 'reduce' },
    locale: 'en-US',
    timezoneId: 'UTC',
  },
  projects: [
    // One page in one browser shows what test after test makes of it; each signs in anew.
    { name: 'web', use: { shell: 'web', reuseContext: true }, testIgnore: spec('desktop-window') },
    {
      name: 'desktop',
      use: { shell: 'desktop' },
      testIgnore: spec(...Object.keys(WEB_ONLY)),
      grepInvert: /@web/u,
      ...onStandIn,
    },
  ],
})
