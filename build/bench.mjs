/** `npm run bench`: measures the way to PowerShell, each number beside what it is compared with. Not a part of `npm test`. */
import { join } from 'node:path'
import { ensureBuilt } from './ensure-built.mjs'
import { ensureInstalled } from './install.mjs'
import { cacheFolder, root } from './root.mjs'
import { runNode } from './run-child.mjs'

const notReady = (await ensureInstalled()) ?? (await ensureBuilt())
if (notReady === null) {
  // Imported late: what bundles may have been installed only a moment ago.
  const { build } = await import('vite')
  const { nodeBundle } = await import('./bundles.mjs')
  // Two folders below the root, as the sources are, which some of them reckon with.
  await build(nodeBundle('e2e/bench/main.ts', join(cacheFolder, 'bench')))
  const { code } = await runNode(join(root, '.cache/bench/main.js'), [], { show: true })
  process.exitCode = code === 0 ? 0 : 1
} else {
  console.error(notReady)
  process.exitCode = 1
}
