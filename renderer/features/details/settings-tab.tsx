import { comparedHardware, hardwareLines, type HardwareLine } from '../../../shared/domain/hardware-lines.ts'
import { baseOf, type MachineMeasure } from '../../../shared/domain/virtual-disk.ts'
import { words } from '../../../shared/words/words.ts'
import { selectMeasure } from '../../api/measures.ts'
import type { OfCheckpoint, OfMachine } from '../../commands/command.ts'
import { useAppSelector } from '../../store/hooks.ts'
import { HardwareList } from '../../ui/hardware-list.tsx'
import { ReadingFailure, ReadingView } from './reading-view.tsx'
import { useCheckpointDetails, useMachineDetails } from './use-readings.ts'

const basesOf =
  (measure: MachineMeasure | null | undefined) =>
  (path: string): string | null => {
    if (!measure?.files.every(({ readable }) => readable)) return null
    const file = measure.files.find((one) => one.path === path || one.otherPaths.includes(path))
    return file ? baseOf(file.id, measure.files) : null
  }

const comparisonText = (lines: readonly HardwareLine[]): string => {
  const count = lines.filter(({ now }) => now !== undefined).length
  return count === 0 ? words.hardwareWords.same : words.hardwareWords.differing(count)
}

const CheckpointSettings = ({ subject }: { readonly subject: OfCheckpoint }) => {
  const { host, machine, checkpoint } = subject
  const then = useCheckpointDetails(subject)
  const now = useMachineDetails(subject)
  const measure = useAppSelector((state) => selectMeasure(state, host.id, machine.id))
  return (
    <ReadingView host={host} reading={then} waiting={words.readingWords.settings}>
      {({ hardware }) => {
        const present = now.failure ? undefined : now.data?.hardware
        const lines = present
          ? comparedHardware(hardware, present, basesOf(measure))
          : hardwareLines(hardware)
        const comparison = present
          ? comparisonText(lines)
          : now.failure
            ? words.hardwareWords.notCompared
            : words.readingWords.comparing
        return (
          <>
            <p>
              {words.hardwareWords.checkpoint(checkpoint.name)} {comparison}
            </p>
            <HardwareList lines={lines} />
            <ReadingFailure reading={now} />
          </>
        )
      }}
    </ReadingView>
  )
}

const MachineSettings = ({ subject }: { readonly subject: OfMachine }) => (
  <ReadingView host={subject.host} reading={useMachineDetails(subject)} waiting={words.readingWords.settings}>
    {({ hardware }) => (
      <>
        <p>{words.hardwareWords.machine(subject.machine.name)}</p>
        <HardwareList lines={hardwareLines(hardware)} />
      </>
    )}
  </ReadingView>
)

export interface SettingsTabProps {
  readonly machine: OfMachine
  readonly checkpoint: OfCheckpoint | null
}

/** The hardware of the machine, or of the checkpoint beside what the machine has now. */
export const SettingsTab = ({ machine, checkpoint }: SettingsTabProps) =>
  checkpoint ? <CheckpointSettings subject={checkpoint} /> : <MachineSettings subject={machine} />
