import { Input, SearchField } from 'react-aria-components'
import { titleBarWords } from '../../../shared/words/screens.ts'
import { useAppDispatch, useAppSelector } from '../../store/hooks.ts'
import { filterChanged, selectFilter } from '../../store/selection-slice.ts'
import { Icon } from '../../ui/icon.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import styles from './title-bar.module.css'

/** The words that the list of machines is filtered by. Escape clears it. */
export const FilterBox = () => {
  const dispatch = useAppDispatch()
  const filter = useAppSelector(selectFilter)
  return (
    <SearchField
      aria-label={titleBarWords.filter}
      value={filter}
      onChange={(text) => dispatch(filterChanged(text))}
      className={styles['filter'] ?? ''}
    >
      <Icon name="search" />
      <Input placeholder={titleBarWords.filterHint} className={styles['input'] ?? ''} />
      {filter === '' ? (
        <kbd>Ctrl+F</kbd>
      ) : (
        <IconButton
          slot={null}
          icon="close"
          label={titleBarWords.clearFilter}
          onPress={() => dispatch(filterChanged(''))}
        />
      )}
    </SearchField>
  )
}
