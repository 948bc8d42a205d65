/** The words of spans and ages, where numbers alone are not enough. */
export const spanWords = {
  underMinute: { long: 'under a minute', short: '< 1 min', narrow: '<1m' },
  justNow: 'just now',
  ago: (span: string): string => `${span} ago`,
  /** Of a moment that has not come yet by the clock it is told by. */
  ahead: (span: string): string => `in ${span}`,
  unknown: 'not known',
} as const
