/** `node build/check-lock.mjs`: whether the lock files install the same packages on every system and registry. */
import { join } from 'node:path'
import { lockFaults } from './lock-faults.mjs'
import { readJson } from './read-json.mjs'
import { root } from './root.mjs'

const LOCKS = ['', 'build/browser/']

const faults = []
for (const folder of LOCKS) {
  /** @type {import('./lock-faults.mjs').Manifest | null} */
  const manifest = await readJson(join(root, folder, 'package.json'))
  /** @type {import('./lock-faults.mjs').LockFile | null} */
  const lock = await readJson(join(root, folder, 'package-lock.json'))
  const found = manifest && lock ? lockFaults(manifest, lock) : ['it, or its package.json, cannot be read']
  faults.push(...found.map((fault) => `${folder}package-lock.json: ${fault}`))
}
for (const fault of faults) console.error(fault)
process.exit(faults.length === 0 ? 0 : 1)
