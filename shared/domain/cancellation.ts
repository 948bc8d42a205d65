/** A wish to end something early. It is made at most once and never taken back. */
export interface Cancellation {
  readonly isRequested: () => boolean
  /** Runs `run` when the wish is made, at once where it was already; the returned function forgets `run`. */
  readonly onRequest: (run: () => void) => () => void
}

/** A cancellation and the function that requests it; a second request does nothing. */
export function createCancellation(): Cancellation & { readonly request: () => void } {
  const waiting = new Set<() => void>()
  let requested = false
  return {
    isRequested: () => requested,
    onRequest: (run) => {
      if (requested) run()
      else waiting.add(run)
      return () => {
        waiting.delete(run)
      }
    },
    request: () => {
      requested = true
      for (const run of waiting) run()
      waiting.clear()
    },
  }
}
