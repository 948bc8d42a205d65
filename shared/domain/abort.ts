/** The part of the platform's `AbortSignal` that is used here; `shared/` compiles without Node's types and a browser's, which differ. */
export interface AbortSignalLike {
  readonly aborted: boolean
  readonly addEventListener: (
    type: 'abort',
    listener: () => void,
    options?: { readonly once?: boolean },
  ) => void
  readonly removeEventListener: (type: 'abort', listener: () => void) => void
}

/** The part of the platform's `AbortController` that is used here. */
export interface AbortControllerLike {
  readonly signal: AbortSignalLike
  /** Aborts the signal; a second time it does nothing. */
  readonly abort: () => void
}

// Node and browsers both have it (https://dom.spec.whatwg.org/#interface-abortcontroller).
const platform = globalThis as unknown as { readonly AbortController: new () => AbortControllerLike }

export const newAbortController = (): AbortControllerLike => new platform.AbortController()

/** Runs `run` once when the signal is aborted, at once where it was already; the returned function forgets `run`. */
export function onAbort(signal: AbortSignalLike, run: () => void): () => void {
  if (signal.aborted) run()
  else signal.addEventListener('abort', run, { once: true })
  return () => signal.removeEventListener('abort', run)
}
