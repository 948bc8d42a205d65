import { checkpointKind, type Checkpoint } from '../../../shared/domain/checkpoint.ts'
import type { MachineMeasure } from '../../../shared/domain/virtual-disk.ts'
import { replicationSide, type VirtualMachine } from '../../../shared/domain/virtual-machine.ts'
import { isAhead } from '../../../shared/words/format.ts'
import { treeBadgeWords } from '../../../shared/words/screens.ts'
import type { BadgeTone } from '../../ui/badge.tsx'

export interface LineBadge {
  readonly tone: BadgeTone
  readonly words: string
}

/** What a checkpoint's badges are judged by. */
export interface BadgeSource {
  readonly machine: VirtualMachine
  readonly measure: MachineMeasure | null | undefined
  /** The present, by the host's clock. */
  readonly readAt: number
  /** Those that Now descends from, where there are others too; else none of them stands out. */
  readonly pastOfNow: ReadonlySet<string>
  /** What is known because it was made here. */
  readonly told: readonly LineBadge[]
}

/** The badge of Now on a machine that is replicated: which of the two it is. */
export function badgesOfNow(machine: VirtualMachine): readonly LineBadge[] {
  const side = replicationSide(machine)
  if (side === null) return []
  if (side === 'notKnown') return [{ tone: 'warn', words: treeBadgeWords.replicationNotKnown }]
  return side === 'copy'
    ? [{ tone: 'warn', words: treeBadgeWords.copy }]
    : [{ tone: 'neutral', words: treeBadgeWords.original }]
}

/** In days; a domain member changes its password as often. */
const OLD = 30 * 86_400_000

/** The badges of a checkpoint, the gravest first. Only what is known to be true: what was not measured has none. */
export function badgesOf(checkpoint: Checkpoint, source: BadgeSource): readonly LineBadge[] {
  const { machine, measure, readAt, pastOfNow, told } = source
  const { id, createdAt } = checkpoint
  const kind = checkpointKind(checkpoint)
  const isBeingBackedUp = machine.operation === 'BackingUpVirtualMachine'
  const isUnreadable =
    measure?.files.some(({ readable, heldBy }) => !readable && heldBy.includes(id)) === true
  const all: readonly (LineBadge | false)[] = [
    checkpoint.unread.length > 0 && { tone: 'bad', words: treeBadgeWords.unread },
    kind === 'missing' && { tone: 'bad', words: treeBadgeWords.missing },
    isUnreadable && kind !== 'missing' && { tone: 'bad', words: treeBadgeWords.unreadable },
    kind === 'recovery' &&
      (isBeingBackedUp
        ? { tone: 'neutral', words: treeBadgeWords.backingUp }
        : { tone: 'bad', words: treeBadgeWords.backup }),
    ...told,
    createdAt !== null && isAhead(createdAt, readAt) && { tone: 'warn', words: treeBadgeWords.ahead },
    createdAt !== null && readAt - createdAt >= OLD && { tone: 'warn', words: treeBadgeWords.old },
    kind === 'automatic' && { tone: 'warn', words: treeBadgeWords.automatic },
    kind === 'replica' && { tone: 'neutral', words: treeBadgeWords.replica },
    pastOfNow.has(id) && { tone: 'neutral', words: treeBadgeWords.pastOfNow },
  ]
  return all.filter((badge) => badge !== false)
}
