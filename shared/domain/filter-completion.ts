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
} from './machine-filter.ts'

/** What may be written next. */
export type FilterOffer =
  | { readonly kind: 'key'; readonly key: FilterKey }
  | { readonly kind: 'state'; readonly value: FilterState }
  | { readonly kind: 'type'; readonly value: FilterType }
  | { readonly kind: 'has'; readonly value: FilterFeature }
  /** An example of a value of which there is no list. */
  | { readonly kind: 'example'; readonly key: FilterKey; readonly value: string }

/** The offers for what is being written, and the part of the text that one of them takes the place of. */
export interface FilterCompletion {
  readonly from: number
  readonly to: number
  readonly offers: readonly FilterOffer[]
}

const EXAMPLES: Partial<Readonly<Record<FilterKey, readonly string[]>>> = {
  checkpoints: ['>5', '=0'],
  older: ['7d', '30d', '6mo'],
  size: ['>10GB', '<1GB'],
}

function offersOf(key: FilterKey, typed: string): readonly FilterOffer[] {
  const fits = (value: string): boolean => value.toLowerCase().startsWith(typed.toLowerCase())
  switch (key) {
    case 'state':
      return filterStates.filter(fits).map((value) => ({ kind: 'state', value }))
    case 'type':
      return filterTypes.filter(fits).map((value) => ({ kind: 'type', value }))
    case 'has':
      return filterFeatures.filter(fits).map((value) => ({ kind: 'has', value }))
    default:
      return (EXAMPLES[key] ?? []).filter(fits).map((value) => ({ kind: 'example', key, value }))
  }
}

/** What can be written at `caret`: values after a known key, else the keys that begin so. */
export function completeFilter(text: string, caret: number): FilterCompletion {
  const piece = filterPieces(text).find(({ at, length }) => at < caret && caret <= at + length)
  if (!piece) return { from: caret, to: caret, offers: filterKeys.map((key) => ({ kind: 'key', key })) }
  const to = piece.at + piece.length
  const begin = piece.at + (piece.negated ? 1 : 0)
  if (piece.key === null) {
    const typed = text.slice(begin, caret).toLowerCase()
    const offers = filterKeys
      .filter((key) => key.startsWith(typed))
      .map((key): FilterOffer => ({ kind: 'key', key }))
    return { from: begin, to, offers }
  }
  const key = filterKeys.find((one) => one === piece.key?.toLowerCase())
  const from = begin + piece.key.length + 1
  if (key === undefined || caret < from) return { from, to, offers: [] }
  const typed = text.slice(from, caret)
  const offers = offersOf(key, typed)
  const isWritten = offers.length === 1 && offers.every((one) => 'value' in one && one.value === typed)
  return { from, to, offers: isWritten ? [] : offers }
}

/** The text with an offer taken, and where the caret then stands; after a value comes a space. */
export function takeOffer(
  text: string,
  { from, to }: FilterCompletion,
  offer: FilterOffer,
): { readonly text: string; readonly caret: number } {
  const rest = text.slice(to)
  const end = offer.kind === 'key' || rest.startsWith(' ') ? '' : ' '
  const written = offer.kind === 'key' ? `${offer.key}:` : `${offer.value}${end}`
  return { text: text.slice(0, from) + written + rest, caret: from + written.length }
}
