import { powerAfterApply } from '../../../shared/domain/apply-preview.ts'
import { checkpointKind } from '../../../shared/domain/checkpoint.ts'
import { formatMoment, formatSpan, visible } from '../../../shared/words/format.ts'
import { applyingLeaves, detailWords, treeWords } from '../../../shared/words/screens.ts'
import { selectMade } from '../../api/selectors.ts'
import { selectMeasure } from '../../api/measures.ts'
import type { OfCheckpoint } from '../../commands/command.ts'
import { useAppSelector } from '../../store/hooks.ts'
import { Facts } from '../../ui/facts.tsx'
import { madeLine } from '../checkpoints/made-line.ts'
import { sizesOf, sizeText } from '../checkpoints/tree-view.ts'

const labels = detailWords.checkpoint

function parentText({ checkpoint, checkpoints }: OfCheckpoint): string {
  if (checkpoint.parentId === null) return detailWords.rootParent
  const parent = checkpoints.find(({ id }) => id === checkpoint.parentId)
  return parent ? visible(parent.name) : detailWords.lostParent
}

export interface CheckpointOverviewProps {
  readonly subject: OfCheckpoint
  readonly readAt: number
}

/** What is known of a checkpoint, and what applying it would leave its machine as. */
export const CheckpointOverview = ({ subject, readAt }: CheckpointOverviewProps) => {
  const { host, machine, checkpoint, checkpoints } = subject
  const measure = useAppSelector((state) => selectMeasure(state, host.id, machine.id))
  const sizes = sizesOf({ machine, checkpoints, measure, readAt })
  const became = useAppSelector(selectMade).get(checkpoint.id)
  const told = madeLine(checkpointKind(checkpoint), became)
  const { createdAt, notes } = checkpoint
  return (
    <Facts
      columns={2}
      facts={[
        { label: labels.name, value: visible(checkpoint.name) },
        { label: labels.kind, value: told.kind },
        ...(told.badges.length > 0 ? [{ label: labels.fellBack, value: detailWords.standardInstead }] : []),
        {
          label: labels.made,
          value: `${formatMoment(createdAt)}, ${treeWords.ago(formatSpan(readAt - createdAt))}`,
        },
        { label: labels.onDisk, value: sizeText(sizes && (sizes.byCheckpoint.get(checkpoint.id) ?? null)) },
        { label: labels.parent, value: parentText(subject) },
        {
          label: labels.applying,
          value: applyingLeaves(visible(machine.name), powerAfterApply(machine.state, checkpoint)),
        },
        { label: labels.notes, value: notes.trim() === '' ? detailWords.none : visible(notes) },
      ]}
    />
  )
}
