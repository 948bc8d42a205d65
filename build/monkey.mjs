/** `npm run monkey`: 500 random commands, or as many as MONKEY_COMMANDS says; MONKEY_SEED repeats a run. */
import { ensureBuilt } from './ensure-built.mjs'
import { findBrowser, noBrowser } from './find-browser.mjs'
import { ensureInstalled } from './install.mjs'
import { packageScript } from './root.mjs'
import { runNode } from './run-child.mjs'

const notReady =
  (await ensureInstalled()) ?? (await ensureBuilt()) ?? ((await findBrowser()) ? null : noBrowser)
if (notReady !== null) {
  console.error(notReady)
  process.exit(1)
}
const words = ['test', '--config=e2e/playwright.config.ts', '--project=web', 'monkey']
const env = { MONKEY_COMMANDS: '500', ...process.env }
const { code } = await runNode(packageScript('@playwright/test/cli.js'), words, { show: true, env })
process.exitCode = code ?? 1
