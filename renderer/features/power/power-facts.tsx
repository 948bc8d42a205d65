import { settledState, type VirtualMachine } from '../../../shared/domain/virtual-machine.ts'
import { machineFact } from '../../../shared/words/apply-prompt.ts'
import { visible } from '../../../shared/words/format.ts'
import { heartbeatLabel } from '../../../shared/words/labels.ts'
import {
  checkpointsFact,
  powerWords,
  type AskedPower,
  type PowerText,
} from '../../../shared/words/power-dialogs.ts'
import { Facts, type Fact } from '../../ui/facts.tsx'
import type { MachineInList } from '../../prompt/use-machine.ts'

interface PowerFactsProps {
  readonly id: string
  readonly command: AskedPower
  readonly machine: VirtualMachine
  readonly inList: MachineInList
  readonly text: PowerText
}

function heartbeatFact(command: AskedPower, { state, heartbeat }: VirtualMachine): readonly Fact[] {
  if (heartbeat === null || settledState(state) !== 'Running') return []
  const isSilent = command === 'shutDown' && !heartbeat.startsWith('Ok')
  const label = heartbeatLabel(heartbeat)
  return [{ label: powerWords.heartbeat, value: isSilent ? `${label}. ${powerWords.silent}` : label }]
}

/** The machine as it is, what the command throws away, and what is left, as a screen reader says it right after the title. */
export const PowerFacts = ({ id, command, machine, inList, text }: PowerFactsProps) => {
  const checkpoints = checkpointsFact(command, machine, inList.checkpoints)
  return (
    <Facts
      id={id}
      facts={[
        { label: powerWords.host, value: visible(inList.hostName) },
        { label: powerWords.machine, value: machineFact(machine) },
        ...heartbeatFact(command, machine),
        { label: powerWords.lost, value: text.lost },
        ...(checkpoints === null ? [] : [{ label: powerWords.checkpoints, value: checkpoints }]),
        { label: powerWords.afterwards, value: text.afterwards },
      ]}
    />
  )
}
