/**
 * `npm run simulate`: plays seeded sequences of commands and faults over the panel in memory, and says which of them broke a
 * promise. `-- --count=100000`, `-- --seed=1`.
 */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureInstalled } from './install.mjs'
import { cacheFolder } from './root.mjs'

/** @param {string} name @param {number} otherwise */
const option = (name, otherwise) => {
  const text = process.argv.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3)
  return text === undefined ? otherwise : Number(text)
}

const first = option('seed', 1)
const count = option('count', 100_000)
const notReady = await ensureInstalled()
if (notReady === null && Number.isSafeInteger(first) && Number.isSafeInteger(count)) {
  const { build } = await import('vite')
  const { nodeBundle } = await import('./bundles.mjs')
  const folder = join(cacheFolder, 'simulate')
  await build({ ...nodeBundle('shared/simulation/simulate.ts', folder), logLevel: 'warn' })
  /** @type {unknown} */
  const bundle = await import(pathToFileURL(join(folder, 'main.js')).href)
  // It was bundled from that very file a moment ago.
  const { simulate, brokenText } = /** @type {typeof import('../shared/simulation/simulate.ts')} */ (bundle)
  const begun = performance.now()
  const broken = await simulate(first, count, {
    onPlayed: (seed) => {
      if ((seed - first + 1) % 5_000 === 0) console.log(`${seed - first + 1} played`)
    },
  })
  for (const one of broken) console.log(brokenText(one))
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  console.log(`Seeds ${first} to ${first + count - 1}: ${broken.length} broken, ${seconds} s.`)
  process.exitCode = broken.length === 0 ? 0 : 1
} else {
  console.error(notReady ?? '--seed and --count are whole numbers.')
  process.exitCode = 1
}
