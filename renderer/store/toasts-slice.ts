import { createSlice, type PayloadAction } from '@reduxjs/toolkit'
import type { Failure } from '../../shared/domain/failure.ts'

/** A message that is shown for a while. Two with one id are one. */
export interface Toast {
  readonly id: string
  readonly tone: 'good' | 'info' | 'warn' | 'bad'
  readonly message: string
  /** The host's own words. */
  readonly hostMessage?: string
  /** The activity that can be undone from here. */
  readonly undoes?: string
  /** A dialog has told of it already: it is shown, not said. */
  readonly isTold?: boolean
}

/** So much good news at a time. Failures stay until they are closed, however many there are. */
const MOST = 4

function withoutTheOldest(toasts: readonly Toast[]): readonly Toast[] {
  const passing = toasts.filter(({ tone }) => tone !== 'bad')
  const tooMany = passing.slice(0, Math.max(0, passing.length - MOST))
  return toasts.filter((one) => !tooMany.includes(one))
}

const slice = createSlice({
  name: 'toasts',
  initialState: [] as readonly Toast[],
  reducers: {
    toastGiven: (state, { payload }: PayloadAction<Toast>) =>
      withoutTheOldest([...state.filter(({ id }) => id !== payload.id), payload]),
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
