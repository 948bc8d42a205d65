import { createSlice, type PayloadAction } from '@reduxjs/toolkit'
import { newConnectionTest, type ConnectionTest } from '../../shared/domain/connection-test.ts'

/** The trial of a connection that the open dialog has begun. It holds what was found, and never what was tried with. */
const slice = createSlice({
  name: 'trial',
  initialState: { trial: null as ConnectionTest | null },
  reducers: {
    trialBegun: (_state, { payload }: PayloadAction<string>) => ({ trial: newConnectionTest(payload) }),
    /** What is told of another trial, of another window or given up, is left aside. */
    trialTold: (state, { payload }: PayloadAction<ConnectionTest>) =>
      state.trial?.id === payload.id ? { trial: payload } : state,
    trialLeft: () => ({ trial: null }),
  },
  selectors: { selectTrial: ({ trial }) => trial },
})

export const trialReducer = slice.reducer
export const { trialBegun, trialTold, trialLeft } = slice.actions
export const { selectTrial } = slice.selectors
