import path from 'node:path'
import type { Hello } from './powershell-process.ts'

/** Stands at the start of a root for the folder PowerShell itself is in; only PowerShell knows it. */
export const PS_HOME = '$PSHOME'

const pathsOf = (psHome: string): path.PlatformPath =>
  /^[A-Za-z]:\\/u.test(psHome) ? path.win32 : path.posix

/**
 * Whether the `Hyper-V` module lies in one of the folders it may lie in. Anything else that calls itself so could
 * show machines that do not exist, or act on those that do.
 */
export function isHyperVFrom(
  roots: readonly string[],
  { hyperV, psHome }: Pick<Hello, 'hyperV' | 'psHome'>,
): boolean {
  if (hyperV === null) return false
  const paths = pathsOf(psHome)
  const comparable = (folder: string): string => {
    const whole = paths.normalize(folder)
    return paths === path.win32 ? whole.toLowerCase() : whole
  }
  const folder = comparable(hyperV.folder)
  return roots.some((root) => {
    const whole = root.startsWith(PS_HOME) ? paths.join(psHome, root.slice(PS_HOME.length)) : root
    const inside = paths.relative(comparable(whole), folder)
    return (
      inside !== '' && inside !== '..' && !inside.startsWith(`..${paths.sep}`) && !paths.isAbsolute(inside)
    )
  })
}
