import type { ApplyFacts } from '../../../shared/domain/apply-preview.ts'
import { applyWords, keepHelp, understandLoss } from '../../../shared/words/apply-prompt.ts'
import { refusalText } from '../../../shared/words/labels.ts'
import { nameLength, nameProblemText } from '../../../shared/words/small-dialogs.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './dialogs.module.css'
import type { ApplyPromptState } from './use-apply-prompt.ts'

interface ApplyChoicesProps {
  readonly facts: ApplyFacts
  readonly prompt: ApplyPromptState
}

/** What the user decides: keep first, start afterwards, or knowingly lose. */
export const ApplyChoices = ({ facts, prompt }: ApplyChoicesProps) => {
  const { canKeep, keep, name, nameProblem, preview, startAfterwards, understood, change } = prompt
  return (
    <div className={styles['choices']}>
      <Checkbox
        isSelected={keep}
        isDisabled={!canKeep.allowed}
        onChange={(ticked) => change({ keep: ticked, understood: false })}
        description={canKeep.allowed ? undefined : refusalText(canKeep.refusal)}
      >
        {applyWords.keep}
      </Checkbox>
      {keep && (
        <div className={styles['indented']}>
          <TextField
            aria-label={applyWords.keepName}
            value={name}
            onChange={(text) => change({ name: text })}
            description={keepHelp(facts.machine)}
            error={
              nameProblem === null ? undefined : `${nameProblemText(nameProblem)} ${nameLength(name.length)}`
            }
          />
        </div>
      )}
      {preview.offersStart && (
        <Checkbox isSelected={startAfterwards} onChange={(ticked) => change({ startAfterwards: ticked })}>
          {applyWords.start}
        </Checkbox>
      )}
      {!keep && (
        <Checkbox isSelected={understood} onChange={(ticked) => change({ understood: ticked })}>
          {understandLoss(preview)}
        </Checkbox>
      )}
    </div>
  )
}
