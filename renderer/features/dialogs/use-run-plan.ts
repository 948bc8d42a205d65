import { useMemo } from 'react'
import type { RunCommandName } from '../../../shared/domain/machine-run.ts'
import { runVerdict } from '../../../shared/domain/run-rules.ts'
import type { VirtualMachine } from '../../../shared/domain/virtual-machine.ts'
import { activityText } from '../../../shared/words/activities.ts'
import { commandReasons } from '../../../shared/words/commands.ts'
import { refusalText } from '../../../shared/words/labels.ts'
import { runWords } from '../../../shared/words/machine-run.ts'
import { byMachine } from '../../api/machine-rows.ts'
import { useGetInventoryQuery } from '../../api/panel-api.ts'
import { runningOn, selectActivities } from '../../api/selectors.ts'
import { useAppSelector } from '../../store/hooks.ts'

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

/** What a command on several machines would be done to, by name, as the list knows them now. */
export interface RunPlan {
  readonly able: readonly VirtualMachine[]
  /** Those it cannot be done to, each with the reason. `name` is empty where the machine is gone. */
  readonly leftOut: readonly { readonly vmId: string; readonly name: string; readonly reason: string }[]
}

/** Judges the machines a dialog was opened for; what changes on the host changes it. */
export function useRunPlan(hostId: string, command: RunCommandName, vmIds: readonly string[]): RunPlan {
  const { data: inventory } = useGetInventoryQuery({ hostId })
  const activities = useAppSelector(selectActivities)
  return useMemo(() => {
    const machines = new Map(inventory?.machines.map((machine) => [machine.id, machine]))
    const groups = byMachine(inventory?.checkpoints ?? [])
    const reasonOf = (machine: VirtualMachine): string | null => {
      const running = runningOn(activities, hostId, machine.id)
      if (running) return commandReasons.underWay(activityText(running))
      const verdict = runVerdict(command, machine, groups.get(machine.id)?.length ?? 0)
      return verdict.allowed ? null : refusalText(verdict.refusal)
    }
    const judged = vmIds
      .map((vmId) => {
        const machine = machines.get(vmId)
        return { vmId, machine, reason: machine ? reasonOf(machine) : runWords.gone }
      })
      .toSorted((a, b) => collator.compare(a.machine?.name ?? '', b.machine?.name ?? ''))
    return {
      able: judged.flatMap(({ machine, reason }) => (machine && reason === null ? [machine] : [])),
      leftOut: judged.flatMap(({ vmId, machine, reason }) =>
        reason === null ? [] : [{ vmId, name: machine?.name ?? '', reason }],
      ),
    }
  }, [inventory, activities, hostId, command, vmIds])
}
