import { createSlice, type PayloadAction } from '@reduxjs/toolkit'
import type { RunCommandName } from '../../shared/domain/machine-run.ts'
import type { AskedPower } from '../../shared/words/power-dialogs.ts'

/** The open dialog, by ids only: what it shows is read when it opens. */
export type DialogState =
  | {
      readonly kind: 'applyCheckpoint'
      readonly hostId: string
      readonly vmId: string
      readonly checkpointId: string
      /** Whether the user asked for Revert; the target was resolved then. */
      readonly revert: boolean
    }
  | {
      readonly kind: 'deleteCheckpoints'
      readonly hostId: string
      readonly vmId: string
      readonly checkpointIds: string[]
      /** Whether all that descends from it goes too. */
      readonly subtree: boolean
    }
  | {
      readonly kind: 'exportCheckpoint'
      readonly hostId: string
      readonly vmId: string
      readonly checkpointId: string
    }
  | { readonly kind: 'checkpointSettings'; readonly hostId: string; readonly vmId: string }
  | {
      readonly kind: 'editCheckpoint'
      readonly hostId: string
      readonly vmId: string
      readonly checkpointId: string
      /** Where the focus begins. */
      readonly field: 'name' | 'notes'
    }
  | {
      readonly kind: 'power'
      readonly command: AskedPower
      readonly hostId: string
      readonly vmId: string
    }
  | {
      /** A command on several machines. */
      readonly kind: 'machineRun'
      /** The name of the run, should there be one. */
      readonly runId: string
      readonly hostId: string
      readonly command: RunCommandName
      readonly vmIds: readonly string[]
      /** How many selected machines the filter hid. */
      readonly hiddenCount: number
    }
  | { readonly kind: 'checkpointName'; readonly hostId: string; readonly vmId: string }
  /** *Connect to Server*: a host to be added, or the one to be changed. */
  | { readonly kind: 'connectHost'; readonly hostId: string | null }
  | { readonly kind: 'removeHost' | 'signIn'; readonly hostId: string }
  /** Of the window, and about no machine. */
  | { readonly kind: 'help' | 'palette' | 'keys' }

const slice = createSlice({
  name: 'dialog',
  initialState: { open: null as DialogState | null },
  reducers: {
    dialogOpened: (_state, { payload }: PayloadAction<DialogState>) => ({ open: payload }),
    dialogClosed: (state) => {
      state.open = null
    },
  },
  selectors: {
    selectDialog: ({ open }) => open,
    /** Whether the dialog of a run over several machines is open, which tells of it itself. */
    selectIsRunShown: ({ open }, runId: string) => open?.kind === 'machineRun' && open.runId === runId,
  },
})

export const dialogReducer = slice.reducer
export const { dialogOpened, dialogClosed } = slice.actions
export const { selectDialog, selectIsRunShown } = slice.selectors
