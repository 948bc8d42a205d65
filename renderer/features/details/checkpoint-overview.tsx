import { powerAfterApply } from '../../../shared/domain/apply-preview.ts'
import { checkpointKind } from '../../../shared/domain/checkpoint.ts'
import { findingsAt } from '../../../shared/domain/findings.ts'
import { whyUnread } from '../../../shared/domain/unread.ts'
import { formatBytes, visible } from '../../../shared/words/format.ts'
import { words } from '../../../shared/words/words.ts'
import { selectMeasure } from '../../api/measures.ts'
import { selectMade } from '../../api/selectors.ts'
import type { OfCheckpoint } from '../../commands/command.ts'
import { useAppSelector } from '../../store/hooks.ts'
import { madeText } from '../../ui/made-text.ts'
import { sizesOf, sizeText } from '../../ui/checkpoint-sizes.ts'
import { momentFact, notesFact, Overview, readFact, unreadFacts } from './overview.tsx'
import { useCheckpointDetails } from './use-readings.ts'

const labels = words.detailWords.checkpoint

function parentText({ checkpoint, checkpoints }: OfCheckpoint): string {
  if (whyUnread(checkpoint, 'parentId')) return words.detailWords.unknown
  if (checkpoint.parentId === null) return words.detailWords.rootParent
  const parent = checkpoints.find(({ id }) => id === checkpoint.parentId)
  return parent ? visible(parent.name) : words.detailWords.lostParent
}

export interface CheckpointOverviewProps {
  readonly subject: OfCheckpoint
  readonly readAt: number
}

/** The known facts of a checkpoint, and the state in which applying it would leave its machine. */
export const CheckpointOverview = ({ subject, readAt }: CheckpointOverviewProps) => {
  const { host, machine, checkpoint, checkpoints } = subject
  const details = useCheckpointDetails(subject)
  const measure = useAppSelector((state) => selectMeasure(state, host.id, machine.id))
  const sizes = sizesOf({ checkpoints, measure })
  const became = useAppSelector(selectMade).get(checkpoint.id)
  const found = findingsAt('tree', { machine, checkpoints: [checkpoint], ...(became ? { became } : {}) })
  return (
    <Overview
      host={host}
      readAt={readAt}
      reading={details}
      facts={[
        { label: labels.name, value: visible(checkpoint.name) },
        { label: labels.made, value: momentFact(checkpoint.createdAt, readAt) },
        { label: labels.kind, value: madeText(checkpointKind(checkpoint), became, checkpoint.snapshotType) },
        ...(found.some(({ kind }) => kind === 'standardInstead')
          ? [{ label: labels.fellBack, value: words.detailWords.standardInstead }]
          : []),
        {
          label: labels.version,
          value: readFact(details, ({ version }) =>
            machine.version === null || version === machine.version
              ? version
              : words.detailWords.versionNow(version, machine.version),
          ),
        },
        { label: labels.onDisk, value: sizeText(sizes && (sizes.byCheckpoint.get(checkpoint.id) ?? null)) },
        { label: labels.generation, value: readFact(details, ({ generation }) => String(generation)) },
        {
          label: labels.systemFiles,
          value: readFact(details, ({ systemBytes }) =>
            systemBytes === null ? null : formatBytes(systemBytes),
          ),
        },
        { label: labels.parent, value: parentText(subject) },
        {
          label: labels.applying,
          value: words.applyingLeaves(visible(machine.name), powerAfterApply(machine.state, checkpoint)),
        },
        notesFact(checkpoint),
        ...unreadFacts(checkpoint),
      ]}
    />
  )
}
