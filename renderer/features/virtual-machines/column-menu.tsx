import type { Sort } from '../../../shared/domain/layout.ts'
import { words } from '../../../shared/words/words.ts'
import { useAppDispatch, useAppSelector } from '../../store/hooks.ts'
import { columnsReset, columnToggled, selectColumns, sorted } from '../../store/layout-slice.ts'
import { selectIsAllShown } from '../../store/selection-slice.ts'
import { MenuButton } from '../../ui/menu-button.tsx'
import { Menu, MenuItem, MenuSection } from '../../ui/menu.tsx'
import { ANCHOR, offeredColumns, shownColumns } from './columns.ts'
import type { ColumnLayout } from './use-column-layout.ts'

/** Which columns are shown: a section of a menu. */
const ShownColumns = () => {
  const dispatch = useAppDispatch()
  const saved = useAppSelector(selectColumns)
  const hasHosts = useAppSelector(selectIsAllShown)
  return (
    <MenuSection
      title={words.columnWords.title}
      selectionMode="multiple"
      selectedKeys={shownColumns(saved, hasHosts).map(({ id }) => id)}
    >
      {offeredColumns(saved.order, hasHosts).map(({ id, label }) => (
        <MenuItem
          key={id}
          id={id}
          label={label}
          shouldCloseOnSelect={false}
          {...(id === ANCHOR
            ? { reason: words.columnWords.isAnchor }
            : { onAction: () => dispatch(columnToggled(id)) })}
        />
      ))}
    </MenuSection>
  )
}

const ResetSection = () => {
  const dispatch = useAppDispatch()
  return (
    <MenuSection aria-label={words.columnWords.reset}>
      <MenuItem
        id="reset"
        label={words.columnWords.reset}
        icon="revert"
        onAction={() => dispatch(columnsReset())}
      />
    </MenuSection>
  )
}

/** The button that tells which columns there are. */
export const ColumnsButton = () => (
  <MenuButton icon="columns" label={words.columnWords.title}>
    {() => (
      <Menu aria-label={words.columnWords.title}>
        <ShownColumns />
        <ResetSection />
      </Menu>
    )}
  </MenuButton>
)

export interface ColumnMenuProps {
  readonly index: number
  readonly layout: ColumnLayout
  readonly sort: Sort
  readonly onFit: () => void
  /** Closes the menu, gives focus back, and then runs. */
  readonly closeAndRun: (run: () => void) => void
}

/** The menu of a column: its commands, and which columns are shown. */
export const ColumnMenu = ({ index, layout, sort, onFit, closeAndRun }: ColumnMenuProps) => {
  const dispatch = useAppDispatch()
  const column = layout.columns[index]
  if (!column) return null
  const { id, label } = column
  const isLast = index === layout.columns.length - 1
  const sortBy = (descending: boolean): void =>
    closeAndRun(() => dispatch(sorted({ column: id, descending })))
  const mark = (descending: boolean) =>
    sort.column === id && sort.descending === descending ? ({ icon: 'check' } as const) : {}
  return (
    <Menu aria-label={words.columnWords.menu(label)} autoFocus="first">
      <MenuSection title={label}>
        <MenuItem
          id="ascending"
          label={words.columnWords.ascending}
          {...mark(false)}
          onAction={() => sortBy(false)}
        />
        <MenuItem
          id="descending"
          label={words.columnWords.descending}
          {...mark(true)}
          onAction={() => sortBy(true)}
        />
        <MenuItem
          id="left"
          label={words.columnWords.left}
          {...(index === 0
            ? { reason: words.columnWords.isFirst }
            : { onAction: () => closeAndRun(() => layout.move(index, index - 1)) })}
        />
        <MenuItem
          id="right"
          label={words.columnWords.right}
          {...(isLast
            ? { reason: words.columnWords.isLast }
            : { onAction: () => closeAndRun(() => layout.move(index, index + 1)) })}
        />
        <MenuItem id="fit" label={words.columnWords.fit} onAction={() => closeAndRun(onFit)} />
        <MenuItem
          id="hide"
          label={words.columnWords.hide}
          {...(id === ANCHOR
            ? { reason: words.columnWords.isAnchor }
            : { onAction: () => closeAndRun(() => dispatch(columnToggled(id))) })}
        />
      </MenuSection>
      <ShownColumns />
      <ResetSection />
    </Menu>
  )
}
