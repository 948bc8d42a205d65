import { createSlice, type PayloadAction } from '@reduxjs/toolkit'

/** The panes a user may size: hosts and actions by their width in pixels, the others by their share of the height in percent. */
export type Pane = 'hosts' | 'actions' | 'machines' | 'details'

export interface Sort {
  readonly column: string
  readonly descending: boolean
}

/** How a user has laid out the window. */
export interface LayoutState {
  readonly sizes: Readonly<Record<Pane, number>>
  readonly isActionsOpen: boolean
  readonly sort: Sort
  /** Widths of the list's columns that were changed. */
  readonly columnWidths: Readonly<Record<string, number>>
}

export const initialLayout: LayoutState = {
  sizes: { hosts: 188, actions: 228, machines: 41, details: 26 },
  isActionsOpen: true,
  sort: { column: 'name', descending: false },
  columnWidths: {},
}

const slice = createSlice({
  name: 'layout',
  initialState: initialLayout,
  reducers: {
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
      state.columnWidths = payload
    },
  },
  selectors: {
    selectPaneSize: ({ sizes }, pane: Pane) => sizes[pane],
    selectIsActionsOpen: ({ isActionsOpen }) => isActionsOpen,
    selectSort: ({ sort }) => sort,
    selectColumnWidths: ({ columnWidths }) => columnWidths,
  },
})

export const layoutReducer = slice.reducer
export const { paneResized, actionsToggled, sorted, columnsResized } = slice.actions
export const { selectPaneSize, selectIsActionsOpen, selectSort, selectColumnWidths } = slice.selectors
