import { join } from 'node:path'
import { isBuilt } from './freshness.mjs'
import { root } from './root.mjs'
import { runNode } from './run-child.mjs'

/** Builds where sources changed since the last build. Answers what to tell the user where that failed, else `null`. */
export async function ensureBuilt() {
  if (await isBuilt()) return null
  console.log('Building ...')
  // A child, because what bundles may have been installed only a moment ago.
  const { code, reason } = await runNode(join(root, 'build/build.mjs'), [], { show: true })
  return code === 0 ? null : `The program could not be built${reason === null ? '' : ` (${reason})`}.`
}
