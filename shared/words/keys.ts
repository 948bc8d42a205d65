import * as de from './de/keys.ts'
import * as en from './en/keys.ts'
import { spoken } from './language.ts'

/** One line of the keyboard map. */
export interface KeyLine {
  readonly label: string
  /** Each of them does it. */
  readonly keys: readonly string[]
}

const words = spoken(en, de)

export const { keyWords, ownKeys } = words

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
