import { useEffect } from 'react'
import type { OfMachine } from '../../commands/command.ts'
import { useAppDispatch, useAppSelector } from '../../store/hooks.ts'
import { renameEnded, selectRenaming } from '../../store/rename-slice.ts'
import { toastGiven } from '../../store/toasts-slice.ts'

/** The checkpoint of this machine that is being renamed. One that the host has lost meanwhile is none, which is said. */
export function useRenamingId({ host, machine, checkpoints }: OfMachine): string | null {
  const dispatch = useAppDispatch()
  const renaming = useAppSelector(selectRenaming)
  const isHere = renaming?.hostId === host.id && renaming.vmId === machine.id
  const isThere = isHere && checkpoints.some(({ id }) => id === renaming.checkpointId)
  const goneId = isHere && !isThere ? renaming.checkpointId : null
  const was = renaming?.was ?? ''
  useEffect(() => {
    if (goneId === null) return
    dispatch(renameEnded(goneId))
    dispatch(
      toastGiven({ id: `renaming ${goneId}`, tone: 'bad', content: { kind: 'renamedGone', name: was } }),
    )
  }, [dispatch, goneId, was])
  return isThere ? renaming.checkpointId : null
}
