import { panelError } from '../contract/host-failure.ts'
import type { Program } from '../domain/program.ts'
import type { SecretStore, ShellPort } from './ports.ts'

/** A shell that can do nothing outside its window, as a browser's tab is one, on a computer that can what `reach` says. */
export const nullShell = (
  version: string,
  reach: Partial<Pick<Program, 'canWinRm' | 'elevation' | 'secrets'>> = {},
  examine: ShellPort['examine'] = async () => [],
): ShellPort => ({
  program: {
    version,
    canConnect: false,
    canBrowse: false,
    canWinRm: false,
    elevation: 'none',
    secrets: 'none',
    ...reach,
  },
  offerMenu: () => {},
  chooseFolder: async () => {
    throw panelError('NotSupported', 'chooseFolder', {})
  },
  connect: async () => {
    throw panelError('NotSupported', 'connectMachine', {})
  },
  startAsAdministrator: async () => {
    throw panelError('NotSupported', 'startAsAdministrator', {})
  },
  examine,
})

/** No store for passwords: each is asked for again in the next run. */
export const noSecrets: SecretStore = {
  read: async () => null,
  write: async () => {
    throw panelError('NotSupported', 'signIn', {})
  },
  forget: async () => undefined,
}
