import { checkpointNameProblem } from '../../shared/domain/checkpoint-name.ts'
import { makeFailure, type Failure } from '../../shared/domain/failure.ts'
import { failureOf } from '../api/failure-of.ts'
import { panelApi } from '../api/panel-api.ts'
import {
  renameEnded,
  renameFailed,
  renameSent,
  selectRenaming,
  type Renaming,
} from '../store/rename-slice.ts'
import { failureToast, toastGiven } from '../store/toasts-slice.ts'
import type { CommandThunk } from './command.ts'
import { giveCommand } from './give-command.ts'

const { endpoints } = panelApi

/** That the checkpoint has another name by now than the one on screen. */
const staleName = (vmName: string, was: string, is: string): Failure =>
  makeFailure(
    'StaleTarget',
    'renameCheckpoint',
    { vmName, checkpointName: was },
    { changes: [{ what: 'name', was, is }] },
  )

/**
 * Gives the checkpoint the name that was typed. What the command is checked against is read from the host now,
 * and refused here unless it still has the name on screen, `seen`. The field stays until the host has renamed it.
 */
export const sendRename =
  (seen: string): CommandThunk =>
  async (dispatch, getState) => {
    const renaming = selectRenaming(getState())
    if (!renaming || renaming.isSent || checkpointNameProblem(renaming.draft)) return
    const { hostId, vmId, checkpointId, draft } = renaming
    const activityId = crypto.randomUUID()
    if (draft === seen) {
      dispatch(renameEnded(checkpointId))
      return
    }
    const fail = (failure: Failure): void => {
      const current: Renaming | null = selectRenaming(getState())
      if (current?.checkpointId === checkpointId) dispatch(renameFailed({ checkpointId, failure }))
      else dispatch(toastGiven(failureToast(failure, activityId)))
    }
    dispatch(renameSent())
    const read = await dispatch(
      endpoints.getCheckpointDetails.initiate(
        { hostId, vmId, checkpointId },
        { subscribe: false, forceRefetch: true },
      ),
    )
    const unread = failureOf(read.error)
    if (unread || !read.data) {
      if (unread) fail(unread)
      return
    }
    const { expected } = read.data
    if (expected.target.name !== seen) {
      fail(staleName(expected.name, seen, expected.target.name))
      return
    }
    const input = { hostId, expected, name: draft }
    // The field tells of a failure, or `fail` does once there is no field.
    const { failure } = await dispatch(
      giveCommand('renameCheckpoint', input, { id: activityId, told: 'failure' }),
    )
    if (failure) fail(failure)
    else dispatch(renameEnded(checkpointId))
  }
