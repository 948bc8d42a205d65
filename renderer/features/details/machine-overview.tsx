import { clusterSilence } from '../../../shared/domain/clustered.ts'
import { settledState, type VirtualMachine } from '../../../shared/domain/virtual-machine.ts'
import { whyUnread } from '../../../shared/domain/unread.ts'
import { formatBytes, visible } from '../../../shared/words/format.ts'
import { words } from '../../../shared/words/words.ts'
import { measuredTotal, selectMeasure } from '../../api/measures.ts'
import type { OfMachine } from '../../commands/command.ts'
import { useAppSelector } from '../../store/hooks.ts'
import { momentFact, notesFact, Overview, readFact, unreadFacts } from './overview.tsx'
import { useMachineDetails } from './use-readings.ts'

const labels = words.detailWords.machine
const yesNo = (is: boolean): string => (is ? words.detailWords.yes : words.detailWords.no)

function heartbeatText(machine: VirtualMachine): string {
  const { heartbeat, state } = machine
  if (heartbeat !== null) return words.heartbeatLabel(heartbeat)
  if (whyUnread(machine, 'heartbeat')) return words.detailWords.unknown
  const settled = settledState(state)
  return settled === 'Off' || settled === 'Saved' ? words.detailWords.notRunning : words.detailWords.unknown
}

/** A machine as in Hyper-V Manager's summary, with where its files are and what its checkpoints take. */
export const MachineOverview = ({
  subject,
  readAt,
}: {
  readonly subject: OfMachine
  readonly readAt: number
}) => {
  const { host, machine, checkpoints } = subject
  const details = useMachineDetails(subject)
  const measure = useAppSelector((state) => selectMeasure(state, host.id, machine.id))
  const total = measure && measuredTotal(measure)
  const onDisk =
    checkpoints.length === 0 && !total && !whyUnread(machine, 'checkpoints')
      ? words.detailWords.none
      : total === undefined
        ? words.machineWords.measuring
        : total
  return (
    <Overview
      host={host}
      readAt={readAt}
      reading={details}
      facts={[
        { label: labels.name, value: visible(machine.name) },
        { label: labels.created, value: momentFact(machine.createdAt, readAt) },
        { label: labels.state, value: words.stateLabel(machine.state) },
        { label: labels.version, value: machine.version ?? words.detailWords.unknown },
        { label: labels.heartbeat, value: heartbeatText(machine) },
        { label: labels.generation, value: machine.generation ?? words.detailWords.unknown },
        {
          label: labels.clustered,
          value: readFact(details, ({ clustered, ownerNode }) =>
            words.detailWords.clustered(clustered, ownerNode, clusterSilence(machine.state)),
          ),
        },
        { label: labels.type, value: words.checkpointTypeText(machine.checkpointType) },
        {
          label: labels.onDisk,
          value:
            typeof onDisk === 'number' ? formatBytes(onDisk) : (onDisk ?? words.machineWords.unknownSize),
        },
        ...(machine.automaticCheckpoints === null
          ? []
          : [{ label: labels.automatic, value: yesNo(machine.automaticCheckpoints) }]),
        {
          label: labels.checkpointFolder,
          value: readFact(details, ({ checkpointFolder }) => visible(checkpointFolder) || null),
        },
        {
          label: labels.configurationFolder,
          value: readFact(details, ({ configurationFolder }) => visible(configurationFolder) || null),
        },
        ...(machine.replicationMode === 'None'
          ? []
          : [{ label: labels.replication, value: machine.replicationMode ?? words.detailWords.unknown }]),
        notesFact(machine),
        ...unreadFacts(machine),
      ]}
    />
  )
}
