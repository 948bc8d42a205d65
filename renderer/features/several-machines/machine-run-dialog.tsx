import { useEffect, useMemo, useState } from 'react'
import { makeFailure, type Failure } from '../../../shared/domain/failure.ts'
import type { MachineRun, RunCommandName, StartedRun } from '../../../shared/domain/machine-run.ts'
import { failureOf } from '../../api/failure-of.ts'
import { useCancelRunMutation } from '../../api/panel-api.ts'
import { selectActivities, selectIsProgramLost, selectRun } from '../../api/selectors.ts'
import { useAppDispatch, useAppSelector } from '../../store/hooks.ts'
import { toastText } from '../../store/toast-text.ts'
import { failureToast, runToast, toastGiven } from '../../store/toasts-slice.ts'
import { announce } from '../../ui/announcer.ts'
import { MachineRunProgress } from './machine-run-progress.tsx'
import { MachineRunPrompt } from './machine-run-prompt.tsx'
import { type RunEnd, runLines, startRun } from './machine-run.ts'
import { useRunPlan } from './use-run-plan.ts'

interface MachineRunDialogProps {
  readonly runId: string
  readonly hostId: string
  readonly command: RunCommandName
  readonly vmIds: readonly string[]
  readonly hiddenCount: number
  readonly onClose: () => void
}

/** How a run ended; `null` while it goes on. */
function endOf(started: StartedRun | undefined, refused: Failure | null, isLost: boolean): RunEnd | null {
  if (started && started.endedAt !== null) return { kind: 'ended', results: started.results }
  if (refused) return { kind: 'failed', failure: refused }
  return started && isLost
    ? { kind: 'failed', failure: makeFailure('RequestUnanswered', 'runOnMachines', {}) }
    : null
}

function sayEnd(run: MachineRun, end: RunEnd): void {
  const { content, tone } = end.kind === 'failed' ? failureToast(end.failure) : runToast(run, end.results)
  announce(toastText(content), tone === 'bad' ? 'assertive' : 'polite')
}

/** A command on several machines: asks, then shows what becomes of each. Closed, the work goes on. */
export const MachineRunDialog = (props: MachineRunDialogProps) => {
  const { runId, hostId, command, vmIds, hiddenCount, onClose } = props
  const dispatch = useAppDispatch()
  const plan = useRunPlan(hostId, command, vmIds)
  const activities = useAppSelector(selectActivities)
  const [cancelRun] = useCancelRunMutation()
  const [run, setRun] = useState<MachineRun | null>(null)
  const [refused, setRefused] = useState<Failure | null>(null)
  const [isStopping, setStopping] = useState(false)
  const started = useAppSelector((state) => selectRun(state, runId))
  const isLost = useAppSelector(selectIsProgramLost)
  const end = useMemo(() => endOf(started, refused, isLost), [started, refused, isLost])
  useEffect(() => {
    if (run && end) sayEnd(run, end)
  }, [run, end])
  const lines = useMemo(() => (run ? runLines(run, activities, end) : []), [run, activities, end])

  if (!run) {
    const confirm = (choice: Pick<MachineRun, 'machines' | 'stopAtFirstFailure'>): void => {
      const confirmed: MachineRun = { runId, hostId, command, ...choice }
      setRun(confirmed)
      void dispatch(startRun(confirmed)).then(setRefused)
    }
    return (
      <MachineRunPrompt
        command={command}
        plan={plan}
        hiddenCount={hiddenCount}
        onConfirm={confirm}
        onClose={onClose}
      />
    )
  }

  const stop = async (): Promise<void> => {
    setStopping(true)
    const failure = failureOf((await cancelRun({ runId })).error)
    if (failure) dispatch(toastGiven(failureToast(failure)))
  }
  return (
    <MachineRunProgress
      command={command}
      lines={lines}
      end={end}
      isStopping={isStopping}
      onStop={() => void stop()}
      onClose={onClose}
    />
  )
}
