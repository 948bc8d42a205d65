import { words } from './words.ts'

/** One line of the keyboard map. */
export interface KeyLine {
  readonly label: string
  /** Each of them does it. */
  readonly keys: readonly string[]
}

/** A key or shortcut as the keyboard has it: `Strg+Pos1`. */
export const shownKey = (shortcut: string): string => {
  const names = words.keyNames()
  return shortcut
    .split('+')
    .map((key) => names[key] ?? key)
    .join('+')
}

/** A command's name without what tells that it will ask. */
export const keyLabel = (label: string): string => label.replace(/\.\.\.$/u, '')
