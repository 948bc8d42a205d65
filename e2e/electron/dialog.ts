import type * as Electron from 'electron'
import { BrowserWindow } from './browser-window.ts'
import { mustBeReady, state } from './state.ts'

export const dialog: Pick<Electron.Dialog, 'showErrorBox'> & {
  readonly showMessageBox: (
    ...asked: readonly [BrowserWindow, Electron.MessageBoxOptions] | readonly [Electron.MessageBoxOptions]
  ) => Promise<Pick<Electron.MessageBoxReturnValue, 'response'>>
  readonly showOpenDialog: (
    ...asked: readonly [BrowserWindow, Electron.OpenDialogOptions] | readonly [Electron.OpenDialogOptions]
  ) => Promise<Electron.OpenDialogReturnValue>
} = {
  showErrorBox: (title, content) => {
    process.stderr.write(`${title}\n${content}\n`)
  },
  showMessageBox: async (...asked) => {
    state.asked.push(asked.length === 1 ? asked[0] : asked[1])
    return { response: state.response }
  },
  showOpenDialog: async (...asked) => {
    mustBeReady('dialog.showOpenDialog')
    const [first, second] = asked
    if (first instanceof BrowserWindow) state.askedFolders.push({ options: second ?? {}, isModal: true })
    else state.askedFolders.push({ options: first, isModal: false })
    const { folder } = state
    return folder === null ? { canceled: true, filePaths: [] } : { canceled: false, filePaths: [folder] }
  },
}
