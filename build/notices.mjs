import { mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { readJson } from './read-json.mjs'
import { root } from './root.mjs'

/**
 * A package in a bundle, as Vite tells of it: `identifier` is its licence by SPDX, `text` that licence in full, where
 * the package brings it.
 * @typedef {{ readonly name: string, readonly version: string, readonly identifier?: string, readonly text?: string }} Bundled
 */

const folder = join(root, 'out/licences')
/** The licence list in a bundle's own folder until `keepLicences` moves it; it must not ship with a page. */
export const LICENCES = 'licences.json'

const fileOf = (/** @type {string} */ bundle) => join(folder, `${bundle}.json`)

/** Takes what Vite wrote about the packages of a bundle out of that bundle. @param {string} bundle */
export async function keepLicences(bundle) {
  await mkdir(folder, { recursive: true })
  await rename(join(root, 'out', bundle, LICENCES), fileOf(bundle))
}

const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.`

/**
 * The licences that stand at the source of a package and not in it.
 * @type {Readonly<Record<string, string>>}
 */
const ELSEWHERE = {
  // https://github.com/microsoft/fluentui-system-icons/blob/main/LICENSE
  '@fluentui/svg-icons': `MIT License\n\nCopyright (c) 2020 Microsoft Corporation\n\n${MIT}`,
}

/** @param {Bundled} one @returns {Bundled} */
function withText(one) {
  const text = one.text ?? ELSEWHERE[one.name]
  return text === undefined ? one : { ...one, text }
}

/** The packages in these bundles. Throws where a bundle was built without telling. @param {readonly string[]} bundles */
export async function bundledPackages(bundles) {
  const lists = await Promise.all(
    bundles.map(async (bundle) => {
      /** @type {readonly Bundled[] | null} */
      const list = await readJson(fileOf(bundle))
      if (list === null) throw new Error(`${fileOf(bundle)} cannot be read: run "npm run build".`)
      return list.map(withText)
    }),
  )
  return lists.flat()
}

const HEAD = `Checkpoint Panel contains the packages below, each under its own licence. Electron's own licences stand in
LICENSE.electron.txt and LICENSES.chromium.html.`

/**
 * The notices that the licences of bundled packages ask for: each package once, each text once.
 * @param {readonly Bundled[]} packages
 */
export function noticesText(packages) {
  /** @type {Map<string, Set<string>>} */
  const byText = new Map()
  for (const { name, version, identifier = 'no licence named', text } of packages) {
    const body = text ?? 'The package brings no text of its licence.'
    byText.set(body, (byText.get(body) ?? new Set()).add(`${name} ${version} (${identifier})`))
  }
  const parts = [...byText].map(([text, names]) => `${[...names].toSorted().join('\n')}\n\n${text}`)
  return `${[HEAD, ...parts.toSorted()].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`
}

/** Writes the notices of these bundles. @param {string} file @param {readonly string[]} bundles */
export async function writeNotices(file, bundles) {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, noticesText(await bundledPackages(bundles)))
}
