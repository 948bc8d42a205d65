import { filterPieces } from './filter-words.ts'
import {
  filterFeatures,
  filterKeys,
  filterStates,
  filterTypes,
  namedBy,
  plainFilterNames,
  type FilterFeature,
  type FilterKey,
  type FilterNames,
  type FilterState,
  type FilterType,
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

function examplesOf(key: FilterKey, { span }: FilterNames): readonly string[] {
  switch (key) {
    case 'checkpoints':
      return ['>5', '=0']
    case 'older':
      return [`7${span.d[0] ?? 'd'}`, `30${span.d[0] ?? 'd'}`, `6${span.mo[0] ?? 'mo'}`]
    case 'size':
      return ['>10GB', '<1GB']
    default:
      return []
  }
}

/**
 * Returns the ids that have a name that begins so, each by the name that is offered; none where one is
 * already written as a whole.
 */
function fitting<Id extends string>(
  ids: readonly Id[],
  names: Readonly<Record<Id, readonly string[]>>,
  typed: string,
): readonly { readonly id: Id; readonly written: string }[] {
  if (namedBy(ids, names, typed) !== undefined) return []
  const begins = (name: string): boolean => name.startsWith(typed.toLowerCase())
  return ids
    .filter((id) => [id, ...names[id]].some(begins))
    .map((id) => ({ id, written: names[id][0] ?? id }))
}

function offersOf(key: FilterKey, typed: string, names: FilterNames): readonly FilterOffer[] {
  switch (key) {
    case 'state':
      return fitting(filterStates, names.state, typed).map(({ id, written }) => ({
        kind: 'state',
        value: id,
        written,
      }))
    case 'type':
      return fitting(filterTypes, names.type, typed).map(({ id, written }) => ({
        kind: 'type',
        value: id,
        written,
      }))
    case 'has':
      return fitting(filterFeatures, names.has, typed).map(({ id, written }) => ({
        kind: 'has',
        value: id,
        written,
      }))
    default:
      return examplesOf(key, names)
        .filter((value) => value !== typed && value.toLowerCase().startsWith(typed.toLowerCase()))
        .map((written) => ({ kind: 'example', key, written }))
  }
}

const keyOffers = (names: FilterNames, typed: string): readonly FilterOffer[] =>
  filterKeys
    .filter((key) => [key, ...names.key[key]].some((name) => name.startsWith(typed.toLowerCase())))
    .map((key) => ({ kind: 'key', key, written: `${names.key[key][0] ?? key}:` }))

/** Returns the offers at `caret`: values after a known key, else the keys that begin so. */
export function completeFilter(text: string, caret: number, names = plainFilterNames): FilterCompletion {
  const piece = filterPieces(text).find(({ at, length }) => at < caret && caret <= at + length)
  if (!piece) return { from: caret, to: caret, offers: keyOffers(names, '') }
  const to = piece.at + piece.length
  const begin = piece.at + (piece.negated ? 1 : 0)
  if (piece.key === null) return { from: begin, to, offers: keyOffers(names, text.slice(begin, caret)) }
  const key = namedBy(filterKeys, names.key, piece.key)
  const from = begin + piece.key.length + 1
  if (key === undefined || caret < from) return { from, to, offers: [] }
  return { from, to, offers: offersOf(key, text.slice(from, caret), names) }
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
