import type { InventorySource } from '../../domain/inventory-source.ts'
import { visible } from '../format.ts'

const BY_CMDLETS: Readonly<Record<NonNullable<InventorySource['reason']>, string>> = {
  differs: 'the service tells a property otherwise than the cmdlets',
  unsupported: 'this Windows does not know what the service is asked for',
  denied: 'this user may not ask the service itself',
  missing: 'PowerShell has no Get-CimInstance here',
  incomplete: 'the service leaves too much out',
  failed: 'the service gave no answer',
}

/** The subject of each line of the doctor. */
export const doctorLabel = {
  system: 'System',
  powerShell: 'PowerShell',
  version: 'Its version',
  policy: 'Execution policy',
  language: 'Language mode',
  module: 'Hyper-V module',
  rights: 'Your rights',
  inventory: 'One reading',
} as const

export const doctorWords = {
  windows: 'Windows.',
  notWindows: (platform: string): string =>
    `${platform}. Hyper-V is a part of Windows: run the panel there, or open the demo (npm start -- --host=demo).`,
  noPowerShell:
    'none was found. On Windows it is a part of the system: repair it. Elsewhere install PowerShell 7 and put pwsh on the path.',
  noAnswer: (reason: string): string =>
    `it does not run a command (${reason}). Start it by hand and see what it says.`,
  noAnswerInTime: 'it was ended after a minute',
  noWord: 'it ended without a word',
  version: (edition: string, version: string): string => `${version}, ${edition}.`,
  versionTooOld: (version: string): string =>
    `${version}. The panel needs 5.1: install Windows Management Framework 5.1.`,
  policy: (policy: string): string => `${policy} for this process; no group policy is stricter.`,
  policyForbids: (scope: string, policy: string): string =>
    `${policy}, by group policy (${scope}). Unsigned scripts do not run: ask whoever sets it to allow RemoteSigned, or to sign the panel\u2019s PowerShell files.`,
  language: (mode: string): string => `${mode}.`,
  languageForbids: (mode: string): string =>
    `${mode}. A policy (AppLocker, App Control) keeps PowerShell from what the panel needs: ask whoever sets it to allow the panel\u2019s folder.`,
  module: (version: string, folder: string): string => `${version}, from ${folder}.`,
  noModule:
    'not found. Turn on "Hyper-V Module for Windows PowerShell" in Windows Features, below Hyper-V, Hyper-V Management Tools.',
  foreignModule: (folder: string): string =>
    `the one found first lies in ${folder}, where Windows does not put it, and is not used. Remove or rename that folder.`,
  administrator: 'an administrator, elevated.',
  hyperVAdministrator: 'a member of Hyper-V Administrators.',
  noRights:
    'neither elevated nor in the group Hyper-V Administrators. Start the panel as administrator, or join that group and sign in again.',
  rightsUnknown: 'they cannot be told on this system.',
  inventory: (machines: number, checkpoints: number, ms: number): string =>
    `${machines} virtual machines and ${checkpoints} checkpoints in ${ms} ms, the start of PowerShell included.`,
  source: ({ reason, property, hostMessage }: InventorySource): string => {
    if (reason === null) return 'Two queries told them all.'
    const which = property === null ? '' : ` (${property})`
    const said = hostMessage.trim() === '' ? '' : ` The host says: ${visible(hostMessage.trim())}`
    return `Hyper-V\u2019s cmdlets told them, machine by machine, which takes longer: ${BY_CMDLETS[reason]}${which}.${said}`
  },
} as const

/** One line: what, whether it is well, and what was found or what to do. */
export const doctorLine = (what: keyof typeof doctorLabel, ok: boolean, text: string): string =>
  `${ok ? 'ok ' : 'NO '} ${doctorLabel[what].padEnd(17)} ${text}`

export const doctorEnd = (faults: number): string =>
  faults === 0
    ? 'All is well: the panel can work with Hyper-V on this computer.'
    : `${faults} of these keep the panel from working with Hyper-V on this computer.`
