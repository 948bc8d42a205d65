import type * as en from '../en/format.ts'
import type { Translation } from '../language.ts'
import { dative } from './dative.ts'

export const spanWords: Translation<typeof en.spanWords> = {
  underMinute: { long: 'weniger als 1 Minute', short: '< 1 Min.', narrow: '<1 Min.' },
  justNow: 'gerade eben',
  ago: (span) => `vor ${dative(span)}`,
  ahead: (span) => `in ${dative(span)}`,
  unknown: 'nicht bekannt',
}
