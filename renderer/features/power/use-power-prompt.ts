import { useState } from 'react'
import { changesOfMachine, toExpectedMachine } from '../../../shared/domain/expected.ts'
import type { Change, Failure } from '../../../shared/domain/failure.ts'
import { mayRun } from '../../../shared/domain/may-run.ts'
import { ALLOWED, type Verdict } from '../../../shared/domain/verdict.ts'
import type { VirtualMachine } from '../../../shared/domain/virtual-machine.ts'
import type { AskedPower } from '../../../shared/words/power-dialogs.ts'
import { useOwnCommand } from '../../prompt/use-own-command.ts'
import { useMachine, type MachineInList } from '../../prompt/use-machine.ts'

const OPERATION = {
  shutDown: 'shutDownVirtualMachine',
  turnOff: 'turnOffVirtualMachine',
  reset: 'resetVirtualMachine',
  deleteSavedState: 'deleteSavedState',
} as const satisfies Readonly<Record<AskedPower, string>>

/** A question about a power command, and how its command stands. */
export interface PowerPromptState {
  readonly inList: MachineInList
  /** As the host has it now; `undefined` when it is gone. */
  readonly machine: VirtualMachine | undefined
  /** The changes since the user last looked; while there are any, nothing can be confirmed. */
  readonly changes: readonly Change[]
  readonly verdict: Verdict
  readonly isUnderWay: boolean
  readonly failure: Failure | undefined
  /** Whether turning it off may be offered, now that its guest has not shut down. */
  readonly canTurnOff: boolean
  /** The user has seen the machine as it is now. */
  readonly acknowledge: () => void
  readonly confirm: () => Promise<void>
}

const changesOf = (was: VirtualMachine, is: VirtualMachine): readonly Change[] => [
  ...changesOfMachine(toExpectedMachine(was), toExpectedMachine(is)),
  ...(was.parentCheckpointId === is.parentCheckpointId
    ? []
    : [{ what: 'nowParent' as const, was: was.parentCheckpointId ?? '', is: is.parentCheckpointId ?? '' }]),
]

/** Asks about the machine as the list has it; once answered, its changes are the command's own. */
export function usePowerPrompt(
  command: AskedPower,
  hostId: string,
  vmId: string,
  onDone: () => void,
): PowerPromptState {
  const inList = useMachine(hostId, vmId)
  const { machine, context } = inList
  const [seen, setSeen] = useState(machine)
  const { give, isUnderWay, failure } = useOwnCommand(OPERATION[command], 'failure')

  const confirm = async (): Promise<void> => {
    if (!machine) return
    const answer = await give({ hostId, expected: toExpectedMachine(machine) })
    if (answer.failure === undefined) onDone()
  }

  return {
    inList,
    machine,
    changes: isUnderWay || !machine || !seen ? [] : changesOf(seen, machine),
    verdict: isUnderWay ? ALLOWED : mayRun(OPERATION[command], {}, context),
    isUnderWay,
    failure,
    canTurnOff:
      command === 'shutDown' && machine !== undefined && mayRun('turnOffVirtualMachine', {}, context).allowed,
    acknowledge: () => setSeen(machine),
    confirm,
  }
}
