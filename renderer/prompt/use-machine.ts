import { useMemo } from 'react'
import type { Checkpoint } from '../../shared/domain/checkpoint.ts'
import type { CommandContext } from '../../shared/domain/may-run.ts'
import type { VirtualMachine } from '../../shared/domain/virtual-machine.ts'
import { contextOf, unknownHost } from '../api/command-context.ts'
import { useGetInventoryQuery, useListHostsQuery } from '../api/panel-api.ts'
import { runningOn, selectActivities, selectProgram } from '../api/selectors.ts'
import { useAppSelector } from '../store/hooks.ts'

/** A machine as the list has it while a dialog about it is open. */
export interface MachineInList {
  readonly hostName: string
  /** The context by which commands for it are judged. */
  readonly context: CommandContext
  /** `undefined` when it is gone. */
  readonly machine: VirtualMachine | undefined
  readonly checkpoints: readonly Checkpoint[]
}

/** The machine a dialog is about, as the list has it now. */
export function useMachine(hostId: string, vmId: string): MachineInList {
  const { data: hosts } = useListHostsQuery({})
  const { machine, all } = useGetInventoryQuery(
    { hostId },
    {
      // Not the moment of the reading, which alone is new in most of them.
      selectFromResult: ({ data }) => ({
        machine: data?.machines.find(({ id }) => id === vmId),
        all: data?.checkpoints,
      }),
    },
  )
  const checkpoints = useMemo(() => (all ?? []).filter((one) => one.vmId === vmId), [all, vmId])
  const host = hosts?.find(({ id }) => id === hostId) ?? unknownHost(hostId)
  const program = useAppSelector(selectProgram)
  const running = useAppSelector((state) => runningOn(selectActivities(state), hostId, vmId))
  const context = contextOf({ host, machine, checkpoints, running }, program)
  return { hostName: host.name, context, machine, checkpoints }
}

/** Text that differs as soon as the list knows something about the machine that a prompt may have said otherwise. */
export const signatureOf = ({ machine, checkpoints }: MachineInList): string =>
  JSON.stringify([
    machine?.name,
    machine?.state,
    machine?.operation,
    machine?.checkpointType,
    machine?.automaticCheckpoints,
    machine?.parentCheckpointId,
    checkpoints.map(({ id, name, parentId }) => [id, name, parentId]),
  ])
