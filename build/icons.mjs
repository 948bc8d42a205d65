import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { packageScript, root } from './root.mjs'

const PNG_SIZES = [16, 24, 32, 48, 64, 128, 256, 512]
/** An icon of Windows holds none above 256, and Explorer asks for these. */
const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256]

/** @type {Promise<void> | null} */
let engine = null
const loadEngine = () =>
  (engine ??= readFile(packageScript('@resvg/resvg-wasm/index_bg.wasm')).then((wasm) => initWasm(wasm)))

/**
 * An `.ico` of PNG pictures.
 * https://learn.microsoft.com/windows/win32/menurc/newheader and the two structures named there.
 * @param {readonly { readonly size: number, readonly png: Uint8Array }[]} pictures
 */
function icoOf(pictures) {
  const ENTRY = 16
  const head = Buffer.alloc(6 + ENTRY * pictures.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let offset = head.length
  for (const [index, { size, png }] of pictures.entries()) {
    const at = 6 + index * ENTRY
    // 256 does not fit into a byte and is written as 0.
    head.writeUInt8(size % 256, at)
    head.writeUInt8(size % 256, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(png.length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += png.length
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)])
}

/**
 * The program's icon in every form a system wants, from `build/icon.svg`; the same bytes on every computer.
 * @returns {Promise<{ readonly pngs: ReadonlyMap<number, Uint8Array>, readonly ico: Buffer }>}
 */
export async function drawIcons() {
  const svg = await readFile(join(root, 'build/icon.svg'), 'utf8')
  await loadEngine()
  const pngs = new Map(
    PNG_SIZES.map((size) => [
      size,
      new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng(),
    ]),
  )
  const pictures = ICO_SIZES.map((size) => ({ size, png: pngs.get(size) ?? new Uint8Array() }))
  return { pngs, ico: icoOf(pictures) }
}

/** Draws the icons into a folder, under the names electron-builder looks for. @param {string} folder */
export async function writeIcons(folder) {
  const { pngs, ico } = await drawIcons()
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'icon.ico'), ico)
  for (const [size, png] of pngs) await writeFile(join(folder, `${size}x${size}.png`), png)
}
