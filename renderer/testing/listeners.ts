type Listener = EventListenerOrEventListenerObject
type Options = boolean | AddEventListenerOptions | undefined

interface Heard {
  readonly type: string
  readonly listener: Listener
  readonly capture: boolean
}

const optionsOf = (options: Options): AddEventListenerOptions =>
  typeof options === 'object' ? options : { capture: options === true }

/** The listeners added from now on; an element that has left the page takes its listeners with it. */
export interface ListenerCount {
  /** The events listened to, each as often as it is. */
  readonly types: () => readonly string[]
  readonly stop: () => void
}

type Target = Pick<EventTarget, 'addEventListener' | 'removeEventListener'>

/** Notes every listener that is added to or taken from the window, the document and whatever else there is. */
export function countListeners(): ListenerCount {
  const live = new Map<EventTarget, Set<Heard>>()
  const heardAt = (target: EventTarget): Set<Heard> => {
    const known = live.get(target) ?? new Set()
    live.set(target, known)
    return known
  }
  const find = (target: EventTarget, type: string, listener: Listener, capture: boolean): Heard | undefined =>
    [...heardAt(target)].find(
      (one) => one.type === type && one.listener === listener && one.capture === capture,
    )

  function noteAt(noted: Target): () => void {
    const { addEventListener: add, removeEventListener: remove } = noted
    Object.assign(noted, {
      addEventListener(
        this: EventTarget | undefined,
        type: string,
        listener: Listener | null,
        options?: Options,
      ) {
        const target = this ?? window
        const { capture = false, once = false, signal } = optionsOf(options)
        if (listener && !signal?.aborted && !find(target, type, listener, capture)) {
          const heard = { type, listener, capture }
          heardAt(target).add(heard)
          const forget = (): void => void heardAt(target).delete(heard)
          if (once) add.call(target, type, forget, { once, capture })
          if (signal) add.call(signal, 'abort', forget, { once: true })
        }
        add.call(target, type, listener, options)
      },
      removeEventListener(
        this: EventTarget | undefined,
        type: string,
        listener: Listener | null,
        options?: Options,
      ) {
        const target = this ?? window
        const heard = listener && find(target, type, listener, optionsOf(options).capture ?? false)
        if (heard) heardAt(target).delete(heard)
        remove.call(target, type, listener, options)
      },
    })
    return () => Object.assign(noted, { addEventListener: add, removeEventListener: remove })
  }

  // The test runner gives the window functions of its own.
  const stops = [EventTarget.prototype, window]
    .filter((one) => Object.hasOwn(one, 'addEventListener'))
    .map(noteAt)

  return {
    types: () =>
      [...live]
        .filter(([target]) => !(target instanceof Node) || target.isConnected)
        .flatMap(([, heard]) => [...heard].map(({ type }) => type))
        .toSorted(),
    stop: () => {
      for (const stop of stops) stop()
    },
  }
}
