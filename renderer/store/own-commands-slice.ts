import { createSlice, type PayloadAction } from '@reduxjs/toolkit'

/** The part of a command's end told where it was given, while that is on screen; messages tell the rest. */
export type ToldThere = 'end' | 'failure'

const NONE: Readonly<Record<string, ToldThere>> = {}

/** Commands of this window whose ends are told where they were given, by the ids of their activities. */
const slice = createSlice({
  name: 'ownCommands',
  initialState: NONE,
  reducers: {
    commandGiven: (
      state,
      { payload: { id, told } }: PayloadAction<{ readonly id: string; readonly told: ToldThere }>,
    ) => ({ ...state, [id]: told }),
    /** Where it was given is gone from the screen. */
    commandLeft: (state, { payload }: PayloadAction<string>) =>
      Object.fromEntries(Object.entries(state).filter(([id]) => id !== payload)),
  },
  selectors: {
    selectIsToldThere: (state, id: string, failed: boolean) =>
      state[id] === 'end' || (failed && state[id] === 'failure'),
  },
})

export const ownCommandsReducer = slice.reducer
export const { commandGiven, commandLeft } = slice.actions
export const { selectIsToldThere } = slice.selectors
