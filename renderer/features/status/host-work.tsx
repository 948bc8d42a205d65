import { createSelector } from '@reduxjs/toolkit'
import { isBusy, type VirtualMachine } from '../../../shared/domain/virtual-machine.ts'
import { hostJobText } from '../../../shared/words/activities.ts'
import { useListJobsQuery } from '../../api/panel-api.ts'
import { selectInventory } from '../../api/selectors.ts'
import type { RootState } from '../../store/create-store.ts'
import { useAppSelector } from '../../store/hooks.ts'
import { Icon } from '../../ui/icon.tsx'
import styles from './status-strip.module.css'

/** Milliseconds between two questions; only while the list shows that there is something to ask about. */
const POLL = 2_000

const NOBODY: readonly VirtualMachine[] = []

const isAtWork = ({ operation }: VirtualMachine): boolean => operation === 'MergingDisks' || isBusy(operation)

const selectMachinesAtWork = createSelector(
  [(state: RootState) => selectInventory(state)?.machines ?? NOBODY],
  (machines) => machines.filter(isAtWork),
)

/** What Hyper-V is at work on although no command of ours is: disks that still merge, or somebody else's commands. */
export const HostWork = ({ hostId, otherwise }: { readonly hostId: string; readonly otherwise: string }) => {
  const atWork = useAppSelector(selectMachinesAtWork)
  const { data } = useListJobsQuery({ hostId }, { pollingInterval: POLL, skip: atWork.length === 0 })
  const lines = atWork.flatMap((machine) => {
    const job = data?.jobs.find(({ vmId }) => vmId === machine.id)
    return job ? [hostJobText(job, machine.name)] : []
  })
  const [first] = lines
  if (first === undefined) return <span className={styles['quiet']}>{otherwise}</span>
  return (
    <span className={styles['activity']}>
      <span className={styles['turning']}>
        <Icon name="progress" />
      </span>
      <span className={styles['text']}>{first}</span>
    </span>
  )
}
