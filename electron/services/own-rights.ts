import { execFile } from 'node:child_process'
import { win32 } from 'node:path'
import { promisify } from 'node:util'

/**
 * The rights that this process was started with, on Windows: as administrator, by a member of Administrators without
 * their rights, or by somebody else. `unknown` away from Windows and where nobody says.
 */
export type OwnRights = 'elevated' | 'notElevated' | 'plain' | 'unknown'

/** https://learn.microsoft.com/windows-server/identity/ad-ds/manage/understand-security-identifiers */
const ADMINISTRATORS = 'S-1-5-32-544'
/** Integrity levels: high and system. https://learn.microsoft.com/windows/win32/secauthz/mandatory-integrity-control */
const HIGH_LEVELS = ['S-1-16-12288', 'S-1-16-16384']

/** Returns the rights that the groups of a process come to, told by their ids, which are the same in every language. */
export function rightsAmong(told: string): OwnRights {
  const ids = new Set(told.match(/\bS-1-[0-9-]+/gu))
  if (HIGH_LEVELS.some((level) => ids.has(level))) return 'elevated'
  if (![...ids].some((id) => id.startsWith('S-1-16-'))) return 'unknown'
  // Without their rights Administrators are in the list all the same, only to deny.
  return ids.has(ADMINISTRATORS) ? 'notElevated' : 'plain'
}

/** Asks Windows; never rejects, and takes some 50 ms. https://learn.microsoft.com/windows-server/administration/windows-commands/whoami */
export async function readOwnRights({
  platform,
  environment,
}: {
  readonly platform: NodeJS.Platform
  readonly environment: Readonly<Record<string, string | undefined>>
}): Promise<OwnRights> {
  if (platform !== 'win32') return 'unknown'
  const program = win32.join(environment['SystemRoot'] ?? 'C:\\Windows', 'System32', 'whoami.exe')
  try {
    const { stdout } = await promisify(execFile)(program, ['/groups', '/fo', 'csv', '/nh'], {
      timeout: 5_000,
      windowsHide: true,
    })
    return rightsAmong(stdout)
  } catch {
    return 'unknown'
  }
}
