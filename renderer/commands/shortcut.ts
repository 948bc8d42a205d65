import type { Shell } from '../../shared/contract/bridge.ts'
import type { Command } from './command.ts'

/** A key press, with the fields of a `KeyboardEvent`. */
export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

// Where a sign stands on a keyboard, and whether with Shift, is for the user's language to say.
const isSign = (key: string): boolean => /^[^\p{L}\p{N}]$/u.test(key)

/** Whether a key press is the shortcut, written as it is shown: `Ctrl+Shift+K`. */
export function fitsShortcut(shortcut: string, press: KeyPress): boolean {
  const parts = shortcut.split('+')
  const wants = (modifier: string): boolean => parts.includes(modifier)
  return (
    press.key.toLowerCase() === parts.at(-1)?.toLowerCase() &&
    (press.ctrlKey || press.metaKey) === wants('Ctrl') &&
    (press.shiftKey === wants('Shift') || isSign(press.key)) &&
    press.altKey === wants('Alt')
  )
}

/** A command's keys in a shell, the one that is shown first. */
export const keysOf = ({ keys, desktopKeys = [] }: Command, { kind }: Shell): readonly string[] =>
  kind === 'desktop' ? [...keys, ...desktopKeys] : keys

/** A shortcut as assistive technology reads it, for `aria-keyshortcuts`. */
export const ariaShortcut = (shortcut: string | undefined): string | undefined =>
  shortcut?.replace('Ctrl', 'Control')
