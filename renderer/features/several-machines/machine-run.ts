import type { ThunkAction, UnknownAction } from '@reduxjs/toolkit'
import type { Activity } from '../../../shared/domain/activity.ts'
import type { Failure } from '../../../shared/domain/failure.ts'
import type { MachineRun, RunResult } from '../../../shared/domain/machine-run.ts'
import type { RunState } from '../../../shared/words/machine-run.ts'
import type { StoreExtra } from '../../api/bridge-base-query.ts'
import { failureOf } from '../../api/failure-of.ts'
import { panelApi } from '../../api/panel-api.ts'
import { selectRun } from '../../api/selectors.ts'
import type { RootState } from '../../store/create-store.ts'
import { selectIsRunShown } from '../../store/dialog-slice.ts'
import { failureToast, toastGiven } from '../../store/toasts-slice.ts'

/** How a run ended: with a result for each machine, or as a whole not at all. */
export type RunEnd =
  | { readonly kind: 'ended'; readonly results: readonly RunResult[] }
  | { readonly kind: 'failed'; readonly failure: Failure }

/** The known state of one machine of a run. */
export interface RunLine {
  readonly vmId: string
  readonly name: string
  readonly state: RunState
  /** The command under way. */
  readonly activity?: Activity
  readonly failure?: Failure
  readonly made?: { readonly name: string; readonly named: boolean }
}

/** Failures that are found before anything is begun. */
const REFUSED = new Set<Failure['kind']>(['InvalidInput', 'TooLarge', 'UnknownOperation'])

function lineOf(
  { expected }: MachineRun['machines'][number],
  result: RunResult | undefined,
  activity: Activity | undefined,
  end: RunEnd | null,
): RunLine {
  const { vmId, name } = expected
  if (result?.state === 'failed') return { vmId, name, state: 'failed', failure: result.failure }
  if (result?.state === 'done') {
    const { made } = result
    return {
      vmId,
      name,
      state: 'done',
      ...(made ? { made: { name: made.checkpoint.name, named: made.named } } : {}),
    }
  }
  if (result) return { vmId, name, state: 'notBegun' }
  if (activity?.failure) return { vmId, name, state: 'failed', failure: activity.failure }
  if (activity) return { vmId, name, state: activity.state === 'running' ? 'running' : 'done', activity }
  if (end?.kind !== 'failed') return { vmId, name, state: 'waiting' }
  return { vmId, name, state: REFUSED.has(end.failure.kind) ? 'notBegun' : 'unknown' }
}

/** Where every machine of a run is: by its result once there is one, until then by its activity. */
export function runLines(
  run: MachineRun,
  activities: readonly Activity[],
  end: RunEnd | null,
): readonly RunLine[] {
  const mine = new Map(
    activities.filter(({ runId }) => runId === run.runId).map((activity) => [activity.vmId, activity]),
  )
  const results = new Map(end?.kind === 'ended' ? end.results.map((result) => [result.vmId, result]) : [])
  return run.machines.map((machine) => {
    const { vmId } = machine.expected
    return lineOf(machine, results.get(vmId), mine.get(vmId), end)
  })
}

/** Gives a run. Returns why it was not taken up, of which a message tells where its dialog was closed meanwhile. */
export const startRun =
  (run: MachineRun): ThunkAction<Promise<Failure | null>, RootState, StoreExtra, UnknownAction> =>
  async (dispatch, getState) => {
    const { error } = await dispatch(panelApi.endpoints.runOnMachines.initiate(run))
    const refused = failureOf(error)
    // A reply may be lost whose run was taken up all the same.
    if (!refused || selectRun(getState(), run.runId)) return null
    if (!selectIsRunShown(getState(), run.runId)) dispatch(toastGiven(failureToast(refused, run.runId)))
    return refused
  }
