import type { FilterOffer } from '../domain/filter-completion.ts'
import * as de from './de/machine-filter.ts'
import * as en from './en/machine-filter.ts'
import { spoken } from './language.ts'

const { filterMeanings } = spoken(en, de)
export const { filterNames, filterWords, filterProblemText } = spoken(en, de)

/** Returns the meaning of an offer. */
export function offerText(offer: FilterOffer): string {
  switch (offer.kind) {
    case 'key':
    case 'example':
      return filterMeanings.key[offer.key]
    case 'state':
      return filterMeanings.state[offer.value]
    case 'type':
      return filterMeanings.type[offer.value]
    case 'has':
      return filterMeanings.has[offer.value]
  }
}
