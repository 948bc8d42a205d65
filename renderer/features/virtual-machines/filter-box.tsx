import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { completeFilter, type FilterOffer, takeOffer } from '../../../shared/domain/filter-completion.ts'
import { shownKey } from '../../../shared/words/keys.ts'
import { words } from '../../../shared/words/words.ts'
import { selectMachineFilter } from '../../api/machine-filter.ts'
import { useAppDispatch, useAppSelector } from '../../store/hooks.ts'
import { filterChanged, selectFilter } from '../../store/selection-slice.ts'
import { announce } from '../../ui/announcer.ts'
import { Icon } from '../../ui/icon.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { FilterOffers, offerId } from './filter-offers.tsx'
import styles from './filter-box.module.css'

/** The DOM id of what is said about a filter that cannot be understood as a whole. */
export const FILTER_PROBLEM_ID = 'filter-problem'

/**
 * The box for the filter of the list of machines. It offers what may be written next while the user types;
 * Arrow Down shows the offers too, and Enter takes the marked one. Escape closes the offers, then clears the
 * box.
 */
export const FilterBox = () => {
  const dispatch = useAppDispatch()
  const filter = useAppSelector(selectFilter)
  const { problems } = useAppSelector(selectMachineFilter)
  const hasProblem = problems.length > 0
  const input = useRef<HTMLInputElement>(null)
  const listId = useId()
  // Where the caret was when the offers were asked for; `null` while they are closed.
  const [caret, setCaret] = useState<number | null>(null)
  const [marked, setMarked] = useState(-1)
  const completion = caret === null ? null : completeFilter(filter, caret)
  const offers = completion?.offers ?? []
  const isOpen = offers.length > 0

  const close = (): void => {
    setCaret(null)
    setMarked(-1)
  }
  const open = (text: string, at: number): void => {
    setCaret(at)
    setMarked(-1)
    const { length } = completeFilter(text, at).offers
    if (length > 0 && caret === null) announce(words.filterWords.count(length))
  }
  const change = (text: string, at: number): void => {
    dispatch(filterChanged(text))
    open(text, at)
  }
  const take = (offer: FilterOffer): void => {
    if (!completion) return
    const next = takeOffer(filter, completion, offer)
    // The caret can be put only once the text is there.
    flushSync(() => change(next.text, next.caret))
    input.current?.focus()
    input.current?.setSelectionRange(next.caret, next.caret)
    if (offer.kind !== 'key') close()
  }

  function handleKey(event: KeyboardEvent<HTMLInputElement>): boolean {
    const at = event.currentTarget.selectionStart ?? filter.length
    const offer = offers[marked]
    switch (event.key) {
      case 'ArrowDown':
        if (isOpen) setMarked((marked + 1) % offers.length)
        else open(filter, at)
        return true
      case 'ArrowUp':
        if (isOpen) setMarked(marked <= 0 ? offers.length - 1 : marked - 1)
        return isOpen
      case 'Enter':
        if (offer) take(offer)
        else close()
        return true
      case 'Escape':
        if (isOpen) close()
        else dispatch(filterChanged(''))
        return true
      default:
        return false
    }
  }

  return (
    <div className={styles['filter']}>
      <Icon name="search" />
      <input
        ref={input}
        type="search"
        role="combobox"
        aria-label={words.titleBarWords.filter}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId : undefined}
        aria-activedescendant={isOpen && marked >= 0 ? offerId(listId, marked) : undefined}
        aria-invalid={hasProblem || undefined}
        aria-describedby={hasProblem ? FILTER_PROBLEM_ID : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={words.titleBarWords.filterHint}
        className={styles['input']}
        value={filter}
        onChange={({ target }) => change(target.value, target.selectionStart ?? target.value.length)}
        onKeyDown={(event) => {
          if (handleKey(event)) event.preventDefault()
        }}
        onBlur={close}
      />
      {filter === '' ? (
        <kbd>{shownKey('Ctrl+F')}</kbd>
      ) : (
        <IconButton
          icon="close"
          label={words.titleBarWords.clearFilter}
          onPress={() => {
            dispatch(filterChanged(''))
            input.current?.focus()
          }}
        />
      )}
      {isOpen && (
        <FilterOffers
          id={listId}
          offers={offers}
          marked={marked}
          problem={problems.map(words.filterProblemText).join(' ')}
          onTake={take}
        />
      )}
    </div>
  )
}
