/** `npm run build`: all bundles and the PowerShell files into `out/`. With names, such as `-- web renderer`, only those. */
import { cp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build, mergeConfig } from 'vite'
import { bundles } from './bundles.mjs'
import { fileTable } from './file-table.mjs'
import { keepLicences, LICENCES } from './notices.mjs'
import { root } from './root.mjs'
import { markBuilt, sourceHash, unmarkBuilt } from './freshness.mjs'

const POWERSHELL = 'powershell'

async function copyPowerShell() {
  const target = join(root, 'out', POWERSHELL)
  await rm(target, { recursive: true, force: true })
  for (const part of ['server', 'module', 'jea'])
    await cp(join(root, 'electron/powershell', part), join(target, part), {
      recursive: true,
      filter: (file) => !file.endsWith('.test.ts'),
    })
  await writeFile(join(root, 'out/powershell.json'), JSON.stringify(await fileTable(target), null, 1))
}

async function buildBundle(/** @type {string} */ name) {
  await build(mergeConfig(bundles[name] ?? {}, { build: { license: { fileName: LICENCES } } }))
  await keepLicences(name)
}

const all = [...Object.keys(bundles), POWERSHELL]
const asked = process.argv.slice(2)
const unknown = asked.find((name) => !all.includes(name))
if (unknown !== undefined) {
  console.error(`There is no bundle "${unknown}". There are: ${all.join(', ')}.`)
  process.exit(2)
}

// Reckoned before the build: a file saved in the middle of it makes the next start build again.
const hash = await sourceHash()
await unmarkBuilt()
for (const name of asked.length === 0 ? all : asked) {
  const begun = performance.now()
  try {
    await (name === POWERSHELL ? copyPowerShell() : buildBundle(name))
  } catch (error) {
    console.error(`out/${name} was not built. ${error instanceof Error ? error.message : String(error)}`)
    process.exit(1)
  }
  console.log(`built out/${name} in ${((performance.now() - begun) / 1000).toFixed(1)} s`)
}
if (asked.length === 0) await markBuilt(hash)
