import type { PowerCommand } from '../../shared/domain/command-name.ts'
import { toExpectedMachine } from '../../shared/domain/expected.ts'
import { words } from '../../shared/words/words.ts'
import { failureOf } from '../api/failure-of.ts'
import { machineTag, panelApi } from '../api/panel-api.ts'
import { failureToast, toastGiven } from '../store/toasts-slice.ts'
import { announce } from '../ui/announcer.ts'
import type { CommandThunk, OfHost, OfMachine } from './command.ts'
import { giveCommand } from './give-command.ts'

const { endpoints, util } = panelApi

/** *Checkpoint*: at once, under the name the host gives. What comes of it is told by its activity. */
export const createCheckpointNow =
  ({ host, machine }: OfMachine): CommandThunk =>
  (dispatch) => {
    const input = { hostId: host.id, expected: toExpectedMachine(machine) }
    void dispatch(giveCommand('createCheckpoint', input))
  }

/** A power command that is given without asking. What comes of it is told by its activity. */
export const powerAtOnce =
  (command: PowerCommand) =>
  ({ host, machine }: OfMachine): CommandThunk =>
  (dispatch) => {
    const input = { hostId: host.id, expected: toExpectedMachine(machine) }
    void dispatch(giveCommand(command, input))
  }

/** *Connect...*: VMConnect in a window of its own, which takes a moment to come. */
export const connectMachine =
  ({ host, machine }: OfMachine): CommandThunk =>
  async (dispatch) => {
    const { error } = await dispatch(endpoints.connectMachine.initiate({ hostId: host.id, vmId: machine.id }))
    const failure = failureOf(error)
    if (failure) dispatch(toastGiven(failureToast(failure)))
    else announce(words.connectStarted(machine.name))
  }

/** *Refresh*: reads the host again, and the sizes and details of what is on screen. */
export const refreshHost =
  ({ host }: OfHost): CommandThunk =>
  async (dispatch) => {
    const input = { hostId: host.id }
    const { data } = await dispatch(
      endpoints.getInventory.initiate(input, { subscribe: false, forceRefetch: true }),
    )
    const tags = data?.machines.flatMap(({ id }) => [
      machineTag('measure', host.id, id),
      machineTag('details', host.id, id),
    ])
    dispatch(util.invalidateTags([{ type: 'hostFacts', id: host.id }, ...(tags ?? [])]))
  }
