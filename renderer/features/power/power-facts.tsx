import { settledState, type VirtualMachine } from '../../../shared/domain/virtual-machine.ts'
import { visible } from '../../../shared/words/format.ts'
import type { AskedPower, PowerText } from '../../../shared/words/power-dialogs.ts'
import { words } from '../../../shared/words/words.ts'
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
  const label = words.heartbeatLabel(heartbeat)
  return [
    { label: words.powerWords.heartbeat, value: isSilent ? `${label}. ${words.powerWords.silent}` : label },
  ]
}

/** The machine as it is, what the command throws away, and what is left, as a screen reader says it right after the title. */
export const PowerFacts = ({ id, command, machine, inList, text }: PowerFactsProps) => {
  const checkpoints = words.checkpointsFact(command, machine, inList.checkpoints)
  return (
    <Facts
      id={id}
      facts={[
        { label: words.powerWords.host, value: visible(inList.hostName) },
        { label: words.powerWords.machine, value: words.machineFact(machine) },
        ...heartbeatFact(command, machine),
        { label: words.powerWords.lost, value: text.lost },
        ...(checkpoints === null ? [] : [{ label: words.powerWords.checkpoints, value: checkpoints }]),
        { label: words.powerWords.afterwards, value: text.afterwards },
      ]}
    />
  )
}
