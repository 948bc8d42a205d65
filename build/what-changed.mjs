import { runChild } from './run-child.mjs'

/**
 * Which parts a change can touch: `all` of its tests, those that import something of it (`related`), or `none`.
 * @typedef {'all' | 'related' | 'none'} Reach
 * @typedef {{ readonly vitest: Reach, readonly powershell: Reach, readonly browser: Reach }} Reaches
 */

/** Files that no import leads to, though every test depends on them. */
const EVERYTHING = /^(?:package(?:-lock)?\.json|vitest\.config\.ts|tsconfig\.json|build\/[^/]*\.mjs)$/u
/** Files that PowerShell reads, and the programs that stand in for it: no test imports them. */
const READ_BY_POWERSHELL = /\.(?:ps1|psm1|psd1|cs|csproj)$|^e2e\/hyper-v\/.*\.mjs$/u
/** Sources of the window that browser tests open. */
const BUILT = /^(?:shared|electron|renderer)\/(?!.*\.test\.tsx?$)/u

/**
 * Returns what has to run after a change to these files, told from the root of the clone.
 * @param {readonly string[]} files
 * @returns {Reaches}
 */
export function reachOf(files) {
  if (files.some((file) => EVERYTHING.test(file))) return { vitest: 'all', powershell: 'all', browser: 'all' }
  const hasSpecs = files.some((file) => file.startsWith('e2e/'))
  return {
    vitest: 'related',
    powershell: files.some((file) => READ_BY_POWERSHELL.test(file)) ? 'all' : 'related',
    browser: files.some((file) => BUILT.test(file)) ? 'all' : hasSpecs ? 'related' : 'none',
  }
}

/**
 * The files that differ from `revision`, those that git does not know yet included; `null` where git cannot tell.
 * @param {string} revision
 */
export async function filesChangedSince(revision) {
  const asked = await Promise.all([
    runChild('git', ['diff', '--name-only', '--end-of-options', revision]),
    runChild('git', ['ls-files', '--others', '--exclude-standard']),
  ])
  if (asked.some(({ code }) => code !== 0)) return null
  return asked.flatMap(({ output }) => output.split('\n')).filter((line) => line !== '')
}
