import { useId } from 'react'
import type { RunCommandName } from '../../../shared/domain/machine-run.ts'
import { failureCopy, failureText } from '../../../shared/words/failures.ts'
import { visible } from '../../../shared/words/format.ts'
import type { RunState } from '../../../shared/words/machine-run.ts'
import { words } from '../../../shared/words/words.ts'
import { Button } from '../../ui/button.tsx'
import { copyText } from '../../ui/copy-text.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { NameText } from '../../ui/name-text.tsx'
import { CloseButton } from '../../prompt/close-button.tsx'
import dialogStyles from '../../prompt/dialogs.module.css'
import { FailureNote } from '../../prompt/failure-note.tsx'
import type { RunEnd, RunLine } from './machine-run.ts'
import styles from './machine-run.module.css'

export interface MachineRunProgressProps {
  readonly command: RunCommandName
  readonly lines: readonly RunLine[]
  readonly end: RunEnd | null
  /** Whether the user asked for nothing more to be begun. */
  readonly isStopping: boolean
  readonly onStop: () => void
  readonly onClose: () => void
}

const ICON: Readonly<Record<RunState, IconName>> = {
  waiting: 'waiting',
  running: 'progress',
  done: 'check',
  failed: 'error',
  notBegun: 'waiting',
  unknown: 'help',
}

const stateText = ({ state, activity }: RunLine): string => {
  const progress = state === 'running' && activity ? words.activityProgressText(activity) : null
  return progress === null ? words.RUN_STATE[state] : `${words.RUN_STATE[state]}, ${progress}`
}

const plainText = (command: RunCommandName, lines: readonly RunLine[]): string =>
  [
    `${words.runningTitle(command, lines.length)}: ${words.runSummary(lines.map(({ state }) => state))}`,
    ...lines.flatMap((line) => [
      `${visible(line.name)}: ${stateText(line)}${line.made ? `, ${words.madeText(line.made.name, line.made.named)}` : ''}`,
      ...(line.failure
        ? failureCopy(line.failure)
            .split('\n')
            .map((part) => `  ${part}`)
        : []),
    ]),
  ].join('\n')

const Line = ({ line }: { readonly line: RunLine }) => {
  const { name, state, failure, made } = line
  return (
    <li className={styles['result']} data-state={state}>
      <Icon name={ICON[state]} />
      <span className={styles['name']}>
        <NameText name={name} />
      </span>
      <span className={styles['quiet']}>{stateText(line)}</span>
      {made && <span className={styles['detail']}>{words.madeText(made.name, made.named)}</span>}
      {failure && (
        <div className={styles['detail']}>
          <p>{failureText(failure)}</p>
          {failure.hostMessage !== undefined && (
            <>
              <p className={styles['quiet']}>{words.failureWords.hostSays}</p>
              <blockquote className={dialogStyles['hostWords']}>{failure.hostMessage}</blockquote>
            </>
          )}
          {failure.errorId !== undefined && <p className={styles['quiet']}>{failure.errorId}</p>}
        </div>
      )}
    </li>
  )
}

/** The state of every machine of a run, so far and in the end. */
export const MachineRunProgress = (props: MachineRunProgressProps) => {
  const { command, lines, end, isStopping, onStop, onClose } = props
  const summaryId = useId()
  const canStop = end === null && !isStopping && lines.some(({ state }) => state === 'waiting')
  return (
    <Dialog
      size="wide"
      title={words.runningTitle(command, lines.length)}
      describedBy={summaryId}
      onClose={onClose}
      footer={
        <>
          {canStop && <Button onPress={onStop}>{words.runWords.stopRest}</Button>}
          <Button onPress={() => void copyText(plainText(command, lines))}>{words.runWords.copy}</Button>
          <CloseButton isEnded={end !== null} onPress={onClose}>
            {words.runWords.close}
          </CloseButton>
        </>
      }
    >
      <p id={summaryId} className={styles['summary']}>
        {words.runSummary(lines.map(({ state }) => state))}
      </p>
      {end?.kind === 'failed' && <FailureNote failure={end.failure} />}
      <ul className={styles['list']} aria-label={words.runWords.results}>
        {lines.map((line) => (
          <Line key={line.vmId} line={line} />
        ))}
      </ul>
      {end === null && (
        <p className={styles['quiet']}>{isStopping ? words.runWords.stopping : words.runWords.goesOn}</p>
      )}
    </Dialog>
  )
}
