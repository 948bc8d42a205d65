import { useId, useRef } from 'react'
import type { CommandContext } from '../../../shared/domain/may-run.ts'
import type { ApplyFacts as Facts, ApplyHost } from '../../../shared/domain/apply-preview.ts'
import type { Change } from '../../../shared/domain/failure.ts'
import { findingText } from '../../../shared/words/findings.ts'
import { words } from '../../../shared/words/words.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Note } from '../../ui/note.tsx'
import { ApplyChoices } from './apply-choices.tsx'
import { ApplyFacts } from './apply-facts.tsx'
import { ChangedNote, changedText } from '../../prompt/changed-note.tsx'
import styles from '../../prompt/dialogs.module.css'
import type { Question } from '../../prompt/use-prompt.ts'
import { useApplyPrompt, type ApplyPromptState } from './use-apply-prompt.ts'

interface ApplyPromptProps {
  readonly hostName: string
  /** The context of commands, with the capabilities of the session with the host. */
  readonly context: CommandContext
  readonly question: Question<Facts, Change>
  /** `null` while it is not read. */
  readonly host: ApplyHost | null
  readonly revert: boolean
  readonly onConfirm: (prompt: ApplyPromptState) => void
  readonly onClose: () => void
}

/** The question before an apply: what it does, what it would destroy, and what the user wants kept. */
export const ApplyPrompt = ({
  hostName,
  context,
  question,
  host,
  revert,
  onConfirm,
  onClose,
}: ApplyPromptProps) => {
  const factsId = useId()
  const warningsId = useId()
  const cancel = useRef<HTMLButtonElement>(null)
  const prompt = useApplyPrompt(question, host, context)
  const { facts } = question
  const { machine, target } = facts
  return (
    <Dialog
      role="alertdialog"
      describedBy={prompt.preview.warnings.length > 0 ? `${factsId} ${warningsId}` : factsId}
      title={words.applyTitle(revert, target.name, machine.name)}
      onClose={onClose}
      footer={
        <>
          <Button
            variant={prompt.keep ? 'primary' : 'danger'}
            isDisabled={!prompt.canConfirm}
            onPress={() => onConfirm(prompt)}
          >
            {prompt.keep ? words.applyWords.keepAndApply : words.applyWords.applyAndLose}
          </Button>
          <Button ref={cancel} autoFocus onPress={onClose}>
            {words.applyWords.cancel}
          </Button>
        </>
      }
    >
      <ChangedNote question={question} onSeen={() => cancel.current?.focus()}>
        {changedText(question.changes)}
      </ChangedNote>
      <ApplyFacts id={factsId} hostName={hostName} question={question} prompt={prompt} />
      {prompt.preview.warnings.length > 0 && (
        <Note tone="warn" id={warningsId}>
          <ul className={styles['warnings']}>
            {prompt.preview.warnings.map((warning) => (
              <li key={warning.kind}>
                {findingText('apply', warning, machine.name)}
                {prompt.newWarnings.has(warning.kind) && (
                  <span className={styles['mark']}> {words.applyWords.mark}</span>
                )}
              </li>
            ))}
          </ul>
        </Note>
      )}
      {prompt.preview.footnotes.length > 0 && (
        <details className={styles['footnotes']}>
          <summary>{words.applyWords.footnotes}</summary>
          {prompt.preview.footnotes.map((footnote) => (
            <p key={footnote.kind}>{words.applyFootnoteText(footnote, machine.name)}</p>
          ))}
        </details>
      )}
      <ApplyChoices facts={facts} prompt={prompt} />
    </Dialog>
  )
}
