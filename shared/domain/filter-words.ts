/** A piece of a filter between spaces; quotes hold spaces together, and `""` inside them is one quote. */
export interface FilterPiece {
  /** Where it begins, in UTF-16 units from the start of the text. */
  readonly at: number
  /** How long it is as written. */
  readonly length: number
  readonly negated: boolean
  /** The text before the first colon outside quotes; `null` where there is no such colon. */
  readonly key: string | null
  /** The text it looks for, without its quotes. */
  readonly value: string
  /** Whether its last quote is missing. */
  readonly isOpen: boolean
}

interface Scan {
  readonly end: number
  readonly colon: number | null
  readonly text: string
  /** How much of `text` stands before the colon. */
  readonly keyLength: number
  readonly isOpen: boolean
}

const isSpace = (character: string | undefined): boolean => character !== undefined && /\s/u.test(character)

/** Reads from `start` to the next space outside quotes. */
function scan(whole: string, start: number): Scan {
  let text = ''
  let colon: number | null = null
  let keyLength = 0
  let isQuoted = false
  let hasQuotes = false
  let at = start
  for (; at < whole.length; at++) {
    const character = whole[at]
    if (character === '"') {
      if (isQuoted && whole[at + 1] === '"') {
        text += '"'
        at++
      } else isQuoted = !isQuoted
      hasQuotes = true
    } else if (!isQuoted && isSpace(character)) break
    else if (!isQuoted && character === ':' && colon === null && !hasQuotes) {
      colon = at
      keyLength = text.length
    } else text += character
  }
  return { end: at, colon, text, keyLength, isOpen: isQuoted }
}

/** Cuts the text of a filter into its pieces. Never throws. */
export function filterPieces(text: string): readonly FilterPiece[] {
  const pieces: FilterPiece[] = []
  let at = 0
  while (at < text.length) {
    if (isSpace(text[at])) {
      at++
      continue
    }
    const negated = text[at] === '-'
    const { end, colon, text: found, keyLength, isOpen } = scan(text, negated ? at + 1 : at)
    pieces.push({
      at,
      length: end - at,
      negated,
      key: colon === null ? null : found.slice(0, keyLength),
      value: colon === null ? found : found.slice(keyLength),
      isOpen,
    })
    at = end
  }
  return pieces
}

/** A value as it has to be written so that it is read as one piece without a key. */
export const quotedValue = (value: string): string =>
  value === '' || /[\s":]|^-/u.test(value) ? `"${value.replaceAll('"', '""')}"` : value
