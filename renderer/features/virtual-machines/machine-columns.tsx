import type { ReactNode } from 'react'
import type { Language } from '../../../shared/domain/preferences.ts'
import { formatMemory, formatUptime } from '../../../shared/words/format.ts'
import { currentLanguage } from '../../../shared/words/language.ts'
import { words } from '../../../shared/words/words.ts'
import type { MachineRow } from '../../api/machine-rows.ts'
import { Icon } from '../../ui/icon.tsx'
import { NameText } from '../../ui/name-text.tsx'
import { Findings } from './findings.tsx'
import styles from './machine-grid.module.css'
import { SizeCell } from './size-cell.tsx'
import { StateCell } from './state-cell.tsx'

export type ColumnId = keyof typeof words.columnLabels

export interface CellProps {
  readonly row: MachineRow
  /** The work that Hyper-V or a command of ours does on it. */
  readonly status: string
  /** Whether a checkpoint of it lies ahead of its host's clock. */
  readonly isAhead: boolean
  /** The age of its oldest checkpoint; text, so that time going by renders no line until it shows; `null` is not known. */
  readonly oldest: string | null
}

/** The value that lines are sorted by; `null` where there is none, and those come last. */
export type SortKey = string | number | null

/** Bytes in checkpoints by line; absent while not measured. */
export type Sizes = ReadonlyMap<string, number | null>

interface Look {
  /** In pixels, until the user changes it: where the words of a language take another room than the English ones, too. */
  readonly width: number | (Readonly<Partial<Record<Language, number>>> & { readonly en: number })
  readonly minWidth?: number
  readonly isNumber?: boolean
  /** It matters less than the others, and is drawn so. */
  readonly isQuiet?: boolean
  readonly className?: string | undefined
  readonly sortKey: (row: MachineRow, sizes: Sizes) => SortKey
  readonly cell: (props: CellProps) => ReactNode
}

export interface Column extends Look {
  readonly id: ColumnId
  readonly label: string
  /** The text shown in place of a label that is longer than the cells it heads. */
  readonly shortLabel?: string
  readonly width: number
  readonly minWidth: number
}

function column(id: ColumnId, { width, minWidth = 48, ...look }: Look): Column {
  const shortLabel = words.shortColumnLabels()[id]
  return {
    ...look,
    id,
    label: words.columnLabels[id],
    ...(shortLabel === undefined ? {} : { shortLabel }),
    width: typeof width === 'number' ? width : (width[currentLanguage()] ?? width.en),
    minWidth,
  }
}

/** Where there is no room for the words. */
const NotKnown = () => (
  <span title={words.machineWords.unknown}>
    <span aria-hidden="true">?</span>
    <span className="visually-hidden">{words.machineWords.unknown}</span>
  </span>
)

/** Returns the usage of a machine that is on in words; empty for one that is off. */
const used = ({ machine }: MachineRow, value: number | null, say: (value: number) => string): string => {
  const isOn = machine.uptime !== 0 || machine.memoryAssigned !== 0
  return isOn ? (value === null ? words.machineWords.unknown : say(value)) : ''
}

/** All columns of the list: Hyper-V Manager's in its order with the host among them, then ours. Those shown by default fit a window 1440 pixels wide. */
export const columns: readonly Column[] = [
  column('name', {
    width: { en: 128, de: 116 },
    minWidth: 96,
    sortKey: ({ machine }) => machine.name,
    cell: ({ row: { machine } }) => (
      <span className={styles['name']}>
        <Icon name="machine" />
        <NameText name={machine.name} />
      </span>
    ),
  }),
  column('host', {
    width: 84,
    isQuiet: true,
    sortKey: ({ host }) => host.name,
    cell: ({ row: { host } }) => <NameText name={host.name} />,
  }),
  column('state', {
    width: { en: 82, de: 132 },
    sortKey: ({ machine }) => words.stateLabel(machine.state),
    cell: ({ row: { machine } }) => <StateCell state={machine.state} />,
  }),
  column('cpu', {
    width: 50,
    isNumber: true,
    sortKey: ({ machine }) => machine.cpuUsage,
    cell: ({ row }) => used(row, row.machine.cpuUsage, (percent) => `${Math.round(percent)} %`),
  }),
  column('memory', {
    width: 78,
    isNumber: true,
    sortKey: ({ machine }) => machine.memoryAssigned,
    cell: ({ row }) => used(row, row.machine.memoryAssigned, formatMemory),
  }),
  column('uptime', {
    width: 102,
    isNumber: true,
    sortKey: ({ machine }) => machine.uptime,
    cell: ({ row }) => used(row, row.machine.uptime, formatUptime),
  }),
  column('status', {
    width: { en: 148, de: 120 },
    isQuiet: true,
    sortKey: ({ machine }) => machine.status,
    cell: ({ status }) => <span title={status}>{status}</span>,
  }),
  column('version', {
    width: 92,
    isNumber: true,
    sortKey: ({ machine }) => machine.version,
    cell: ({ row: { machine } }) => machine.version ?? words.machineWords.unknown,
  }),
  column('checkpoints', {
    width: { en: 56, de: 48 },
    isNumber: true,
    sortKey: ({ checkpointCount }) => checkpointCount,
    cell: ({ row: { checkpointCount } }) => (checkpointCount === 0 ? '' : (checkpointCount ?? <NotKnown />)),
  }),
  column('oldest', {
    width: 66,
    isNumber: true,
    isQuiet: true,
    // Older is more: the oldest checkpoint's age is what is looked at.
    sortKey: ({ oldestAt }) => (oldestAt === null ? null : -oldestAt),
    cell: ({ oldest }) => oldest ?? <NotKnown />,
  }),
  column('size', {
    width: 78,
    isNumber: true,
    sortKey: ({ id, checkpointCount }, sizes) => (checkpointCount === 0 ? null : (sizes.get(id) ?? null)),
    cell: ({ row: { host, machine, checkpointCount } }) => (
      <SizeCell hostId={host.id} vmId={machine.id} hasCheckpoints={checkpointCount !== 0} />
    ),
  }),
  column('type', {
    width: 80,
    isQuiet: true,
    sortKey: ({ machine }) => words.checkpointTypeLabel(machine.checkpointType),
    cell: ({ row: { machine } }) => words.checkpointTypeLabel(machine.checkpointType),
  }),
  column('badges', {
    width: { en: 124, de: 122 },
    className: styles['badges'],
    sortKey: ({ findings }) => findings.length,
    cell: ({ row, isAhead }) => <Findings row={row} isAhead={isAhead} />,
  }),
]

export const isColumnId = (id: string): id is ColumnId => Object.hasOwn(words.columnLabels, id)
