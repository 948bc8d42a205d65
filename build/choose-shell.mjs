import { electronRuntime } from './electron-runtime.mjs'
import { fetchElectron } from './fetch-electron.mjs'

/**
 * Which shell to start; `why` in words for whoever started it.
 * @typedef {{ readonly kind: 'web', readonly why: string }
 *   | { readonly kind: 'desktop', readonly executable: string }
 *   | { readonly kind: 'none', readonly why: string }} Choice
 */

/** @param {boolean} insist @returns {Promise<import('./electron-runtime.mjs').Runtime>} */
async function findOrFetch(insist) {
  const found = await electronRuntime()
  if (found.ok || !found.fetchable) return found
  const failed = await fetchElectron({ insist })
  return failed === null
    ? electronRuntime()
    : { ok: false, fetchable: false, why: `${found.why}, and ${failed}` }
}

/**
 * The desktop shell where its runtime is here or can be had, else the web shell; never another than was asked for.
 * @param {'web' | 'desktop' | null} asked
 * @returns {Promise<Choice>}
 */
export async function chooseShell(asked) {
  if (asked === 'web') return { kind: 'web', why: 'Opening the web shell, as asked for with --shell=web.' }
  const runtime = await findOrFetch(asked === 'desktop')
  if (runtime.ok) return { kind: 'desktop', executable: runtime.executable }
  return asked === 'desktop'
    ? {
        kind: 'none',
        why: `The desktop shell cannot be opened: ${runtime.why}. --shell=web opens it in a browser.`,
      }
    : { kind: 'web', why: `Opening the web shell instead of a window of its own: ${runtime.why}.` }
}
