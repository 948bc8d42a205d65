import { useId } from 'react'
import type { DeleteFacts as Facts } from '../../../shared/domain/delete-preview.ts'
import type { Change } from '../../../shared/domain/failure.ts'
import { deleteSubject, leftOut } from '../../../shared/words/delete-prompt.ts'
import { findingText } from '../../../shared/words/findings.ts'
import { words } from '../../../shared/words/words.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Note } from '../../ui/note.tsx'
import { DeleteFacts } from './delete-facts.tsx'
import { DeleteTree } from './delete-tree.tsx'
import { ChangedNote, changedText } from '../../prompt/changed-note.tsx'
import styles from '../../prompt/dialogs.module.css'
import type { Question } from '../../prompt/use-prompt.ts'
import { useDeletePrompt } from './use-delete-prompt.ts'

interface DeletePromptProps {
  readonly hostName: string
  readonly question: Question<Facts, Change>
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** The question before a deletion: what goes, what stays, and what becomes of the disks. */
export const DeletePrompt = ({ hostName, question, onConfirm, onClose }: DeletePromptProps) => {
  const ids = { facts: useId(), warnings: useId(), short: useId() }
  const prompt = useDeletePrompt(question)
  const { facts } = question
  const { preview } = prompt
  const others = leftOut(preview)
  return (
    <Dialog
      role="alertdialog"
      describedBy={`${ids.warnings} ${ids.facts} ${ids.short}`}
      title={words.deleteTitle(deleteSubject(facts))}
      size="wide"
      onClose={onClose}
      footer={
        <>
          <Button variant="danger" isDisabled={!prompt.canConfirm} onPress={onConfirm}>
            {words.deleteWords.delete}
          </Button>
          <Button autoFocus onPress={onClose}>
            {words.deleteWords.dont}
          </Button>
        </>
      }
    >
      <ChangedNote question={question}>{changedText(question.changes)}</ChangedNote>
      <DeleteTree tree={preview.tree} />
      {others > 0 && <p className={styles['quiet']}>{words.othersStay(others)}</p>}
      {preview.warnings.length > 0 && (
        <Note tone="warn" id={ids.warnings}>
          <ul className={styles['warnings']}>
            {preview.warnings.map((warning) => (
              <li key={warning.kind}>{findingText('delete', warning)}</li>
            ))}
          </ul>
        </Note>
      )}
      <DeleteFacts id={ids.facts} hostName={hostName} facts={facts} prompt={prompt} />
      {preview.short && (
        <>
          <Note tone="bad" id={ids.short}>
            {words.shortText(facts.machine.name)}
          </Note>
          <Checkbox isSelected={prompt.understood} onChange={prompt.understand}>
            {words.deleteWords.understandShort}
          </Checkbox>
        </>
      )}
    </Dialog>
  )
}
