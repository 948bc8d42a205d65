/** What spans and ages say where numbers alone do not. */
export const spanWords = {
  underMinute: { long: 'under a minute', short: '< 1 min', narrow: '<1m' },
  justNow: 'just now',
  ago: (span: string): string => `${span} ago`,
} as const
