import type { ApplyFacts } from '../../../shared/domain/apply-preview.ts'
import { applyWords, keepHelp, understandLoss } from '../../../shared/words/apply-prompt.ts'
import { reasonText } from '../../../shared/words/commands.ts'
import { nameLength, nameProblemText } from '../../../shared/words/small-dialogs.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from '../../prompt/dialogs.module.css'
import type { ApplyPromptState } from './use-apply-prompt.ts'

interface ApplyChoicesProps {
  readonly facts: ApplyFacts
  readonly prompt: ApplyPromptState
}

/** Why the box is as it is, where that is not the user's choice. */
function keepNote({ machine }: ApplyFacts, { canKeep, onHost }: ApplyPromptState): React.ReactNode {
  if (!canKeep.allowed) return reasonText(canKeep.refusal)
  if (!onHost) return undefined
  return (
    <>
      {applyWords.keepsOnHost} {keepHelp(machine)}
    </>
  )
}

const ReasonField = ({ prompt: { reason, hasReason, change } }: Pick<ApplyChoicesProps, 'prompt'>) => (
  <div className={styles['indented']}>
    <TextField
      label={applyWords.reason}
      isRequired
      value={reason}
      onChange={(text) => change({ reason: text })}
      description={applyWords.reasonHelp}
      error={reason === '' || hasReason ? undefined : applyWords.reasonProblem}
    />
  </div>
)

/** The choices of the user: keep first, start afterwards, or knowingly lose. */
export const ApplyChoices = ({ facts, prompt }: ApplyChoicesProps) => {
  const { onHost, canKeep, keep, name, nameProblem, preview, startAfterwards, understood, change } = prompt
  return (
    <div className={styles['choices']}>
      <Checkbox
        isSelected={keep}
        isDisabled={onHost || !canKeep.allowed}
        onChange={(ticked) => change({ keep: ticked, understood: false })}
        description={keepNote(facts, prompt)}
      >
        {applyWords.keep}
      </Checkbox>
      {onHost && <ReasonField prompt={prompt} />}
      {keep && !onHost && (
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
      {prompt.offersStart && (
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
