import { useEffect, useState } from 'react'
import { formatHeard } from '../../../shared/words/format.ts'
import { panelApi } from '../../api/panel-api.ts'
import { useAppStore } from '../../store/hooks.ts'
import { useClock } from '../../ui/clock.ts'

/**
 * How long ago a host was last heard of, in words that stay true; `null` before its first reading. By the time
 * that goes by here, because the host's may be wrong. What looks at it is drawn anew only when the words change.
 */
export function useReadingAge(hostId: string): string | null {
  const store = useAppStore()
  const clock = useClock()
  const [words, setWords] = useState<string | null>(null)
  useEffect(() => {
    const select = panelApi.endpoints.getInventory.select({ hostId })
    let readAt: number | undefined
    let heardAt = 0
    let cancel = (): void => undefined
    const tell = (): void => {
      cancel()
      setWords(formatHeard(clock.elapsed() - heardAt))
      cancel = clock.after(1_000, tell)
    }
    const look = (): void => {
      const next = select(store.getState()).data?.readAt
      if (next === readAt) return
      readAt = next
      heardAt = clock.elapsed()
      tell()
    }
    look()
    const unsubscribe = store.subscribe(look)
    return () => {
      unsubscribe()
      cancel()
    }
  }, [clock, hostId, store])
  return words
}
