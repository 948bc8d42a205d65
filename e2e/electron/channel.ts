import type * as Electron from 'electron'

/** What the main process under the stand-in tells the test that started it. What crosses is cloned, as between Electron's processes. */
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

/** What a test asks of it: a function of the driver, by name. */
export interface ToMain {
  readonly id: number
  readonly what: string
  readonly values: readonly unknown[]
}

/** Says something to the test; in a unit test nobody listens. */
export const tellTest = (message: FromMain): void => void process.send?.(message)
