import type * as Electron from 'electron'

/**
 * A message from the main process under the stand-in to the test that started it. Messages are cloned, as
 * between Electron's processes.
 */
export type FromMain =
  | { readonly kind: 'answer'; readonly id: number; readonly value?: unknown; readonly error?: string }
  /** The window is to show a page; answered by `loaded`. */
  | {
      readonly kind: 'load'
      readonly id: number
      readonly url: string
      readonly preferences: Electron.WebPreferences
    }
  | { readonly kind: 'message'; readonly channel: string; readonly values: readonly unknown[] }
  /** The page's process has ended. */
  | { readonly kind: 'gone' }

/** A request of a test to the main process: a function of the driver, by name. */
export interface ToMain {
  readonly id: number
  readonly what: string
  readonly values: readonly unknown[]
}

/** Says something to the test; in a unit test nobody listens. */
export const tellTest = (message: FromMain): void => void process.send?.(message)
