import { useCallback } from 'react'
import { failureOf } from '../../api/failure-of.ts'
import { panelApi } from '../../api/panel-api.ts'
import { useAppDispatch } from '../../store/hooks.ts'
import { hostSelected } from '../../store/selection-slice.ts'
import { failureToast, toastGiven } from '../../store/toasts-slice.ts'

/** Puts a host in use, here at once and for the next start too. */
export function useSelectHost(): (hostId: string) => void {
  const dispatch = useAppDispatch()
  return useCallback(
    (hostId) => {
      dispatch(hostSelected(hostId))
      const remember = async (): Promise<void> => {
        const { error } = await dispatch(panelApi.endpoints.selectHost.initiate({ hostId }))
        const failure = failureOf(error)
        if (failure) dispatch(toastGiven(failureToast(failure)))
      }
      void remember()
    },
    [dispatch],
  )
}
