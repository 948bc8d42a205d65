import { useMemo } from 'react'
import type { RunCommandName } from '../../../shared/domain/machine-run.ts'
import { mayRun } from '../../../shared/domain/may-run.ts'
import type { VirtualMachine } from '../../../shared/domain/virtual-machine.ts'
import { words } from '../../../shared/words/words.ts'
import { contextOf, unknownHost } from '../../api/command-context.ts'
import { byMachine } from '../../api/machine-rows.ts'
import { useGetInventoryQuery, useListHostsQuery } from '../../api/panel-api.ts'
import { runningOn, selectActivities, selectProgram } from '../../api/selectors.ts'
import { useAppSelector } from '../../store/hooks.ts'

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

/** The machines that a command on several would act on, by name, as the list has them now. */
export interface RunPlan {
  readonly able: readonly VirtualMachine[]
  /** Those it cannot be done to, each with the reason. `name` is empty where the machine is gone. */
  readonly leftOut: readonly { readonly vmId: string; readonly name: string; readonly reason: string }[]
}

/** Judges the machines a dialog was opened for; what changes on the host changes it. */
export function useRunPlan(hostId: string, command: RunCommandName, vmIds: readonly string[]): RunPlan {
  const { data: inventory } = useGetInventoryQuery({ hostId })
  const { data: hosts } = useListHostsQuery({})
  const host = hosts?.find(({ id }) => id === hostId)
  const program = useAppSelector(selectProgram)
  const activities = useAppSelector(selectActivities)
  return useMemo(() => {
    const machines = new Map(inventory?.machines.map((machine) => [machine.id, machine]))
    const groups = byMachine(inventory?.checkpoints ?? [])
    const reasonOf = (machine: VirtualMachine): string | null => {
      const running = runningOn(activities, hostId, machine.id)
      const known = {
        host: host ?? unknownHost(hostId),
        machine,
        checkpoints: groups.get(machine.id) ?? [],
        running,
      }
      const verdict = mayRun(command, {}, contextOf(known, program))
      return verdict.allowed ? null : words.reasonText(verdict.refusal)
    }
    const judged = vmIds
      .map((vmId) => {
        const machine = machines.get(vmId)
        return { vmId, machine, reason: machine ? reasonOf(machine) : words.runWords.gone }
      })
      .toSorted((a, b) => collator.compare(a.machine?.name ?? '', b.machine?.name ?? ''))
    return {
      able: judged.flatMap(({ machine, reason }) => (machine && reason === null ? [machine] : [])),
      leftOut: judged.flatMap(({ vmId, machine, reason }) =>
        reason === null ? [] : [{ vmId, name: machine?.name ?? '', reason }],
      ),
    }
  }, [inventory, activities, host, program, hostId, command, vmIds])
}
