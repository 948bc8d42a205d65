import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { findBrowser } from './build/find-browser.mjs'

// An unmocked import of Electron's package starts a download of its runtime.
const alias = { electron: fileURLToPath(new URL('e2e/electron/electron.ts', import.meta.url)) }
/** PowerShell, or Wine. */
const needsPrograms = '**/*.{pwsh,wine}.test.ts'
const exclude = ['**/node_modules/**', 'out/**', 'dist/**', '.cache/**']
/** About half of the component tests, by the time they take. */
const secondPage =
  'renderer/{prompt,features/{apply,checkpoint-edit,checkpoint-settings,delete,details,hosts,power}}/**/*.test.tsx'
const pure = '{shared,renderer}/**/*.test.ts'
/** Vitest leaves one processor to itself, which of two is half of them. */
const maxWorkers = availableParallelism()

/** How long to wait for what should come at once: a busy computer is not a wrong program. A third of it for one value. */
const patience = (ms: number) => ({
  testTimeout: ms,
  hookTimeout: ms,
  expect: { poll: { timeout: ms / 3 } },
})

export default defineConfig(async () => ({
  test: {
    reporters: ['default'],
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'pure',
          include: [pure],
          exclude,
          maxWorkers,
          // What touches nothing leaves nothing behind: its modules are loaded once for all files.
          pool: 'threads',
          isolate: false,
          ...patience(20_000),
        },
      },
      {
        resolve: { alias },
        // Of packages that name sources they do not bring.
        logLevel: 'error' as const,
        test: {
          name: 'unit',
          include: ['{electron,build,e2e}/**/*.test.ts'],
          exclude: [...exclude, needsPrograms],
          maxWorkers,
          // It imports JSON in a way that only a bundler understands.
          server: { deps: { inline: [/\/@actions\//u] } },
          ...patience(20_000),
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'powershell',
          include: [needsPrograms],
          exclude,
          // Two thirds of their time they wait for processes to come up or to be given up.
          maxWorkers: 2 * maxWorkers,
          // Vitest asks for a group of its own where the number of workers is another.
          sequence: { groupOrder: 1 },
          // Processes that live for seconds never earn back what profiling their calls costs, nor what they would tell of themselves.
          env: { DOTNET_TieredPGO: '0', POWERSHELL_TELEMETRY_OPTOUT: '1' },
          globalSetup: 'e2e/hyper-v/build-five-like.ts',
          ...patience(90_000),
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'component',
          include: ['renderer/**/*.test.tsx'],
          setupFiles: ['renderer/testing/before-react.ts'],
          maxWorkers,
          // Many are walks of twenty steps, in a page that has a quarter of a processor when others work beside.
          ...patience(60_000),
          browser: {
            enabled: true,
            headless: true,
            // One page for the files of an instance: what they import is loaded once.
            isolate: false,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: (await findBrowser({ trust: true, mayFetch: false }))?.launch ?? {},
            }),
            // A page runs one file after another, and so two processors want two.
            instances: [
              { browser: 'chromium' as const, name: 'component-1', exclude: [...exclude, secondPage] },
              { browser: 'chromium' as const, name: 'component-2', include: [secondPage] },
            ],
          },
        },
      },
    ],
  },
}))
