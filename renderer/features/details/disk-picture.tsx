import type { CSSProperties } from 'react'
import type { DiskChain, DiskLine } from '../../../shared/domain/disk-chains.ts'
import { visible } from '../../../shared/words/format.ts'
import { words } from '../../../shared/words/words.ts'
import { classNames } from '../../ui/class-names.ts'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { sizeText } from '../../ui/checkpoint-sizes.ts'
import styles from './disk-picture.module.css'

/** Pixels: a box, and the room between two of them. */
const BOX = { width: 176, height: 48 } as const
const GAP = { x: 36, y: 12 } as const

type Place = Pick<DiskLine, 'column' | 'row'>

const leftOf = ({ column }: Place): number => column * (BOX.width + GAP.x)
const topOf = ({ row }: Place): number => row * (BOX.height + GAP.y)
const middleOf = (place: Place): number => topOf(place) + BOX.height / 2

/** The line from a file to one that stands on it; a branch leaves half-way. */
function linkPath(parent: Place, child: Place): string {
  const end = leftOf(child)
  const bend = end - GAP.x / 2
  return `M${leftOf(parent) + BOX.width} ${middleOf(parent)}H${bend}V${middleOf(child)}H${end}`
}

const iconOf = ({ kind, isNow, frozenBy }: DiskLine): IconName => {
  if (kind === 'unreadable') return 'warning'
  if (isNow) return 'now'
  return frozenBy.length > 0 ? 'checkpoint' : 'disk'
}

interface DiskBoxProps {
  readonly line: DiskLine
  readonly isHeld: boolean
  readonly nameOf: (id: string) => string
}

const DiskBox = ({ line, isHeld, nameOf }: DiskBoxProps) => {
  const states = [...(line.isNow ? [words.diskWords.now] : []), ...line.frozenBy.map(nameOf)]
  const kind = words.diskKindText(line.kind)
  return (
    <div
      className={classNames(styles['box'], styles[line.kind], isHeld && styles['held'])}
      style={{ left: leftOf(line), top: topOf(line) }}
      title={visible(line.file.path)}
    >
      <span className={classNames(styles['states'], line.isNow && styles['now'])}>
        <Icon name={iconOf(line)} />
        <span>{states.length > 0 ? states.join(', ') : words.diskWords.noState}</span>
      </span>
      <span className={styles['facts']}>
        <span>{kind}</span>
        <span className={styles['size']}>{sizeText(line.file.bytes)}</span>
      </span>
    </div>
  )
}

interface DiskPictureProps {
  readonly chain: DiskChain
  /** The subject of the picture, as its accessible name. */
  readonly label: string
  /** Whether the selected state stands on a file. */
  readonly isHeld: (line: DiskLine) => boolean
  readonly nameOf: (id: string) => string
}

/** The files of a chain as boxes from left to right, and the states that end at them. A table says the same in words. */
export const DiskPicture = ({ chain, label, isHeld, nameOf }: DiskPictureProps) => {
  const { lines, columns, rows } = chain
  const width = columns * (BOX.width + GAP.x) - GAP.x
  const height = rows * (BOX.height + GAP.y) - GAP.y
  return (
    // Wider than its pane it is scrolled by arrows, for which it has to take the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div role="img" aria-label={label} tabIndex={0} className={styles['frame']}>
      <div
        className={styles['picture']}
        style={{ width, height, '--box': `${BOX.width}px`, '--high': `${BOX.height}px` } as CSSProperties}
      >
        <svg width={width} height={height} className={styles['links']} aria-hidden="true" focusable="false">
          {lines.map(
            (line) =>
              line.parent && (
                <path
                  key={line.file.path}
                  d={linkPath(line.parent, line)}
                  className={classNames(styles['link'], isHeld(line) && styles['heldLink'])}
                />
              ),
          )}
        </svg>
        {lines.map((line) => (
          <DiskBox key={line.file.path} line={line} isHeld={isHeld(line)} nameOf={nameOf} />
        ))}
      </div>
    </div>
  )
}
