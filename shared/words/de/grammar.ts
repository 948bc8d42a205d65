import { visible } from '../format.ts'

/** A span as it stands after "vor" and "seit": `12 Tagen`, `3 Monaten`. */
export const dative = (span: string): string => span.replace(/(?<=Tage|Monate|Jahre)$/u, 'n')

/** A name from a host, in quotation marks. */
export const quoted = (name: string): string => `„${visible(name)}“`

/** Several of them. */
export const quotedList = (names: readonly string[]): string => names.map(quoted).join(', ')

/** `1 Prüfpunkt`, `3 Prüfpunkte`. */
export const counted = (count: number, one: string, several: string): string =>
  `${count} ${count === 1 ? one : several}`

export const computers = (count: number): string =>
  counted(count, 'virtueller Computer', 'virtuelle Computer')
