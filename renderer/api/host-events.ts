import type { Bridge } from '../../shared/contract/bridge.ts'
import type { PanelEvent } from '../../shared/contract/events.ts'
import { isToldToTheEnd, undoOf, type Activity } from '../../shared/domain/activity.ts'
import type { Host } from '../../shared/domain/host.ts'
import { applyInventoryDiff, diffFits, type InventoryDiff } from '../../shared/domain/inventory.ts'
import type { StartedRun } from '../../shared/domain/machine-run.ts'
import { madeId } from '../../shared/domain/made-checkpoint.ts'
import { withRecord } from '../../shared/domain/with-record.ts'
import type { CommandId } from '../commands/command.ts'
import { runCommandOf } from '../commands/run-command.ts'
import type { AppStore } from '../store/create-store.ts'
import { connectionTestTold } from '../store/connection-test-slice.ts'
import { failureToast, runToast, toastGiven, type Toast } from '../store/toasts-slice.ts'
import { placeSelected } from '../store/selection-slice.ts'
import { selectDialog, selectIsRunShown } from '../store/dialog-slice.ts'
import { commandLeft, selectIsToldThere } from '../store/own-commands-slice.ts'
import { machineTag, panelApi } from './panel-api.ts'
import { staleDetails } from './stale-details.ts'
import { staleMeasures } from './stale-measures.ts'

const idOf = ({ id }: { readonly id: string }): string => id

const { endpoints, util } = panelApi

function takeDiff({ dispatch, getState }: AppStore, hostId: string, diff: InventoryDiff): void {
  const before = endpoints.getInventory.select({ hostId })(getState()).data
  if (!before) return
  switch (diffFits(before.readAt, diff)) {
    case 'old':
      return
    case 'gap':
      void dispatch(endpoints.getInventory.initiate({ hostId }, { subscribe: false, forceRefetch: true }))
      return
    case 'fits': {
      const after = applyInventoryDiff(before, diff)
      dispatch(util.updateQueryData('getInventory', { hostId }, () => after))
      const tags = [
        ...staleMeasures(before, diff).map((vmId) => machineTag('measure', hostId, vmId)),
        ...staleDetails(before, diff).map((vmId) => machineTag('details', hostId, vmId)),
      ]
      if (tags.length > 0) dispatch(util.invalidateTags(tags))
    }
  }
}

/** Takes how a host stands now. One that answers again is read: its first reading is told to nobody who had failed to get it. */
function takeHost({ dispatch, getState }: AppStore, host: Host): void {
  dispatch(util.updateQueryData('listHosts', {}, (list) => withRecord(list, host, idOf)))
  const { isError } = endpoints.getInventory.select({ hostId: host.id })(getState())
  if (host.connection.state !== 'connected' || !isError) return
  const input = { hostId: host.id }
  void dispatch(endpoints.getInventory.initiate(input, { subscribe: false, forceRefetch: true }))
}

const toastOf = (activity: Activity): Toast => ({
  ...(activity.failure
    ? failureToast(activity.failure, activity.id)
    : {
        id: activity.id,
        tone: activity.became === 'standardInstead' ? 'warn' : 'good',
        content: { kind: 'activity', activity },
      }),
  ...(undoOf(activity) ? { undoes: activity.id } : {}),
})

function takeActivity({ dispatch, getState }: AppStore, activity: Activity): void {
  const before = endpoints.listActivities.select({})(getState()).data
  dispatch(util.updateQueryData('listActivities', {}, (list) => withRecord(list, activity, idOf)))
  // After a failure too: then everything is read again.
  if (activity.command === 'setCheckpointSettings' && isToldToTheEnd(activity))
    dispatch(
      util.invalidateTags(
        (['settings', 'details'] as const).map((type) => machineTag(type, activity.hostId, activity.vmId)),
      ),
    )
  const hasJustEnded =
    activity.state !== 'running' &&
    before?.some(({ id, state }) => id === activity.id && state === 'running') === true
  // A run over several machines is told as a whole.
  if (!hasJustEnded || activity.runId !== undefined) return
  const toast = toastOf(activity)
  const isTold = selectIsToldThere(getState(), activity.id, activity.state === 'failed')
  dispatch(commandLeft(activity.id))
  // The dialog does not offer to undo it.
  if (!isTold || toast.undoes !== undefined) dispatch(toastGiven(isTold ? { ...toast, isTold } : toast))
}

/** The end of a run is told by its own dialog while that is open, and by a message otherwise. */
function takeRun({ dispatch, getState }: AppStore, started: StartedRun): void {
  const { run, endedAt, results } = started
  dispatch(util.updateQueryData('listRuns', {}, (list) => withRecord(list, started, (one) => one.run.runId)))
  if (endedAt === null || selectIsRunShown(getState(), run.runId)) return
  dispatch(toastGiven(runToast(run, results)))
}

function takeEvent(store: AppStore, event: PanelEvent): void {
  const { dispatch } = store
  switch (event.kind) {
    case 'inventoryChanged':
      takeDiff(store, event.hostId, event.diff)
      return
    case 'hostChanged':
      takeHost(store, event.host)
      return
    case 'hostsArranged':
      dispatch(util.updateQueryData('listHosts', {}, () => event.hosts))
      return
    case 'connectionTested':
      dispatch(connectionTestTold(event.test))
      return
    case 'activityChanged':
      takeActivity(store, event.activity)
      return
    case 'runChanged':
      takeRun(store, event.run)
      return
    case 'checkpointMade':
      dispatch(
        util.updateQueryData('listMadeCheckpoints', {}, (list) => withRecord(list, event.made, madeId)),
      )
      return
    case 'noticeGiven':
      dispatch(util.updateQueryData('listNotices', {}, (list) => withRecord(list, event.notice, idOf)))
      return
    case 'placeAsked':
      dispatch(placeSelected(event.place))
      return
    case 'commandChosen':
      // A command may not take the place of a question.
      if (selectDialog(store.getState()) === null) dispatch(runCommandOf(event.id as CommandId))
  }
}

/** Keeps the store's cache up to date with what the panel tells of itself, until the returned function is called. */
export const followEvents = (bridge: Bridge, store: AppStore): (() => void) =>
  bridge.subscribe((event) => takeEvent(store, event))
