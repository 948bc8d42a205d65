import type { FindingAt, FindingKind, FindingPlace, KindAt, ValuesOf } from '../domain/findings.ts'
import { words } from './words.ts'

type Text<Kind extends FindingKind> = string | ((values: ValuesOf<Kind>, vmName: string) => string)

/** The texts of each finding, one for each part of the window that says it: no more, and no less. */
export type TextsOfFindings = {
  readonly [Kind in FindingKind]: {
    readonly [Place in FindingPlace as Kind extends KindAt<Place> ? Place : never]: Text<Kind>
  }
}

/** Returns a finding as a part of the window says it; the name of the machine is for sentences. */
export function findingText<P extends FindingPlace>(
  place: P,
  { kind, values }: FindingAt<P>,
  vmName = '',
): string {
  // The record has a text for each kind of the place, which takes that kind's values; types do not follow both at once.
  const texts = words.findingTexts as Readonly<Record<string, Readonly<Record<string, Text<never>>>>>
  const text = texts[kind]?.[place] ?? kind
  return typeof text === 'string' ? text : text(values as never, vmName)
}
