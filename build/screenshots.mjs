/**
 * `npm run screenshots`: photographs the gallery, which is the window over a host in memory in every state, into
 * `.cache/screenshots`; with names of specimens behind `--` only those. With `-- --serve` it shows the gallery instead;
 * with `-- --pictures` it renews the guides' and the README's pictures in `renderer/help`, in every language. With
 * `-- --german` it photographs in German. The gallery is served from its sources and is in no bundle.
 */
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ensureInstalled } from './install.mjs'
import { cacheFolder, root } from './root.mjs'

/** @typedef {import('playwright').Page} Page */

const folder = join(cacheFolder, 'screenshots')
const FULL = { width: 1440, height: 860 }
/** Additional sizes for the first specimen. */
const NARROW = [
  { width: 880, height: 860 },
  { width: 640, height: 860 },
]
const LOOKS = /** @type {const} */ ([
  { look: 'light', media: { colorScheme: 'light', forcedColors: 'none' } },
  { look: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' } },
  { look: 'forced', media: { colorScheme: 'light', forcedColors: 'active' } },
])
const LOCALES = { en: 'en-US', de: 'de-DE' }
const DIALOG = '[role$="dialog"]'
/**
 * The guides' and the README's pictures by the specimen that they show, in light: a part of the window where only that
 * matters, so that it can be read in a narrow column, and the height that the part needs.
 * @type {Readonly<Record<string, { readonly file: string, readonly part?: string, readonly height?: number }>>}
 */
const PICTURES = {
  full: { file: 'panel.png' },
  'dialog-applyCheckpoint': { file: 'apply.png', part: DIALOG },
  'dialog-deleteCheckpoints': { file: 'delete.png', part: DIALOG },
  'dialog-connectHost': { file: 'connect.png', part: DIALOG },
  disks: { file: 'disks.png', part: '[role="tabpanel"]', height: 1600 },
}

/** Serves the gallery from its sources. @returns {Promise<import('vite').ViteDevServer>} */
async function serve() {
  const { createServer } = await import('vite')
  const { default: react } = await import('@vitejs/plugin-react')
  const server = await createServer({
    configFile: false,
    envDir: false,
    logLevel: 'warn',
    root: join(root, 'renderer'),
    cacheDir: join(cacheFolder, 'gallery'),
    plugins: [react()],
    server: { host: '127.0.0.1', port: 0, fs: { allow: [root] } },
  })
  return server.listen()
}

/** @param {Page} page @param {string} address @param {string} name */
async function show(page, address, name) {
  await page.goto(`${address}?specimen=${name}`)
  await page.locator('html[data-ready]').waitFor({ state: 'attached' })
}

/** @param {Page} page @param {string} address @returns {Promise<readonly string[]>} */
async function namesOf(page, address) {
  await page.goto(address)
  await page.getByRole('link').first().waitFor()
  return page.getByRole('link').allTextContents()
}

/** @param {Page} page @param {string} address @param {readonly string[]} wanted @returns {Promise<string>} what was made */
async function photograph(page, address, wanted) {
  let count = 0
  const names = await namesOf(page, address)
  const missing = wanted.filter((name) => !names.includes(name))
  if (missing.length > 0)
    throw new Error(`The gallery has no ${missing.join(', ')}. It has: ${names.join(', ')}.`)
  for (const name of wanted.length > 0 ? wanted : names) {
    for (const { look, media } of LOOKS) {
      await page.emulateMedia(media)
      await page.setViewportSize(FULL)
      await show(page, address, name)
      for (const size of name === names[0] ? [FULL, ...NARROW] : [FULL]) {
        await page.setViewportSize(size)
        const suffix = size === FULL ? '' : `-${size.width}`
        await page.screenshot({ path: join(folder, `${name}${suffix}-${look}.png`), animations: 'disabled' })
        count += 1
      }
    }
  }
  return `${count} pictures in .cache/screenshots`
}

/** @param {Page} page @param {string} address @param {string} language */
async function renewPictures(page, address, language) {
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' })
  for (const [name, { file, part, height = FULL.height }] of Object.entries(PICTURES)) {
    await page.setViewportSize({ ...FULL, height })
    await show(page, address, name)
    const shown = part === undefined ? page : page.locator(part)
    await shown.screenshot({ path: join(root, 'renderer/help', language, file), animations: 'disabled' })
  }
}

const words = process.argv.slice(2)
const wanted = words.filter((word) => !word.startsWith('--'))
const OPTIONS = ['--serve', '--pictures', '--german']
const unknown = words.find((word) => word.startsWith('--') && !OPTIONS.includes(word))
if (unknown !== undefined) {
  console.error(`npm run screenshots has no option ${unknown}. There are: ${OPTIONS.join(', ')}.`)
  process.exit(2)
}
const notInstalled = await ensureInstalled()
if (notInstalled !== null) {
  console.error(notInstalled)
  process.exit(1)
}

const server = await serve()
const address = `${server.resolvedUrls?.local[0] ?? ''}gallery/index.html`
if (words.includes('--serve')) console.log(`The gallery: ${address}`)
else {
  const { findBrowser, noBrowser } = await import('./find-browser.mjs')
  const found = await findBrowser()
  if (found === null) {
    console.error(noBrowser)
    process.exit(1)
  }
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const { chromium } = await import('playwright')
  const browser = await chromium.launch(found.launch)
  /** @param {string} locale */
  const open = async (locale) => {
    const page = await browser.newPage({ locale, timezoneId: 'UTC' })
    page.setDefaultTimeout(120_000)
    return page
  }
  if (words.includes('--pictures')) {
    for (const [language, locale] of Object.entries(LOCALES))
      await renewPictures(await open(locale), address, language)
    console.log(`${Object.keys(PICTURES).length} pictures of each language in renderer/help`)
  } else {
    const page = await open(words.includes('--german') ? LOCALES.de : LOCALES.en)
    console.log(await photograph(page, address, wanted))
  }
  await browser.close()
  await server.close()
}
