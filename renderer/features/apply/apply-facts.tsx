import type { ApplyFacts as Facts } from '../../../shared/domain/apply-preview.ts'
import type { Change } from '../../../shared/domain/failure.ts'
import { visible } from '../../../shared/words/format.ts'
import { words } from '../../../shared/words/words.ts'
import { Facts as FactList } from '../../ui/facts.tsx'
import styles from '../../prompt/dialogs.module.css'
import type { Question } from '../../prompt/use-prompt.ts'
import type { ApplyPromptState } from './use-apply-prompt.ts'
import { WeightedText } from '../../prompt/weighted-text.tsx'

interface ApplyFactsProps {
  readonly id: string
  readonly hostName: string
  readonly question: Question<Facts, Change>
  readonly prompt: ApplyPromptState
}

const touches = (changes: readonly Change[], ...what: readonly Change['what'][]): boolean =>
  changes.some((change) => what.includes(change.what))

/** The subject of an apply and its effects, as a screen reader says them right after the title. */
export const ApplyFacts = ({ id, hostName, question, prompt }: ApplyFactsProps) => {
  const { facts, changes } = question
  const { machine, target, readAt } = facts
  const { preview, isPowerChanged } = prompt
  const marked = (isChanged: boolean, value: React.ReactNode): React.ReactNode =>
    isChanged ? (
      <span className={styles['changed']}>
        {value} <span className={styles['mark']}>{words.applyWords.mark}</span>
      </span>
    ) : (
      value
    )
  return (
    <FactList
      id={id}
      facts={[
        { label: words.applyHeadings.host, value: visible(hostName) },
        {
          label: words.applyHeadings.machine,
          value: marked(touches(changes, 'name', 'state', 'nowParent'), words.machineFact(machine)),
        },
        {
          label: words.applyHeadings.checkpoint,
          value: marked(touches(changes, 'target'), words.checkpointFact(target)),
        },
        {
          label: words.applyHeadings.goesBackTo,
          value: marked(touches(changes, 'target'), words.momentWithAge(target.createdAt, readAt)),
        },
        {
          label: words.applyHeadings.unheld,
          value: marked(
            touches(changes, 'disks', 'checkpoints'),
            <WeightedText text={words.unheldFact(preview, readAt, prompt)} />,
          ),
        },
        {
          label: words.applyHeadings.afterwards,
          value: marked(
            isPowerChanged,
            <WeightedText text={words.afterwardsFact(preview, machine.name, prompt)} />,
          ),
        },
      ]}
    />
  )
}
