import { visible } from '../format.ts'

/** A name from a host, in quotation marks. */
export const quoted = (name: string): string => `„${visible(name)}“`

/** Several of them. */
export const quotedList = (names: readonly string[]): string => names.map(quoted).join(', ')

/** `1 Prüfpunkt`, `3 Prüfpunkte`. */
export const counted = (count: number, one: string, several: string): string =>
  `${count} ${count === 1 ? one : several}`

export const computers = (count: number): string =>
  counted(count, 'virtueller Computer', 'virtuelle Computer')

/**
 * Returns a label, shown alone elsewhere, as it stands in a sentence: `Wird ausgeführt`, `wird ausgeführt`.
 */
export const inSentence = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1)
