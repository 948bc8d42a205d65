import { useEffect, useRef } from 'react'
import type { FilterOffer } from '../../../shared/domain/filter-completion.ts'
import { offerText } from '../../../shared/words/machine-filter.ts'
import { words } from '../../../shared/words/words.ts'
import styles from './filter-offers.module.css'

export interface FilterOffersProps {
  readonly id: string
  readonly offers: readonly FilterOffer[]
  /** The one that Enter takes, or -1. */
  readonly marked: number
  /** The problem with the text so far; empty if there is none. */
  readonly problem: string
  readonly onTake: (offer: FilterOffer) => void
}

/** The DOM id of an offer, for `aria-activedescendant`. */
export const offerId = (listId: string, index: number): string => `${listId}-${index}`

/** The offers to continue the filter, each with its meaning. The box above keeps focus and takes the keys. */
export const FilterOffers = ({ id, offers, marked, problem, onTake }: FilterOffersProps) => {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.children[marked]?.scrollIntoView({ block: 'nearest' })
  }, [marked])
  return (
    <div className={styles['flyout']}>
      <div ref={list} role="listbox" id={id} aria-label={words.filterWords.offers} className={styles['list']}>
        {offers.map((offer, index) => (
          <div
            key={offer.written}
            role="option"
            tabIndex={-1}
            id={offerId(id, index)}
            aria-selected={index === marked}
            className={styles['offer']}
            // Before the box would lose focus, and with it the list.
            onMouseDown={(event) => {
              event.preventDefault()
              onTake(offer)
            }}
          >
            <code className={styles['written']}>{offer.written}</code>
            <span className={styles['meaning']}>{offerText(offer)}</span>
          </div>
        ))}
      </div>
      <p className={styles['help']}>{problem === '' ? words.filterWords.help : problem}</p>
    </div>
  )
}
