import { filterPieces, quotedValue, type FilterPiece } from './filter-words.ts'

/** The keys that a filter knows, in the order they are offered. */
export const filterKeys = ['state', 'checkpoints', 'older', 'size', 'type', 'has', 'name', 'host'] as const
export type FilterKey = (typeof filterKeys)[number]

export const filterStates = ['running', 'off', 'saved', 'paused', 'critical', 'changing'] as const
export const filterTypes = ['production', 'standard', 'off'] as const
export const filterFeatures = [
  'backup',
  'missing',
  'orphan',
  'limit',
  'replica',
  'dc',
  'checkpoints',
  'notes',
  'unread',
  'clock',
  'leftover',
  'paths',
  'cluster',
] as const
export type FilterState = (typeof filterStates)[number]
export type FilterType = (typeof filterTypes)[number]
/**
 * A feature that a machine may have: `limit` is being near or at the most checkpoints, `dc` is being called a
 * domain controller; the last three have to be measured.
 */
export type FilterFeature = (typeof filterFeatures)[number]

/** The units of a span, each written behind a number. */
const filterSpans = ['h', 'd', 'w', 'mo', 'y'] as const
type FilterSpan = (typeof filterSpans)[number]

/** Returns the one of some words that is written, whatever the case; `undefined` where it is none of them. */
export const wordOf = <Word extends string>(words: readonly Word[], written: string): Word | undefined => {
  const small = written.toLowerCase()
  return words.find((word) => word === small)
}

const comparisons = ['>=', '<=', '>', '<', '='] as const
export type Comparison = (typeof comparisons)[number]

/** One question to a machine. */
export type FilterTest =
  | { readonly kind: 'words' | 'name' | 'host'; readonly text: string }
  | { readonly kind: 'state'; readonly state: FilterState }
  | { readonly kind: 'type'; readonly type: FilterType }
  | { readonly kind: 'has'; readonly feature: FilterFeature }
  | { readonly kind: 'checkpoints' | 'size'; readonly comparison: Comparison; readonly amount: number }
  /** Whether the oldest checkpoint is at least this many milliseconds old. */
  | { readonly kind: 'older'; readonly ms: number }

export interface FilterTerm {
  readonly negated: boolean
  readonly test: FilterTest
}

/** A piece of the text that asks nothing, because it cannot be understood. */
export interface FilterProblem {
  readonly kind: 'unknownKey' | 'badValue' | 'noValue' | 'openQuote'
  /** Where it begins, in UTF-16 units from the start of the text. */
  readonly at: number
  readonly length: number
  /** As it is written. */
  readonly key: string | null
  /** The filter key that `key` stands for. */
  readonly asks: FilterKey | null
  readonly value: string
}

/** The terms of a text: a machine fits when it fits every term. A piece with a problem is no term. */
export interface MachineFilter {
  readonly terms: readonly FilterTerm[]
  readonly problems: readonly FilterProblem[]
}

const HOUR = 3_600_000
const SPANS: Readonly<Record<FilterSpan, number>> = {
  h: HOUR,
  d: 24 * HOUR,
  w: 7 * 24 * HOUR,
  mo: 30 * 24 * HOUR,
  y: 365 * 24 * HOUR,
}
const UNITS = ['b', 'kb', 'mb', 'gb', 'tb', 'pb']

function compared(value: string): { readonly comparison: Comparison; readonly rest: string } {
  const comparison = comparisons.find((one) => value.startsWith(one))
  return comparison === undefined
    ? { comparison: '=', rest: value }
    : { comparison, rest: value.slice(comparison.length) }
}

const wholeNumber = (text: string): number | null => (/^\d{1,9}$/u.test(text) ? Number(text) : null)

function bytesOf(text: string): number | null {
  const found = /^(?<amount>\d{1,16}(?:[.,]\d{1,6})?)(?<unit>[kmgtp]?b)?$/u.exec(text)?.groups
  if (!found) return null
  const bytes = Math.round(
    Number(found['amount']?.replace(',', '.')) * 1024 ** UNITS.indexOf(found['unit'] ?? 'b'),
  )
  return Number.isSafeInteger(bytes) ? bytes : null
}

function spanOf(text: string): number | null {
  const found = /^(?<amount>\d{1,6})(?<unit>\p{L}+)$/u.exec(text)?.groups
  const unit = wordOf(filterSpans, found?.['unit'] ?? '')
  return unit === undefined ? null : Number(found?.['amount']) * SPANS[unit]
}

/** Returns the test that a key and its value ask for; `null` where the value is none of the key's. */
function testOf(key: FilterKey, text: string): FilterTest | null {
  const value = text.toLowerCase()
  switch (key) {
    case 'name':
    case 'host':
      return { kind: key, text }
    case 'state': {
      const state = wordOf(filterStates, value)
      return state === undefined ? null : { kind: 'state', state }
    }
    case 'type': {
      const type = wordOf(filterTypes, value)
      return type === undefined ? null : { kind: 'type', type }
    }
    case 'has': {
      const feature = wordOf(filterFeatures, value)
      return feature === undefined ? null : { kind: 'has', feature }
    }
    case 'older': {
      const ms = spanOf(value)
      return ms === null ? null : { kind: 'older', ms }
    }
    case 'checkpoints':
    case 'size': {
      const { comparison, rest } = compared(value)
      const amount = key === 'size' ? bytesOf(rest) : wholeNumber(rest)
      return amount === null ? null : { kind: key, comparison, amount }
    }
  }
}

type Read = { readonly test: FilterTest } | { readonly problem: FilterProblem['kind'] }

function readPiece({ value, isOpen, key }: FilterPiece, asks: FilterKey | null): Read {
  if (key !== null && asks === null) return { problem: 'unknownKey' }
  if (isOpen) return { problem: 'openQuote' }
  if (value === '') return { problem: 'noValue' }
  if (asks === null) return { test: { kind: 'words', text: value } }
  const test = testOf(asks, value)
  return test ? { test } : { problem: 'badValue' }
}

/**
 * Reads the text of a filter. Never throws: what cannot be understood is a problem with its place, and filters nothing.
 */
export function parseFilter(text: string): MachineFilter {
  const terms: FilterTerm[] = []
  const problems: FilterProblem[] = []
  for (const piece of filterPieces(text)) {
    const { at, length, key, value, negated } = piece
    const asks = key === null ? null : (wordOf(filterKeys, key) ?? null)
    const read = readPiece(piece, asks)
    if ('test' in read) terms.push({ negated, test: read.test })
    else problems.push({ kind: read.problem, at, length, key, asks, value })
  }
  return { terms, problems }
}

function testText(test: FilterTest): string {
  switch (test.kind) {
    case 'words':
      return quotedValue(test.text)
    case 'name':
    case 'host':
      return `${test.kind}:${quotedValue(test.text)}`
    case 'state':
      return `state:${test.state}`
    case 'type':
      return `type:${test.type}`
    case 'has':
      return `has:${test.feature}`
    case 'older':
      return test.ms % (24 * HOUR) === 0 ? `older:${test.ms / (24 * HOUR)}d` : `older:${test.ms / HOUR}h`
    case 'checkpoints':
      return `checkpoints:${test.comparison}${test.amount}`
    case 'size':
      return `size:${test.comparison}${test.amount}B`
  }
}

/** Terms as text that `parseFilter` reads as the same terms. */
export const filterText = (terms: readonly FilterTerm[]): string =>
  terms.map(({ negated, test }) => `${negated ? '-' : ''}${testText(test)}`).join(' ')
