import { panelError } from '../contract/host-failure.ts'
import type { ShellPort } from './ports.ts'

/** A shell that can do nothing outside its window, as a browser's tab is one. */
export const plainShell = (version: string): ShellPort => ({
  program: { version, canConnect: false, canBrowse: false },
  offerMenu: () => {},
  chooseFolder: async () => {
    throw panelError('NotSupported', 'chooseFolder', {})
  },
  connect: async () => {
    throw panelError('NotSupported', 'connectMachine', {})
  },
})
