import type { FilterOffer } from '../domain/filter-completion.ts'
import { words } from './words.ts'

/** Returns the meaning of an offer. */
export function offerText(offer: FilterOffer): string {
  switch (offer.kind) {
    case 'key':
    case 'example':
      return words.filterMeanings.key[offer.key]
    case 'state':
      return words.filterMeanings.state[offer.value]
    case 'type':
      return words.filterMeanings.type[offer.value]
    case 'has':
      return words.filterMeanings.has[offer.value]
  }
}
