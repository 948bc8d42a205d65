/** `npm run doctor`: makes the set-up where needed, then says what on this computer keeps the panel from Hyper-V. */
import { join } from 'node:path'
import { ensureBuilt } from './ensure-built.mjs'
import { ensureInstalled } from './install.mjs'
import { root } from './root.mjs'
import { runNode } from './run-child.mjs'

const notReady = (await ensureInstalled()) ?? (await ensureBuilt())
if (notReady === null) {
  const { code } = await runNode(join(root, 'out/doctor/main.js'), [], { show: true })
  process.exitCode = code === 0 ? 0 : 1
} else {
  console.error(notReady)
  process.exitCode = 1
}
