import type { spawn as nodeSpawn } from 'node:child_process'
import { win32 } from 'node:path'
import type { OpenDialogOptions, OpenDialogReturnValue } from 'electron'
import { panelError } from '../../shared/contract/host-failure.ts'
import type { HostError } from '../../shared/domain/failure.ts'
import { guid } from '../../shared/domain/ids.ts'
import type { Program } from '../../shared/domain/program.ts'
import type { ShellPort } from '../../shared/services/ports.ts'
import { computerExaminer } from '../services/computer-examiner.ts'
import type { OwnRights } from '../services/own-rights.ts'

/** The ports of the desktop shell. */
export interface DesktopShellPorts {
  readonly version: string
  readonly platform: NodeJS.Platform
  readonly environment: NodeJS.ProcessEnv
  /** Whether the system's store keeps passwords here. */
  readonly secrets: Program['secrets']
  readonly spawn: typeof nodeSpawn
  readonly rights: OwnRights
  /** Starts the program anew as administrator, and ends this one where the user agrees. */
  readonly startAsAdministrator: ShellPort['startAsAdministrator']
  /** Electron's dialog, modal to the window. */
  readonly showOpenDialog: (options: OpenDialogOptions) => Promise<OpenDialogReturnValue>
  readonly offerMenu: ShellPort['offerMenu']
}

// What begins with a sign VMConnect would take for an option.
const HOST_NAME = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,254}$/u

function startError(error: NodeJS.ErrnoException, path: string): HostError {
  const hostMessage = error.message
  switch (error.code) {
    case 'ENOENT':
      return panelError('VMConnectMissing', 'connectMachine', { file: path }, { hostMessage })
    // Also what becomes of ERROR_ELEVATION_REQUIRED.
    case 'EACCES':
      return panelError('ElevationNeeded', 'connectMachine', {}, { hostMessage })
    default:
      return panelError('WindowsRefused', 'connectMachine', {}, { hostMessage })
  }
}

/** Everything the desktop program can do outside its window: the system's folder dialog and, on Windows, VMConnect and its own start as administrator. */
export function desktopShell(ports: DesktopShellPorts): ShellPort {
  const { version, platform, environment, secrets, rights, spawn, showOpenDialog, offerMenu } = ports
  const elevation = rights === 'notElevated' ? 'offered' : 'none'
  const canConnect = platform === 'win32'
  const folder = win32.join(environment['SystemRoot'] ?? 'C:\\Windows', 'System32')

  const connect = async (hostName: string, vmId: string): Promise<void> => {
    if (!canConnect) throw panelError('NotSupported', 'connectMachine', {})
    if (!HOST_NAME.test(hostName) || !guid.safeParse(vmId).success)
      throw panelError('InvalidInput', 'connectMachine', {})
    const path = win32.join(folder, 'vmconnect.exe')
    await new Promise<void>((resolve, reject) => {
      // Detached, so that the machine's screen stays when the panel ends.
      const child = spawn(path, [hostName, '-G', vmId], {
        shell: false,
        detached: true,
        stdio: 'ignore',
        cwd: folder,
      })
      child.once('error', (error: NodeJS.ErrnoException) => reject(startError(error, path)))
      child.once('spawn', () => {
        child.unref()
        resolve()
      })
    })
  }

  return {
    program: { version, canConnect, canBrowse: true, canWinRm: platform === 'win32', elevation, secrets },
    offerMenu,
    chooseFolder: async (start) => {
      const { canceled, filePaths } = await showOpenDialog({
        properties: ['openDirectory', 'createDirectory'],
        ...(start === null ? {} : { defaultPath: start }),
      })
      return canceled ? null : (filePaths[0] ?? null)
    },
    connect,
    startAsAdministrator: async () => {
      if (elevation === 'none') throw panelError('NotSupported', 'startAsAdministrator', {})
      await ports.startAsAdministrator()
    },
    examine: computerExaminer({ platform, environment }),
  }
}
