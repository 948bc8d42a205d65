import { formatBytes, formatMoment, visible } from '../../../shared/words/format.ts'
import { checkpointTypeText, heartbeatLabel, stateLabel } from '../../../shared/words/labels.ts'
import { detailWords, machineWords } from '../../../shared/words/screens.ts'
import { measuredTotal, selectMeasure } from '../../api/measures.ts'
import type { OfMachine } from '../../commands/command.ts'
import { useAppSelector } from '../../store/hooks.ts'
import { Facts } from '../../ui/facts.tsx'

const labels = detailWords.machine
const yesNo = (is: boolean): string => (is ? detailWords.yes : detailWords.no)

/** What Hyper-V Manager's details say of a machine, and what its checkpoints take. */
export const MachineOverview = ({
  subject: { host, machine, checkpoints },
}: {
  readonly subject: OfMachine
}) => {
  const measure = useAppSelector((state) => selectMeasure(state, host.id, machine.id))
  const total = measure && measuredTotal(measure)
  const onDisk =
    checkpoints.length === 0 ? detailWords.none : total === undefined ? machineWords.measuring : total
  return (
    <Facts
      columns={2}
      facts={[
        { label: labels.name, value: visible(machine.name) },
        { label: labels.state, value: stateLabel(machine.state) },
        {
          label: labels.heartbeat,
          value: machine.heartbeat === null ? detailWords.none : heartbeatLabel(machine.heartbeat),
        },
        { label: labels.created, value: formatMoment(machine.createdAt) },
        { label: labels.type, value: checkpointTypeText(machine.checkpointType) },
        ...(machine.automaticCheckpoints === null
          ? []
          : [{ label: labels.automatic, value: yesNo(machine.automaticCheckpoints) }]),
        {
          label: labels.onDisk,
          value: typeof onDisk === 'number' ? formatBytes(onDisk) : (onDisk ?? machineWords.unknownSize),
        },
        { label: labels.version, value: machine.version },
        { label: labels.generation, value: machine.generation },
        ...(typeof measure?.clustered === 'boolean'
          ? [{ label: labels.clustered, value: yesNo(measure.clustered) }]
          : []),
        ...(machine.replicationMode === 'None'
          ? []
          : [{ label: labels.replication, value: machine.replicationMode }]),
        {
          label: labels.notes,
          value: machine.notes.trim() === '' ? detailWords.none : visible(machine.notes),
        },
      ]}
    />
  )
}
