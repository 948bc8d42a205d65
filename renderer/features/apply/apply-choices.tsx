import type { ApplyFacts } from '../../../shared/domain/apply-preview.ts'
import { words } from '../../../shared/words/words.ts'
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
  if (!canKeep.allowed) return words.reasonText(canKeep.refusal)
  if (!onHost) return undefined
  return (
    <>
      {words.applyWords.keepsOnHost} {words.keepHelp(machine)}
    </>
  )
}

const ReasonField = ({ prompt: { reason, hasReason, change } }: Pick<ApplyChoicesProps, 'prompt'>) => (
  <div className={styles['indented']}>
    <TextField
      label={words.applyWords.reason}
      isRequired
      value={reason}
      onChange={(text) => change({ reason: text })}
      description={words.applyWords.reasonHelp}
      error={reason === '' || hasReason ? undefined : words.applyWords.reasonProblem}
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
        {words.applyWords.keep}
      </Checkbox>
      {onHost && <ReasonField prompt={prompt} />}
      {keep && !onHost && (
        <div className={styles['indented']}>
          <TextField
            aria-label={words.applyWords.keepName}
            value={name}
            onChange={(text) => change({ name: text })}
            description={words.keepHelp(facts.machine)}
            error={
              nameProblem === null
                ? undefined
                : `${words.nameProblemText(nameProblem)} ${words.nameLength(name.length)}`
            }
          />
        </div>
      )}
      {prompt.offersStart && (
        <Checkbox isSelected={startAfterwards} onChange={(ticked) => change({ startAfterwards: ticked })}>
          {words.applyWords.start}
        </Checkbox>
      )}
      {!keep && (
        <Checkbox isSelected={understood} onChange={(ticked) => change({ understood: ticked })}>
          {words.understandLoss(preview)}
        </Checkbox>
      )}
    </div>
  )
}
