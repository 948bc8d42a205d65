import { useEffect, useId, useRef } from 'react'
import type { ConnectionStep, ConnectionTest } from '../../../shared/domain/connection-test.ts'
import type { HostAddress } from '../../../shared/domain/host-address.ts'
import { words } from '../../../shared/words/words.ts'
import { Button } from '../../ui/button.tsx'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { FailureNote } from '../../prompt/failure-note.tsx'
import styles from './connect-dialog.module.css'
import { RemedyNote } from './remedy-note.tsx'
import type { ConnectionTestState } from './use-connection-test.ts'

const ICON: Readonly<Record<ConnectionStep['state'], IconName>> = {
  waiting: 'waiting',
  running: 'progress',
  done: 'check',
  failed: 'error',
  skipped: 'waiting',
}

function endText({ steps, hasEnded }: ConnectionTest): string {
  if (!hasEnded) return ''
  if (steps.some(({ state }) => state === 'failed')) return words.connectionTestWords.failed
  return steps.at(-1)?.state === 'done' ? words.connectionTestWords.passed : words.connectionTestWords.stopped
}

interface StepProps {
  readonly step: ConnectionStep
  readonly address: HostAddress | null
}

const Step = ({ step, address }: StepProps) => {
  const { name, state } = words.connectionTestStepText(step)
  return (
    <li className={styles['step']} data-state={step.state}>
      <Icon name={ICON[step.state]} />
      <span>{name}</span>
      <span className={styles['found']}>{state}</span>
      {step.failure && (
        <div className={styles['stepFailure']}>
          <FailureNote failure={step.failure} />
          {address && <RemedyNote kind={step.failure.kind} address={address} found={step.found} />}
        </div>
      )}
    </li>
  )
}

export interface ConnectionTestPanelProps extends Pick<
  ConnectionTestState,
  'connectionTest' | 'address' | 'failure' | 'stop'
> {
  /** `null` while the address is not yet one. */
  readonly onBegin: (() => void) | null
}

/** *Test connection*, with its steps as they go. Nothing waits for it. */
export const ConnectionTestPanel = ({
  connectionTest,
  address,
  failure,
  stop,
  onBegin,
}: ConnectionTestPanelProps) => {
  const hintId = useId()
  const sectionRef = useRef<HTMLElement>(null)
  const state = connectionTest === null ? 'none' : connectionTest.hasEnded ? 'ended' : 'running'
  // In a low window the steps come below what is seen of the dialog.
  useEffect(() => {
    if (state !== 'none') sectionRef.current?.scrollIntoView({ block: 'nearest' })
  }, [state])
  return (
    <section
      ref={sectionRef}
      aria-label={words.connectionTestWords.title}
      className={styles['connectionTest']}
    >
      <div className={styles['testHead']}>
        {state === 'running' ? (
          <Button icon="close" onPress={stop}>
            {words.connectionTestWords.cancel}
          </Button>
        ) : (
          <Button
            icon="connect"
            isDisabled={onBegin === null}
            aria-describedby={hintId}
            onPress={() => onBegin?.()}
          >
            {connectionTest ? words.connectionTestWords.again : words.connectionTestWords.test}
          </Button>
        )}
        <span id={hintId} className={styles['quiet']}>
          {words.connectionTestWords.hint}
        </span>
      </div>
      {connectionTest && (
        <ol aria-label={words.connectionTestWords.steps} className={styles['steps']}>
          {connectionTest.steps.map((step) => (
            <Step key={step.step} step={step} address={address} />
          ))}
        </ol>
      )}
      <p role="status" className={styles['testEnd']}>
        {connectionTest && endText(connectionTest)}
      </p>
      {failure && <FailureNote failure={failure} />}
    </section>
  )
}
