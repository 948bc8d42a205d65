import { failureText } from '../../shared/words/failures.ts'
import { useEffect, useRef, type ReactNode } from 'react'
import type { FolderLine } from '../../shared/words/host-folder.ts'
import { words } from '../../shared/words/words.ts'
import { failureOf } from '../api/failure-of.ts'
import { useChooseFolderMutation, useGetProgramQuery, useListHostsQuery } from '../api/panel-api.ts'
import { useAppDispatch } from '../store/hooks.ts'
import { failureToast, toastGiven } from '../store/toasts-slice.ts'
import { Button } from '../ui/button.tsx'
import { Icon, type IconName } from '../ui/icon.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from './folder-field.module.css'
import type { CheckedFolder, FolderCheck } from './use-folder-check.ts'

const ICON: Readonly<Record<FolderLine['tone'], IconName>> = { info: 'info', warn: 'warning', bad: 'error' }

function linesOf(check: FolderCheck): readonly FolderLine[] {
  switch (check.kind) {
    case 'none':
    case 'malformed':
      return []
    case 'looking':
      return [{ tone: 'info', words: words.folderWords.looking }]
    case 'told':
      return words.folderLines(check.facts)
    case 'untold':
      return [{ tone: 'warn', words: failureText(check.failure) }]
  }
}

/** The system's own dialog reaches the folders of this computer only, and only from a shell that has one. */
function useCanBrowse(hostId: string): boolean {
  const { data: program } = useGetProgramQuery({})
  const { data: hosts } = useListHostsQuery({})
  return program?.canBrowse === true && hosts?.find(({ id }) => id === hostId)?.kind === 'local'
}

export interface FolderFieldProps {
  readonly hostId: string
  readonly label: string
  /** Where the heading above says what it is. */
  readonly isLabelHidden?: boolean
  readonly value: string
  readonly onChange: (folder: string) => void
  readonly checked: CheckedFolder
  readonly description?: ReactNode
  readonly error?: string | undefined
  readonly isReadOnly?: boolean
  readonly autoFocus?: boolean
}

/** A path on the host, with what the host tells of it below. What is told never keeps anybody from typing. */
export const FolderField = (props: FolderFieldProps) => {
  const { hostId, label, isLabelHidden, value, onChange, checked, description, error, isReadOnly } = props
  const { check, ask } = checked
  const canBrowse = useCanBrowse(hostId)
  const dispatch = useAppDispatch()
  const [chooseFolder] = useChooseFolderMutation()
  const linesRef = useRef<HTMLDivElement>(null)
  // In a low window what is told may come below what is seen of the dialog.
  useEffect(() => {
    if (check.kind === 'told') linesRef.current?.scrollIntoView({ block: 'nearest' })
  }, [check.kind])
  const browse = async (): Promise<void> => {
    const answer = await chooseFolder({ start: value.trim() === '' ? null : value.trim() })
    const failure = failureOf(answer.error)
    if (failure) dispatch(toastGiven(failureToast(failure)))
    else if (typeof answer.data?.folder === 'string') onChange(answer.data.folder)
  }
  return (
    <div className={styles['field']}>
      <TextField
        {...(isLabelHidden ? { 'aria-label': label } : { label })}
        value={value}
        onChange={onChange}
        onBlur={ask}
        isReadOnly={isReadOnly ?? false}
        autoFocus={props.autoFocus ?? false}
        spellCheck="false"
        description={description}
        error={check.kind === 'malformed' ? words.folderProblemText(check.problem) : error}
        end={
          canBrowse &&
          !isReadOnly && <Button onPress={() => void browse()}>{words.folderWords.browse}</Button>
        }
      />
      <div ref={linesRef} role="status" aria-label={label}>
        <ul className={styles['lines']}>
          {linesOf(check).map(({ tone, words: text }) => (
            <li key={text} className={styles[tone]}>
              <Icon name={ICON[tone]} />
              <span>{text}</span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
