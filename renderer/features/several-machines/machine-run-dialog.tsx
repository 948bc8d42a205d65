import { useMemo, useState } from 'react'
import type { MachineRun, RunCommandName } from '../../../shared/domain/machine-run.ts'
import { failureOf } from '../../api/failure-of.ts'
import { useCancelRunMutation } from '../../api/panel-api.ts'
import { selectActivities } from '../../api/selectors.ts'
import { useAppDispatch, useAppSelector } from '../../store/hooks.ts'
import { failureToast, toastGiven } from '../../store/toasts-slice.ts'
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

/** A command on several machines: asks, then shows what becomes of each. Closed, the work goes on. */
export const MachineRunDialog = (props: MachineRunDialogProps) => {
  const { runId, hostId, command, vmIds, hiddenCount, onClose } = props
  const dispatch = useAppDispatch()
  const plan = useRunPlan(hostId, command, vmIds)
  const activities = useAppSelector(selectActivities)
  const [cancelRun] = useCancelRunMutation()
  const [run, setRun] = useState<MachineRun | null>(null)
  const [end, setEnd] = useState<RunEnd | null>(null)
  const [isStopping, setStopping] = useState(false)
  const lines = useMemo(() => (run ? runLines(run, activities, end) : []), [run, activities, end])

  if (!run) {
    const confirm = (choice: Pick<MachineRun, 'machines' | 'stopAtFirstFailure'>): void => {
      const confirmed: MachineRun = { runId, hostId, command, ...choice }
      setRun(confirmed)
      void dispatch(startRun(confirmed)).then(setEnd)
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
