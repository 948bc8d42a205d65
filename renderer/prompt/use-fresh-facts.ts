import { useEffect, useRef, useState } from 'react'

/** The part of a query's result that a prompt uses. */
interface FactsQuery<Facts> {
  readonly currentData?: Facts | undefined
  readonly fulfilledTimeStamp?: number | undefined
  readonly refetch: () => unknown
}

/**
 * The facts of a prompt: never those an earlier prompt was told, and asked for again whenever `signature` says that
 * the list knows something else by now. `isAnswered` once the user has decided by them.
 */
export function useFreshFacts<Facts>(
  { currentData, fulfilledTimeStamp, refetch }: FactsQuery<Facts>,
  signature: string,
  isAnswered: boolean,
): Facts | undefined {
  const [openedAt] = useState(() => Date.now())
  const readFor = useRef(signature)
  useEffect(() => {
    if (readFor.current === signature || isAnswered) return
    readFor.current = signature
    void refetch()
  }, [signature, isAnswered, refetch])
  return (fulfilledTimeStamp ?? 0) >= openedAt ? currentData : undefined
}
