import { undoOf, type Activity } from '../../shared/domain/activity.ts'
import { mayRun } from '../../shared/domain/may-run.ts'
import { words } from '../../shared/words/words.ts'
import { contextOf, unknownHost } from '../api/command-context.ts'
import { panelApi } from '../api/panel-api.ts'
import { selectActivities, selectHosts, selectProgram } from '../api/selectors.ts'
import type { RootState } from '../store/create-store.ts'
import { dialogOpened } from '../store/dialog-slice.ts'
import { toastGiven } from '../store/toasts-slice.ts'
import type { CommandThunk } from './command.ts'

/** Whether the checkpoint that would undo an activity is known to be gone; a host that was not read has it still. */
export function selectIsUndoGone(state: RootState, activity: Activity): boolean {
  const kept = undoOf(activity)
  const { data } = panelApi.endpoints.getInventory.select({ hostId: activity.hostId })(state)
  return kept !== null && data !== undefined && !data.checkpoints.some(({ id }) => id === kept.checkpointId)
}

/** Asks whether the checkpoint that was kept before an apply is to be applied; nothing is applied without that. */
export const undoActivity =
  (activity: Activity): CommandThunk =>
  (dispatch, getState) => {
    const kept = undoOf(activity)
    if (!kept) return
    const { hostId, vmId, vmName } = activity
    const host = selectHosts(getState()).find(({ id }) => id === hostId) ?? unknownHost(hostId)
    const verdict = mayRun('applyCheckpoint', {}, contextOf({ host }, selectProgram(getState())))
    if (!verdict.allowed) {
      const text = words.unavailableText(words.commandLabels.undoApply, words.reasonText(verdict.refusal))
      dispatch(toastGiven({ id: 'undo', tone: 'warn', content: { kind: 'remark', text } }))
    } else if (selectIsUndoGone(getState(), activity)) {
      const text = words.undoGone(vmName, kept.name)
      dispatch(toastGiven({ id: 'undo', tone: 'info', content: { kind: 'remark', text } }))
    } else
      dispatch(
        dialogOpened({
          kind: 'applyCheckpoint',
          hostId,
          vmId,
          checkpointId: kept.checkpointId,
          revert: false,
        }),
      )
  }

/** *Undo Last Apply...*: of the last one that kept what was there before. */
export const undoLastApply: CommandThunk = (dispatch, getState) => {
  const last = selectActivities(getState())
    .filter((one) => undoOf(one) !== null)
    .toSorted((a, b) => b.startedAt - a.startedAt)[0]
  if (last) dispatch(undoActivity(last))
  else
    dispatch(
      toastGiven({ id: 'undo', tone: 'info', content: { kind: 'remark', text: words.undoWords.nothing } }),
    )
}
