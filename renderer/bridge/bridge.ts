import type { Bridge } from '../../shared/contract/bridge.ts'
import { makeFailure } from '../../shared/domain/failure.ts'
import { createWebBridge } from './web-bridge.ts'
import { forgetWindowKey, windowKey } from './window-key.ts'

declare global {
  interface Window {
    /** The bridge of the desktop shell's preload; a request rejects where it does not reach the program. */
    readonly panel?: Bridge
  }
}

/**
 * The bridge of whichever shell this window runs in, or `null` where it may not talk to the program. `onRefused` is
 * called when it no longer may.
 */
export async function openBridge(onRefused: () => void): Promise<Bridge | null> {
  const { panel } = window
  if (panel)
    return {
      ...panel,
      invoke: (request) =>
        panel.invoke(request).catch(() => ({ ok: false, failure: makeFailure('RequestLost', '', {}) })),
    }
  const key = await windowKey()
  if (key === null) return null
  return createWebBridge(key, () => {
    forgetWindowKey()
    onRefused()
  })
}
