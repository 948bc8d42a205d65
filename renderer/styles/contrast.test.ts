import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8')
const TOKEN = /--(?<name>[\w-]+):\s*light-dark\(#(?<light>\w+), #(?<dark>\w+)\)/gu

type Look = 'light' | 'dark'
type Rgba = readonly [number, number, number, number]

const rgba = (hex: string): Rgba => {
  const [red = 0, green = 0, blue = 0, alpha = 255] = (hex.match(/../gu) ?? []).map((pair) =>
    Number.parseInt(pair, 16),
  )
  return [red, green, blue, alpha / 255]
}
const tokens = new Map(
  [...css.matchAll(TOKEN)].map(({ groups = {} }) => [
    groups['name'] ?? '',
    { light: rgba(groups['light'] ?? ''), dark: rgba(groups['dark'] ?? '') },
  ]),
)
const token = (name: string, look: Look): Rgba => {
  const found = tokens.get(name)
  if (!found) throw new Error(`tokens.css has no --${name} for light and dark`)
  return found[look]
}

const over = ([red, green, blue, alpha]: Rgba, below: Rgba): Rgba => {
  const mix = (above: number, under: number): number => above * alpha + under * (1 - alpha)
  return [mix(red, below[0]), mix(green, below[1]), mix(blue, below[2]), 1]
}
/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
const luminance = ([red, green, blue]: Rgba): number => {
  const part = (value: number): number => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue)
}
const contrast = (name: string, on: string, look: Look): number => {
  const below = token(on, look)
  const [dark = 0, light = 0] = [luminance(over(token(name, look), below)), luminance(below)].toSorted(
    (a, b) => a - b,
  )
  return (light + 0.05) / (dark + 0.05)
}

const GROUNDS = ['bg', 'content', 'raised', 'footer', 'selected'] as const

describe.each<Look>(['light', 'dark'])('in %s', (look) => {
  test.each(GROUNDS)('text can be read on --%s', (ground) => {
    for (const name of ['text', 'text-2']) expect(contrast(name, ground, look)).toBeGreaterThanOrEqual(4.5)
  })

  test.each(GROUNDS)('focus and edges of fields can be seen on --%s', (ground) => {
    for (const name of ['focus', 'stroke-strong', 'accent'])
      expect(contrast(name, ground, look)).toBeGreaterThanOrEqual(3)
  })

  test.each(['good', 'warn', 'bad'])(
    'what is %s can be read on its own ground and on the content',
    (name) => {
      for (const ground of [`${name}-bg`, 'content'])
        expect(contrast(name, ground, look)).toBeGreaterThanOrEqual(4.5)
    },
  )
})
