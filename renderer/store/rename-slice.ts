import { createSlice, type PayloadAction } from '@reduxjs/toolkit'
import type { Failure } from '../../shared/domain/failure.ts'

/** A checkpoint that is being given a name where it stands; at most one at a time. Outlives polls and a look elsewhere. */
export interface Renaming {
  readonly hostId: string
  readonly vmId: string
  readonly checkpointId: string
  /** Its name when the field was opened. */
  readonly was: string
  /** The text typed so far. */
  readonly draft: string
  readonly isSent: boolean
  readonly failure: Failure | null
  /** Counts the requests to rename it, each of which puts focus into the field. */
  readonly asked: number
}

type Began = Pick<Renaming, 'hostId' | 'vmId' | 'checkpointId'> & { readonly name: string }

const slice = createSlice({
  name: 'rename',
  initialState: { current: null as Renaming | null },
  reducers: {
    renameBegan: (state, { payload }: PayloadAction<Began>) => {
      const { name, ...ids } = payload
      if (state.current?.checkpointId === ids.checkpointId) state.current.asked += 1
      else state.current = { ...ids, was: name, draft: name, isSent: false, failure: null, asked: 1 }
    },
    renameTyped: ({ current }, { payload }: PayloadAction<string>) => {
      if (!current || current.isSent) return
      current.draft = payload
      current.failure = null
    },
    renameSent: ({ current }) => {
      if (!current) return
      current.isSent = true
      current.failure = null
    },
    renameFailed: (
      { current },
      { payload }: PayloadAction<{ readonly checkpointId: string; readonly failure: Failure }>,
    ) => {
      if (current?.checkpointId !== payload.checkpointId) return
      current.isSent = false
      current.failure = payload.failure
    },
    /** Ends the renaming of this checkpoint, unless another one's has begun meanwhile. */
    renameEnded: (state, { payload }: PayloadAction<string>) => {
      if (state.current?.checkpointId === payload) state.current = null
    },
  },
  selectors: { selectRenaming: ({ current }) => current },
})

export const renameReducer = slice.reducer
export const { renameBegan, renameTyped, renameSent, renameFailed, renameEnded } = slice.actions
export const { selectRenaming } = slice.selectors
