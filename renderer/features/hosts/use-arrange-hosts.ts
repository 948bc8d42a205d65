import { useCallback } from 'react'
import type { ArrangedHost } from '../../../shared/domain/host-tree.ts'
import type { Host } from '../../../shared/domain/host.ts'
import { words } from '../../../shared/words/words.ts'
import { failureOf } from '../../api/failure-of.ts'
import { panelApi } from '../../api/panel-api.ts'
import { useAppDispatch } from '../../store/hooks.ts'
import { failureToast, toastGiven } from '../../store/toasts-slice.ts'
import { announce } from '../../ui/announcer.ts'

/** Saves a new order of the hosts, and says where the one that was moved has gone. */
export function useArrangeHosts(): (moved: Host, order: readonly ArrangedHost[] | null) => void {
  const dispatch = useAppDispatch()
  return useCallback(
    (moved, order) => {
      if (!order) return
      const save = async (): Promise<void> => {
        const { error } = await dispatch(
          panelApi.endpoints.arrangeHosts.initiate({ hosts: order.map((one) => ({ ...one })) }),
        )
        const failure = failureOf(error)
        if (failure) dispatch(toastGiven(failureToast(failure)))
        else
          announce(
            words.hostTreeWords.moved(moved.name, order.find(({ id }) => id === moved.id)?.group ?? null),
          )
      }
      void save()
    },
    [dispatch],
  )
}
