import { createSelector, createSlice, type PayloadAction } from '@reduxjs/toolkit'
import { defaultLayout, type Layout, type Pane, type Sort } from '../../shared/domain/layout.ts'

/** How a machine's checkpoints are shown. */
const CHECKPOINT_VIEWS = ['tree', 'timeline'] as const
export type CheckpointView = (typeof CHECKPOINT_VIEWS)[number]

const DESCENDING = ' descending'

/** How the user has laid out the window. `persist-layout.ts` remembers it. */
const slice = createSlice({
  name: 'layout',
  initialState: defaultLayout,
  reducers: {
    /** Takes the layout of the last time. */
    layoutLoaded: (_state, { payload }: PayloadAction<Layout>) => payload,
    paneResized: (state, { payload }: PayloadAction<{ pane: Pane; size: number }>) => {
      state.sizes[payload.pane] = payload.size
    },
    actionsToggled: (state) => {
      state.isActionsOpen = !state.isActionsOpen
    },
    sorted: (state, { payload }: PayloadAction<Sort>) => {
      state.sort = payload
    },
    columnsResized: (state, { payload }: PayloadAction<Record<string, number>>) => {
      state.columns.widths = payload
    },
    columnsOrdered: (state, { payload }: PayloadAction<string[]>) => {
      state.columns.order = payload
    },
    columnToggled: (state, { payload }: PayloadAction<string>) => {
      const { hidden } = state.columns
      state.columns.hidden = hidden.includes(payload)
        ? hidden.filter((id) => id !== payload)
        : [...hidden, payload]
    },
    columnsReset: (state) => {
      state.columns = defaultLayout.columns
    },
    checkpointViewChosen: (state, { payload }: PayloadAction<CheckpointView>) => {
      state.views['checkpoints'] = payload
    },
    treeSorted: (state, { payload }: PayloadAction<Sort>) => {
      state.views['treeSort'] = payload.column + (payload.descending ? DESCENDING : '')
    },
  },
  selectors: {
    selectPaneSize: ({ sizes }, pane: Pane) => sizes[pane],
    selectIsActionsOpen: ({ isActionsOpen }) => isActionsOpen,
    selectSort: ({ sort }) => sort,
    selectColumns: ({ columns }) => columns,
    selectCheckpointView: ({ views }): CheckpointView =>
      CHECKPOINT_VIEWS.find((view) => view === views['checkpoints']) ?? 'tree',
    /** The order of siblings in the tree. */
    selectTreeSort: createSelector(
      ({ views }: Layout) => views['treeSort'] ?? 'made',
      (text): Sort => ({
        column: text.replace(DESCENDING, ''),
        descending: text.endsWith(DESCENDING),
      }),
    ),
  },
})

export const layoutReducer = slice.reducer
export const {
  layoutLoaded,
  paneResized,
  actionsToggled,
  sorted,
  columnsResized,
  columnsOrdered,
  columnToggled,
  columnsReset,
  checkpointViewChosen,
  treeSorted,
} = slice.actions
export const {
  selectPaneSize,
  selectIsActionsOpen,
  selectSort,
  selectColumns,
  selectCheckpointView,
  selectTreeSort,
} = slice.selectors
