import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from '../../shared/domain/schema.ts'
import { withFileSync } from '../services/open-file.ts'

const bounds = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
})
/** A rectangle in the pixels of the desktop, which several screens share. */
export type Bounds = z.infer<typeof bounds>

const windowPlace = z.object({ bounds, isMaximized: z.boolean() })
/** Where the window was: its bounds when it is not maximized, and whether it is. */
export type WindowPlace = z.infer<typeof windowPlace>

/** The least the window is usable at. */
export const LEAST = { width: 640, height: 480 } as const
const USUAL = { width: 1280, height: 820 } as const

/** How much of a window's upper edge must be on a screen for it to be taken hold of, in pixels. */
const GRIP = { width: 100, height: 30 } as const

const overlap = (from: number, length: number, otherFrom: number, otherLength: number): number =>
  Math.min(from + length, otherFrom + otherLength) - Math.max(from, otherFrom)

/**
 * How to open the window: where it was, if enough of it is on one of the screens there are now, and not larger than
 * that screen; else in its usual size, where the system likes.
 */
export function placeToOpen(
  last: WindowPlace | null,
  screens: readonly Bounds[],
): { readonly bounds: Partial<Bounds>; readonly isMaximized: boolean } {
  if (last === null) return { bounds: USUAL, isMaximized: false }
  const { x, y, width, height } = last.bounds
  const screen = screens.find(
    (one) =>
      overlap(x, width, one.x, one.width) >= Math.min(GRIP.width, width) &&
      overlap(y, GRIP.height, one.y, one.height) >= GRIP.height,
  )
  if (!screen) return { bounds: USUAL, isMaximized: last.isMaximized }
  const size = {
    width: Math.max(LEAST.width, Math.min(width, screen.width)),
    height: Math.max(LEAST.height, Math.min(height, screen.height)),
  }
  return { bounds: { x, y, ...size }, isMaximized: last.isMaximized }
}

/**
 * The remembered place of the window, in `folder`. It is no setting: lost or damaged, it is as if there had
 * been none.
 */
export function windowPlaceIn(folder: string, log: (message: string) => void) {
  const file = join(folder, 'window.json')
  return {
    read: (): WindowPlace | null => {
      try {
        const text = withFileSync(file, 'read', (opened) => readFileSync(opened, 'utf8'))
        return windowPlace.parse(JSON.parse(text))
      } catch {
        return null
      }
    },
    // At once: the window is about to go, and the process with it.
    write: (place: WindowPlace): void => {
      try {
        withFileSync(file, 'replace', (opened) => writeFileSync(opened, JSON.stringify(place)))
      } catch (error) {
        log(`Where the window was is not remembered: ${String(error)}`)
      }
    },
  }
}
