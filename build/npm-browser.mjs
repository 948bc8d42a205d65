import { existsSync } from 'node:fs'
import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { runNpm } from './install.mjs'
import { cacheFolder, root } from './root.mjs'

const folder = join(cacheFolder, 'npm-browser')
const INSTALL_LIMIT = 180_000

/**
 * Sets variables while `work` runs, and undoes whatever it did to the environment, which is everybody's.
 * @template T
 * @param {Readonly<Record<string, string>>} variables
 * @param {() => Promise<T>} work
 */
async function withEnvironment(variables, work) {
  const before = { ...process.env }
  Object.assign(process.env, variables)
  try {
    return await work()
  } finally {
    for (const name of Object.keys(process.env)) if (before[name] === undefined) delete process.env[name]
    Object.assign(process.env, before)
  }
}

const fontsIn = (/** @type {readonly string[]} */ ...folders) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${folders.map((name) => `  <dir>${name}</dir>`).join('\n')}
  <cachedir>${join(folder, 'font-cache')}</cachedir>
</fontconfig>
`

/**
 * Fetches a Chromium for Linux on x64 from the npm registry, with the libraries and fonts it needs, for a machine
 * where nothing can be installed and no other site be reached. `null` where that fails or does not fit.
 * @returns {Promise<import('./find-browser.mjs').Launch | null>}
 */
export async function npmBrowser() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  const packageFolder = join(folder, 'node_modules/@sparticuz/chromium')
  if (!existsSync(join(packageFolder, 'package.json'))) {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    for (const name of ['package.json', 'package-lock.json'])
      await copyFile(join(root, 'build/browser', name), join(folder, name))
    const words = ['ci', '--ignore-scripts', '--no-audit', '--no-fund']
    const { code, output } = await runNpm(words, { cwd: folder, limit: INSTALL_LIMIT })
    if (code !== 0) {
      console.log(output)
      return null
    }
  }
  // It believes to run in a cloud function: only then does it unpack its libraries. Its default folder is guessable.
  const executablePath = await withEnvironment(
    { TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' },
    async () => {
      const { href } = pathToFileURL(join(packageFolder, 'build/esm/index.js'))
      const module = /** @type {{ default: { executablePath(): Promise<string> } }} */ (await import(href))
      return module.default.executablePath()
    },
  )
  // Its own configuration looks for fonts elsewhere, and a Chromium that finds none at all crashes.
  const fontConfiguration = join(folder, 'fonts.conf')
  await writeFile(fontConfiguration, fontsIn(join(folder, 'fonts'), '/usr/share/fonts'))
  return {
    executablePath,
    env: { LD_LIBRARY_PATH: join(folder, 'al2023/lib'), FONTCONFIG_FILE: fontConfiguration },
  }
}
