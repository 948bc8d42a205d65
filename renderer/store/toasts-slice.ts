import { createSlice, type PayloadAction } from '@reduxjs/toolkit'
import type { Activity } from '../../shared/domain/activity.ts'
import type { Failure } from '../../shared/domain/failure.ts'
import type { MachineRun, RunCommandName, RunResult } from '../../shared/domain/machine-run.ts'
import type { RunState } from '../../shared/words/machine-run.ts'

/** The content of a toast; it is put into words where it is shown, in the language that is chosen then. */
export type ToastContent =
  | { readonly kind: 'activity'; readonly activity: Activity }
  | { readonly kind: 'failure'; readonly failure: Failure }
  | { readonly kind: 'runEnded'; readonly command: RunCommandName; readonly states: readonly RunState[] }
  /** The checkpoint of this name is gone that was being renamed. */
  | { readonly kind: 'renamedGone'; readonly name: string }
  /** Said once and gone in a moment. */
  | { readonly kind: 'remark'; readonly text: string }

/** A message that is shown for a while. Two with one id are one. */
export interface Toast {
  readonly id: string
  readonly tone: 'good' | 'info' | 'warn' | 'bad'
  readonly content: ToastContent
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

/** A failure's toast; of a command by the id of its activity, for a window hears of it as its reply, too. */
export const failureToast = (
  failure: Failure,
  id = `${failure.kind} ${failure.operation} ${JSON.stringify(failure.subject)}`,
): Toast => ({
  id,
  tone: 'bad',
  content: { kind: 'failure', failure },
})

/** The toast of a run over several machines that has ended. */
export function runToast({ runId, command }: MachineRun, results: readonly RunResult[]): Toast {
  const states = results.map(({ state }) => state)
  return {
    id: runId,
    tone: states.includes('failed') ? 'bad' : 'good',
    content: { kind: 'runEnded', command, states },
  }
}

export const toastsReducer = slice.reducer
export const { toastGiven, toastClosed } = slice.actions
export const { selectToasts } = slice.selectors
