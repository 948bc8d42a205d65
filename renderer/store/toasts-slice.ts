import { createSlice, type PayloadAction } from '@reduxjs/toolkit'
import type { Failure } from '../../shared/domain/failure.ts'

/** A message that is shown for a while. Two with one id are one. */
export interface Toast {
  readonly id: string
  readonly tone: 'good' | 'warn' | 'bad'
  readonly message: string
  /** The host's own words. */
  readonly hostMessage?: string
}

const MOST = 4

const slice = createSlice({
  name: 'toasts',
  initialState: [] as readonly Toast[],
  reducers: {
    toastGiven: (state, { payload }: PayloadAction<Toast>) =>
      [...state.filter(({ id }) => id !== payload.id), payload].slice(-MOST),
    toastClosed: (state, { payload }: PayloadAction<string>) => state.filter(({ id }) => id !== payload),
  },
  selectors: { selectToasts: (state) => state },
})

/** A failure's toast. A command's failure reaches a window twice, as its activity and as its reply, and is told once. */
export const failureToast = ({ message, hostMessage }: Failure): Toast => ({
  id: `failure: ${message}`,
  tone: 'bad',
  message,
  ...(hostMessage === undefined ? {} : { hostMessage }),
})

export const toastsReducer = slice.reducer
export const { toastGiven, toastClosed } = slice.actions
export const { selectToasts } = slice.selectors
