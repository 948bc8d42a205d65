import { useId } from 'react'
import { byAge } from '../../../shared/domain/checkpoint-tree.ts'
import { diskChains, type DiskChain, type DiskLine } from '../../../shared/domain/disk-chains.ts'
import { bytesOf } from '../../../shared/domain/disk-findings.ts'
import { findingsAt, type FindingAt } from '../../../shared/domain/findings.ts'
import { whyUnread } from '../../../shared/domain/unread.ts'
import type { MachineMeasure } from '../../../shared/domain/virtual-disk.ts'
import { fileName } from '../../../shared/words/file-names.ts'
import { visible } from '../../../shared/words/format.ts'
import { words } from '../../../shared/words/words.ts'
import type { OfCheckpoint, OfMachine } from '../../commands/command.ts'
import { Note } from '../../ui/note.tsx'
import { DiskPicture } from './disk-picture.tsx'
import { DiskTable } from './disk-table.tsx'
import styles from './disks-tab.module.css'
import { ReadingFailure, ReadingView } from './reading-view.tsx'
import { useHostFacts, useMachineDetails, useMachineMeasure } from './use-readings.ts'

interface ChainFigureProps {
  readonly chain: DiskChain
  readonly isHeld: (line: DiskLine) => boolean
  readonly nameOf: (id: string) => string
}

const ChainFigure = ({ chain, isHeld, nameOf }: ChainFigureProps) => {
  const captionId = useId()
  const name = fileName(chain.lines[0].file.path)
  const trouble = words.beginningText(chain.beginning)
  return (
    <figure className={styles['figure']} aria-labelledby={captionId}>
      <figcaption id={captionId}>{name}</figcaption>
      {trouble !== null && <Note tone="warn">{trouble}</Note>}
      <DiskPicture chain={chain} label={words.diskWords.picture(name)} isHeld={isHeld} nameOf={nameOf} />
    </figure>
  )
}

const NOTHING: Pick<MachineMeasure, 'files' | 'systemFiles'> = { files: [], systemFiles: [] }

/** Returns a finding at the disks in sentences. */
function diskNotes({ kind, values }: FindingAt<'list'>) {
  if (kind === 'leftOver')
    return (
      <Note key={kind} tone="bad">
        {words.diskWords.leftOver(values.files.length, bytesOf(values.files))}
      </Note>
    )
  if (kind !== 'spelledTwice') return null
  return values.files.map(({ id, path, otherPaths }) => (
    <Note key={id} tone="warn">
      {words.diskWords.spelledTwice(path, otherPaths)}
    </Note>
  ))
}

export interface DisksTabProps {
  readonly machine: OfMachine
  readonly checkpoint: OfCheckpoint | null
}

/** How a machine's disk files stand on each other, drawn and as a table, and which of them the selected state needs. */
export const DisksTab = ({ machine: subject, checkpoint }: DisksTabProps) => {
  const { host, machine, checkpoints } = subject
  const measured = useMachineMeasure(subject)
  const details = useMachineDetails(subject)
  const facts = useHostFacts(subject)
  const outside = (details.data?.hardware.drives ?? []).flatMap(({ kind, path }) =>
    path !== null && (kind === 'passThrough' || kind === 'shared') ? [{ kind, path }] : [],
  )
  const checkpointId = checkpoint?.checkpoint.id
  const isHeld = ({ file }: DiskLine): boolean =>
    checkpointId === undefined ? file.inNow : file.heldBy.includes(checkpointId)
  const nameOf = (id: string): string => {
    const found = checkpoints.find((one) => one.id === id)
    return found ? visible(found.name) : words.diskWords.notInList
  }
  const content = (measure: Pick<MachineMeasure, 'files' | 'systemFiles'>) => {
    const { files } = measure
    const checkpointCount = whyUnread(machine, 'checkpoints') ? null : checkpoints.length
    const found = findingsAt('list', { machine, checkpointCount, ...measure })
    const ids = checkpoints.toSorted(byAge).map(({ id }) => id)
    const chains = diskChains(files, ids)
    if (chains.length === 0 && outside.length === 0 && details.data) return <p>{words.diskWords.none}</p>
    return (
      <>
        {chains.length > 0 && (
          <p className={styles['legend']}>
            {checkpoint ? words.diskWords.framed(checkpoint.checkpoint.name) : words.diskWords.framedNow}
          </p>
        )}
        {found.map(diskNotes)}
        {chains.map((chain) => (
          <ChainFigure key={chain.lines[0].file.path} chain={chain} isHeld={isHeld} nameOf={nameOf} />
        ))}
        {outside.length > 0 && <Note>{words.diskWords.outsideHelp(outside.map(({ path }) => path))}</Note>}
        <DiskTable
          label={words.diskWords.table(machine.name)}
          lines={chains.flatMap(({ lines }) => lines)}
          outside={outside}
          heldHeading={words.diskWords.standsOn[checkpoint ? 'checkpoint' : 'now']}
          isHeld={isHeld}
          nameOf={nameOf}
          volumes={facts.data?.volumes}
        />
      </>
    )
  }
  return (
    <>
      <ReadingView host={host} reading={measured} waiting={words.readingWords.disks}>
        {({ machines }) => content(machines.find(({ vmId }) => vmId === machine.id) ?? NOTHING)}
      </ReadingView>
      <ReadingFailure reading={details} />
      <ReadingFailure reading={facts} />
    </>
  )
}
