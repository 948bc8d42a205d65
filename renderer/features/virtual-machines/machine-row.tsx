import { memo, type ReactNode } from 'react'
import { formatMemory, formatUptime } from '../../../shared/words/format.ts'
import { checkpointTypeLabel } from '../../../shared/words/labels.ts'
import { machineWords } from '../../../shared/words/screens.ts'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/icon.tsx'
import { NameText } from '../../ui/name-text.tsx'
import type { Column, ColumnId } from './columns.ts'
import { Findings } from './findings.tsx'
import styles from './machine-grid.module.css'
import type { MachineRow as Row } from '../../api/machine-rows.ts'
import { SizeCell } from './size-cell.tsx'
import { StateCell } from './state-cell.tsx'

export interface MachineRowProps {
  readonly row: Row
  /** Its place among all lines, from 0. */
  readonly index: number
  /** Where it stands in the list, in pixels. */
  readonly top: number
  readonly isSelected: boolean
  /** Whether its tree is shown. */
  readonly isCurrent: boolean
  /** Whether keys act on it. */
  readonly hasCursor: boolean
  /** In the order to show them. */
  readonly columns: readonly Column[]
  /** Whether its host has not been read lately, where others have. */
  readonly isStale: boolean
  /** What Hyper-V or a command of ours is doing with it. */
  readonly status: string
  /** Whether a checkpoint of it lies ahead of its host's clock. */
  readonly isAhead: boolean
  /** The age of its oldest checkpoint; text, so that time going by renders no line until it shows; `null` is not known. */
  readonly oldest: string | null
}

/** The DOM id of a machine's line, for `aria-activedescendant`. */
export const machineRowId = (id: string): string => `machine-${id}`

/** Where there is no room for the words. */
const NotKnown = () => (
  <span title={machineWords.unknown}>
    <span aria-hidden="true">?</span>
    <span className="visually-hidden">{machineWords.unknown}</span>
  </span>
)

function cellContent(column: ColumnId, { row, status, oldest, isAhead }: MachineRowProps): ReactNode {
  const { machine, checkpointCount } = row
  const isOn = machine.uptime !== 0 || machine.memoryAssigned !== 0
  const told = (value: number | null, say: (value: number) => string): string =>
    isOn ? (value === null ? machineWords.unknown : say(value)) : ''
  switch (column) {
    case 'name':
      return (
        <span className={styles['name']}>
          <Icon name="machine" />
          <NameText name={machine.name} />
        </span>
      )
    case 'host':
      return <NameText name={row.host.name} />
    case 'state':
      return <StateCell state={machine.state} />
    case 'cpu':
      return told(machine.cpuUsage, (percent) => `${Math.round(percent)} %`)
    case 'memory':
      return told(machine.memoryAssigned, formatMemory)
    case 'uptime':
      return told(machine.uptime, formatUptime)
    case 'status':
      return <span title={status}>{status}</span>
    case 'version':
      return machine.version ?? machineWords.unknown
    case 'checkpoints':
      return checkpointCount === 0 ? '' : (checkpointCount ?? <NotKnown />)
    case 'oldest':
      return oldest === null ? <NotKnown /> : oldest
    case 'size':
      return <SizeCell hostId={row.host.id} vmId={machine.id} hasCheckpoints={checkpointCount !== 0} />
    case 'type':
      return checkpointTypeLabel(machine.checkpointType)
    case 'badges':
      return <Findings row={row} isAhead={isAhead} />
  }
}

const QUIET = new Set<ColumnId>(['host', 'status', 'oldest', 'type'])

/** One line of the list. It renders only when what it shows has changed. */
export const MachineRow = memo((props: MachineRowProps) => (
  <div
    role="row"
    id={machineRowId(props.row.id)}
    aria-rowindex={props.index + 2}
    aria-selected={props.isSelected}
    data-current={props.isCurrent || undefined}
    data-cursor={props.hasCursor || undefined}
    data-index={props.index}
    className={classNames(styles['row'], props.isStale && styles['stale'])}
    style={{ transform: `translateY(${props.top}px)` }}
  >
    {props.columns.map(({ id, isNumber }, index) => (
      <div
        key={id}
        role="gridcell"
        aria-colindex={index + 1}
        className={classNames(
          styles['cell'],
          isNumber && styles['number'],
          QUIET.has(id) && styles['quiet'],
          id === 'badges' && styles['badges'],
        )}
      >
        {cellContent(id, props)}
      </div>
    ))}
  </div>
))
MachineRow.displayName = 'MachineRow'
