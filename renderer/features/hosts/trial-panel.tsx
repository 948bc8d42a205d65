import { useEffect, useId, useRef } from 'react'
import type { ConnectionStep, ConnectionTest } from '../../../shared/domain/connection-test.ts'
import type { HostAddress } from '../../../shared/domain/host-address.ts'
import { trialStepText, trialWords } from '../../../shared/words/connect-dialog.ts'
import { Button } from '../../ui/button.tsx'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { FailureNote } from '../dialogs/failure-note.tsx'
import styles from './connect-dialog.module.css'
import { MendNote } from './mend-note.tsx'
import type { Trial } from './use-trial.ts'

const ICON: Readonly<Record<ConnectionStep['state'], IconName>> = {
  waiting: 'waiting',
  running: 'progress',
  done: 'check',
  failed: 'error',
  skipped: 'waiting',
}

function endText({ steps, hasEnded }: ConnectionTest): string {
  if (!hasEnded) return ''
  if (steps.some(({ state }) => state === 'failed')) return trialWords.failed
  return steps.at(-1)?.state === 'done' ? trialWords.passed : trialWords.stopped
}

interface StepProps {
  readonly step: ConnectionStep
  readonly address: HostAddress | null
}

const Step = ({ step, address }: StepProps) => {
  const { name, state } = trialStepText(step)
  return (
    <li className={styles['step']} data-state={step.state}>
      <Icon name={ICON[step.state]} />
      <span>{name}</span>
      <span className={styles['found']}>{state}</span>
      {step.failure && (
        <div className={styles['stepFailure']}>
          <FailureNote failure={step.failure} />
          {address && <MendNote kind={step.failure.kind} address={address} found={step.found} />}
        </div>
      )}
    </li>
  )
}

export interface TrialPanelProps extends Pick<Trial, 'trial' | 'address' | 'failure' | 'stop'> {
  /** `null` while the address is not yet one. */
  readonly onBegin: (() => void) | null
}

/** *Test connection*, with its steps as they go. Nothing waits for it. */
export const TrialPanel = ({ trial, address, failure, stop, onBegin }: TrialPanelProps) => {
  const hintId = useId()
  const sectionRef = useRef<HTMLElement>(null)
  const state = trial === null ? 'none' : trial.hasEnded ? 'ended' : 'running'
  // In a low window the steps come below what is seen of the dialog.
  useEffect(() => {
    if (state !== 'none') sectionRef.current?.scrollIntoView({ block: 'nearest' })
  }, [state])
  return (
    <section ref={sectionRef} aria-label={trialWords.title} className={styles['trial']}>
      <div className={styles['trialHead']}>
        {state === 'running' ? (
          <Button icon="close" onPress={stop}>
            {trialWords.cancel}
          </Button>
        ) : (
          <Button
            icon="connect"
            isDisabled={onBegin === null}
            aria-describedby={hintId}
            onPress={() => onBegin?.()}
          >
            {trial ? trialWords.again : trialWords.test}
          </Button>
        )}
        <span id={hintId} className={styles['quiet']}>
          {trialWords.hint}
        </span>
      </div>
      {trial && (
        <ol aria-label={trialWords.steps} className={styles['steps']}>
          {trial.steps.map((step) => (
            <Step key={step.step} step={step} address={address} />
          ))}
        </ol>
      )}
      <p role="status" className={styles['trialEnd']}>
        {trial && endText(trial)}
      </p>
      {failure && <FailureNote failure={failure} />}
    </section>
  )
}
