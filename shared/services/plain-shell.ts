import { panelError } from '../contract/host-failure.ts'
import type { SecretStore, ShellPort } from './ports.ts'

/** A shell that can do nothing outside its window, as a browser's tab is one. */
export const plainShell = (version: string): ShellPort => ({
  program: { version, canConnect: false, canBrowse: false, canWinRm: false, secrets: 'none' },
  chooseFolder: async () => {
    throw panelError('NotSupported', 'chooseFolder', {})
  },
  connect: async () => {
    throw panelError('NotSupported', 'connectMachine', {})
  },
})

/** No store for passwords: each is asked for again in the next run. */
export const noSecrets: SecretStore = {
  read: async () => null,
  write: async () => {
    throw panelError('NotSupported', 'signIn', {})
  },
  forget: async () => undefined,
}
