import { createSlice, type PayloadAction } from '@reduxjs/toolkit'

const NONE: Readonly<Record<string, string>> = {}

const slice = createSlice({
  name: 'exportFolders',
  initialState: NONE,
  reducers: {
    exportFolderUsed: (
      state,
      { payload }: PayloadAction<{ readonly hostId: string; readonly folder: string }>,
    ) => ({ ...state, [payload.hostId]: payload.folder }),
  },
  selectors: { selectExportFolder: (state, hostId: string) => state[hostId] ?? '' },
})

/** Where was last exported to on each host, as long as the window is open. */
export const exportFoldersReducer = slice.reducer
export const { exportFolderUsed } = slice.actions
export const { selectExportFolder } = slice.selectors
