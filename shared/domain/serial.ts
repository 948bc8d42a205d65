/** A queue of works of which one is under way at a time. */
export interface Serial {
  /** Runs `work` after all that was given before it, whatever became of that, and settles as it does. */
  readonly run: <T>(work: () => Promise<T>) => Promise<T>
  /** Resolves once all that has been given until now has ended. */
  readonly idle: () => Promise<void>
}

/** An empty queue. It keeps no work that has ended. */
export function serial(): Serial {
  let last: Promise<unknown> = Promise.resolve()
  return {
    run: (work) => {
      const result = last.then(work)
      last = result.catch(() => undefined)
      return result
    },
    idle: async () => {
      await last
    },
  }
}
