import { filterPieces } from './filter-words.ts'
import {
  filterFeatures,
  filterKeys,
  filterStates,
  filterTypes,
  type FilterFeature,
  type FilterKey,
  type FilterState,
  type FilterType,
  wordOf,
} from './machine-filter.ts'

/** A piece of a filter that may be written next. */
export type FilterOffer = { readonly written: string } & (
  | { readonly kind: 'key'; readonly key: FilterKey }
  | { readonly kind: 'state'; readonly value: FilterState }
  | { readonly kind: 'type'; readonly value: FilterType }
  | { readonly kind: 'has'; readonly value: FilterFeature }
  /** An example of a value of which there is no list. */
  | { readonly kind: 'example'; readonly key: FilterKey }
)

/** The offers for what is being written, and the part of the text that one of them takes the place of. */
export interface FilterCompletion {
  readonly from: number
  readonly to: number
  readonly offers: readonly FilterOffer[]
}

function examplesOf(key: FilterKey): readonly string[] {
  switch (key) {
    case 'checkpoints':
      return ['>5', '=0']
    case 'older':
      return ['7d', '30d', '6mo']
    case 'size':
      return ['>10GB', '<1GB']
    default:
      return []
  }
}

const beginning = <Word extends string>(words: readonly Word[], typed: string): readonly Word[] =>
  words.filter((word) => word.toLowerCase().startsWith(typed.toLowerCase()))

/** Returns the words that begin so; none where one is already written as a whole. */
const fitting = <Word extends string>(words: readonly Word[], typed: string): readonly Word[] =>
  wordOf(words, typed) === undefined ? beginning(words, typed) : []

function offersOf(key: FilterKey, typed: string): readonly FilterOffer[] {
  switch (key) {
    case 'state':
      return fitting(filterStates, typed).map((value) => ({ kind: key, value, written: value }))
    case 'type':
      return fitting(filterTypes, typed).map((value) => ({ kind: key, value, written: value }))
    case 'has':
      return fitting(filterFeatures, typed).map((value) => ({ kind: key, value, written: value }))
    default:
      return beginning(examplesOf(key), typed)
        .filter((value) => value !== typed)
        .map((written) => ({ kind: 'example', key, written }))
  }
}

const keyOffers = (typed: string): readonly FilterOffer[] =>
  beginning(filterKeys, typed).map((key) => ({ kind: 'key', key, written: `${key}:` }))

/** Returns the offers at `caret`: values after a known key, else the keys that begin so. */
export function completeFilter(text: string, caret: number): FilterCompletion {
  const piece = filterPieces(text).find(({ at, length }) => at < caret && caret <= at + length)
  if (!piece) return { from: caret, to: caret, offers: keyOffers('') }
  const to = piece.at + piece.length
  const begin = piece.at + (piece.negated ? 1 : 0)
  if (piece.key === null) return { from: begin, to, offers: keyOffers(text.slice(begin, caret)) }
  const key = wordOf(filterKeys, piece.key)
  const from = begin + piece.key.length + 1
  if (key === undefined || caret < from) return { from, to, offers: [] }
  return { from, to, offers: offersOf(key, text.slice(from, caret)) }
}

/** The text with an offer taken, and where the caret then stands; after a value comes a space. */
export function takeOffer(
  text: string,
  { from, to }: FilterCompletion,
  offer: FilterOffer,
): { readonly text: string; readonly caret: number } {
  const rest = text.slice(to)
  const end = offer.kind === 'key' || rest.startsWith(' ') ? '' : ' '
  const written = offer.written + end
  return { text: text.slice(0, from) + written + rest, caret: from + written.length }
}
