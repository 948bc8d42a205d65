import { isAhead } from '../domain/clock.ts'
import * as de from './de/format.ts'
import * as en from './en/format.ts'
import { currentLanguage, currentLocale } from './language.ts'

/** Read here and not from `words`, whose sentences are made with these formats. */
const spanWords = (): typeof de.spanWords => ({ en, de })[currentLanguage()].spanWords

const numberFormats = new Map<string, Intl.NumberFormat>()

/** The same format for the same words: making one takes a hundred times as long as using it, and lists use many. */
function numberFormat(locale: string | undefined, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = JSON.stringify([locale, options])
  const known = numberFormats.get(key)
  if (known) return known
  const made = new Intl.NumberFormat(locale, options)
  numberFormats.set(key, made)
  return made
}

const LOCALE_UNITS = ['B', 'KB', 'MB', 'GB', 'TB', 'PB'] as const

/** Bytes as Hyper-V Manager counts them (1 KB = 1024 B), with three significant digits: `4.1 GB`. */
export function formatBytes(bytes: number, locale = currentLocale()): string {
  // The first unit of which, rounded, there are fewer than 1024.
  const found = LOCALE_UNITS.findIndex((_, power) => Math.round(bytes / 1024 ** power) < 1024)
  const power = found === -1 ? LOCALE_UNITS.length - 1 : found
  const value = bytes / 1024 ** power
  const digits = power === 0 || value >= 100 ? 0 : 1
  const number = numberFormat(locale, {
    maximumFractionDigits: digits,
    minimumFractionDigits: 0,
  }).format(value)
  return `${number} ${LOCALE_UNITS[power] ?? 'B'}`
}

/** Memory as Hyper-V Manager's list shows it: `4096 MB`. */
export const formatMemory = (bytes: number): string => `${Math.round(bytes / 1024 ** 2)} MB`

/** Twelve hexadecimal digits as Hyper-V Manager shows them: `00-15-5D-01-02-03`. */
export const formatMac = (mac: string): string => mac.match(/.{1,2}/gu)?.join('-') ?? mac

const pad = (value: number): string => String(value).padStart(2, '0')

/** Uptime as Hyper-V Manager's list shows it: `6.04:21:07`, and `04:21:07` in the first day. */
export function formatUptime(ms: number): string {
  // A clock that was set while the machine ran: how long it has been running cannot be told.
  if (ms < 0) return spanWords().unknown
  const seconds = Math.floor(ms / 1000)
  const days = Math.floor(seconds / 86_400)
  const time = [Math.floor((seconds % 86_400) / 3600), Math.floor((seconds % 3600) / 60), seconds % 60]
    .map(pad)
    .join(':')
  return days > 0 ? `${days}.${time}` : time
}

const dateFormats = new Map<string, Intl.DateTimeFormat>()

/** As `numberFormat`; a format keeps the time zone that it was made in, and a laptop may travel. */
function formatDate(ms: number, locale: string | undefined, options: Intl.DateTimeFormatOptions): string {
  const key = JSON.stringify([locale, options, new Date(ms).getTimezoneOffset()])
  const format = dateFormats.get(key) ?? new Intl.DateTimeFormat(locale, options)
  dateFormats.set(key, format)
  return format.format(ms)
}

/** A date and a time of day in the user's locale: `9 Nov 2026, 14:02`. */
export const formatMoment = (ms: number, locale = currentLocale()): string =>
  formatDate(ms, locale, { dateStyle: 'medium', timeStyle: 'short' })

/** A date in the user's locale: `9 Nov 2026`. */
export const formatDay = (ms: number, locale = currentLocale()): string =>
  formatDate(ms, locale, { dateStyle: 'medium' })

/** A time of day with seconds, in the user's locale. */
export const formatTime = (ms: number, locale = currentLocale()): string =>
  formatDate(ms, locale, { timeStyle: 'medium' })

const STEPS = [
  [60_000, 'minute'],
  [3_600_000, 'hour'],
  [86_400_000, 'day'],
  [30 * 86_400_000, 'month'],
  [365 * 86_400_000, 'year'],
] as const

/** How long a span is, in its largest whole unit: `12 days`, `10 mths`; under a minute `< 1 min`. */
export function formatSpan(
  ms: number,
  style: 'long' | 'short' | 'narrow' = 'long',
  locale = currentLocale(),
): string {
  const step = STEPS.findLast(([size]) => ms >= size)
  if (!step) return spanWords().underMinute[style]
  const [size, unit] = step
  return numberFormat(locale, { style: 'unit', unit, unitDisplay: style }).format(Math.floor(ms / size))
}

/** How old something is, or how far ahead of the clock: never a negative span. */
export const formatAge = (at: number, now: number, style: 'long' | 'short' = 'short'): string =>
  isAhead(at, now) ? spanWords().ahead(formatSpan(at - now, style)) : formatSpan(now - at, style)

/** As `formatAge`, in a sentence: `12 days ago`. */
export const formatAgo = (at: number, now: number): string =>
  isAhead(at, now) ? spanWords().ahead(formatSpan(at - now)) : spanWords().ago(formatSpan(now - at))

/** How long something took: `12 s`, `3 min 5 s`, `2 h 10 min`. */
export function formatDuration(ms: number, locale = currentLocale()): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  const unit = (value: number, name: 'second' | 'minute' | 'hour'): string =>
    numberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'short' }).format(value)
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)]
  if (hours > 0) return `${unit(hours, 'hour')} ${unit(minutes, 'minute')}`
  if (minutes > 0) return `${unit(minutes, 'minute')} ${unit(seconds % 60, 'second')}`
  return unit(seconds, 'second')
}

/** How long ago a host was last heard of: `just now`, then to the second, later to the minute. */
export const formatHeard = (ms: number, locale = currentLocale()): string => {
  if (ms < 3_000) return spanWords().justNow
  return spanWords().ago(ms < 60_000 ? formatDuration(ms, locale) : formatSpan(ms, 'short', locale))
}

// eslint-disable-next-line no-control-regex -- showing control characters is the point
const UNSEEN =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]|\p{Surrogate}/gu

/** A name from a host with its invisible and direction-changing characters made visible: `a<U+202E>b`. */
export const visible = (name: string): string =>
  name.replace(
    UNSEEN,
    (character) => `<U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`,
  )

/** As `visible`, for a text of several lines: its line ends and tabs stay. */
export const visibleLines = (text: string): string =>
  text
    .split(/\r\n|\r|\n/u)
    .map((line) => line.split('\t').map(visible).join('\t'))
    .join('\n')
