import { useEffect } from 'react'
import { lineParts } from '../../api/machine-rows.ts'
import { panelApi } from '../../api/panel-api.ts'
import { useAppDispatch } from '../../store/hooks.ts'

/** How long a line has to stay in sight before the slow query is asked for it. */
const PATIENCE = 200

/** Has the machines of the lines in sight measured, each by its own request, so that each size shows as soon as it is known. */
export function useMeasures(lineIds: readonly string[]): void {
  const dispatch = useAppDispatch()
  const key = lineIds.join()
  useEffect(() => {
    const subscriptions: { readonly unsubscribe: () => void }[] = []
    const timer = setTimeout(() => {
      for (const line of key.split(',').filter(Boolean)) {
        const { hostId, vmId } = lineParts(line)
        subscriptions.push(
          dispatch(panelApi.endpoints.measureCheckpoints.initiate({ hostId, vmIds: [vmId] })),
        )
      }
    }, PATIENCE)
    return () => {
      clearTimeout(timer)
      for (const { unsubscribe } of subscriptions) unsubscribe()
    }
  }, [dispatch, key])
}
