import { failureText } from '../../../shared/words/failures.ts'
import {
  type FocusEvent,
  type KeyboardEvent,
  type SyntheticEvent,
  useEffect,
  useLayoutEffect,
  useRef,
} from 'react'
import { checkpointNameProblem } from '../../../shared/domain/checkpoint-name.ts'
import { visible } from '../../../shared/words/format.ts'
import { words } from '../../../shared/words/words.ts'
import { sendRename } from '../../commands/send-rename.ts'
import { useAppDispatch, useAppSelector } from '../../store/hooks.ts'
import { renameEnded, renameTyped, selectRenaming } from '../../store/rename-slice.ts'
import { Note } from '../../ui/note.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './rename-field.module.css'

const nodeOf = (field: HTMLElement | null, id: string): HTMLElement | null =>
  field?.closest('[data-nodes]')?.querySelector<HTMLElement>(`[data-key="${CSS.escape(id)}"]`) ?? null

/** Keeps a list around it from taking what happens in the field for its own: clicks, arrows, letters. */
const keep = (event: SyntheticEvent): void => event.stopPropagation()

/**
 * Returns the hint below the field. Neither a click elsewhere, which may be a slip, nor a poll sends what was
 * typed or throws it away.
 */
const hint = (draft: string, isSent: boolean): string =>
  isSent ? words.renameWords.sending : `${words.nameLength(draft.length)}. ${words.renameWords.hint}`

/**
 * The field in which a checkpoint is renamed where it stands. Enter renames, Esc does not. Leaving it ends it only
 * while nothing was changed: else a click elsewhere would either rename something on a host or throw the text away.
 * `name` is what the host calls it at present.
 */
export const RenameField = ({ name }: { readonly name: string }) => {
  const dispatch = useAppDispatch()
  const renaming = useAppSelector(selectRenaming)
  const field = useRef<HTMLDivElement>(null)
  const asked = renaming?.asked
  const failure = renaming?.failure
  const id = renaming?.checkpointId ?? ''
  const draft = renaming?.draft ?? ''
  const problem = checkpointNameProblem(draft)

  // Before the next key comes: it belongs to the field.
  useLayoutEffect(() => {
    if (asked === undefined) return
    const input = field.current?.querySelector('input')
    input?.focus()
    input?.select()
  }, [asked])
  useEffect(() => {
    // What is said below the field is seen with it.
    const isOpen = asked !== undefined || problem !== null || failure
    if (isOpen) field.current?.scrollIntoView({ block: 'nearest' })
  }, [asked, problem, failure])
  useEffect(() => {
    // Sending has put focus on the node; it comes back only to who is still there.
    if (failure && document.activeElement === nodeOf(field.current, id))
      field.current?.querySelector('input')?.focus()
  }, [failure, id])

  if (!renaming) return null
  const { was, isSent } = renaming

  const end = (): void => {
    nodeOf(field.current, id)?.focus()
    dispatch(renameEnded(id))
  }
  const send = (): void => {
    if (problem) return
    nodeOf(field.current, id)?.focus()
    dispatch(sendRename(name))
  }
  const handleKeyDown = (event: KeyboardEvent): void => {
    const isForWindow = /^F\d/u.test(event.key)
    if (!isForWindow) event.stopPropagation()
    if (isSent || event.nativeEvent.isComposing) return
    if (event.key === 'Enter') send()
    else if (event.key === 'Escape') end()
    else return
    event.preventDefault()
  }
  const handleBlur = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>): void => {
    const isStillInside = relatedTarget instanceof Node && currentTarget.contains(relatedTarget)
    if (!isStillInside && document.hasFocus() && draft === was && !isSent && !failure)
      dispatch(renameEnded(id))
  }

  return (
    <div
      ref={field}
      role="presentation"
      className={styles['field']}
      onKeyDown={handleKeyDown}
      onBlur={handleBlur}
      onPointerDown={keep}
      onMouseDown={keep}
      onClick={keep}
      onDoubleClick={keep}
    >
      <TextField
        aria-label={words.renameWords.label(visible(was))}
        value={draft}
        isReadOnly={isSent}
        onChange={(text) => dispatch(renameTyped(text))}
        description={hint(draft, isSent)}
        error={problem === null ? undefined : words.nameProblemText(problem)}
      />
      {name !== was && !isSent && !failure && (
        <Note tone="warn" role="status">
          <p>{words.renameWords.renamedMeanwhile(visible(name))}</p>
        </Note>
      )}
      {failure && (
        <Note tone="bad" role="alert">
          <p>{failureText(failure)}</p>
          {failure.hostMessage !== undefined && <p>{failure.hostMessage}</p>}
        </Note>
      )}
    </div>
  )
}
