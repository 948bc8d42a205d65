import { createSlice, type PayloadAction } from '@reduxjs/toolkit'
import { newConnectionTest, type ConnectionTest } from '../../shared/domain/connection-test.ts'

/** The test of a connection that the open dialog has begun. It holds what was found, and never what was tried with. */
const slice = createSlice({
  name: 'connectionTest',
  initialState: { connectionTest: null as ConnectionTest | null },
  reducers: {
    connectionTestBegun: (_state, { payload }: PayloadAction<string>) => ({
      connectionTest: newConnectionTest(payload),
    }),
    /** Ignores reports of another test, of another window or given up. */
    connectionTestTold: (state, { payload }: PayloadAction<ConnectionTest>) =>
      state.connectionTest?.id === payload.id ? { connectionTest: payload } : state,
    connectionTestLeft: () => ({ connectionTest: null }),
  },
  selectors: { selectConnectionTest: ({ connectionTest }) => connectionTest },
})

export const connectionTestReducer = slice.reducer
export const { connectionTestBegun, connectionTestTold, connectionTestLeft } = slice.actions
export const { selectConnectionTest } = slice.selectors
