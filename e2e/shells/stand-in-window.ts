import { createBrowserPage } from '../electron/browser-page.ts'
import { startMainProcess, type MainProcess } from '../electron/main-process.ts'
import type { DesktopWindow, Start } from './desktop-window.ts'

/** The built program on the stand-in for Electron, its page in the test browser. */
export function standInWindow({ words, environment }: Start): DesktopWindow {
  let main: MainProcess | null = null
  const started = (): MainProcess => {
    if (main === null) throw new Error('the window was not shown')
    return main
  }
  return {
    pageFor: async (page) => page,
    show: async (page) => {
      main = await startMainProcess(words, createBrowserPage(page), environment)
      await main.ask.window()
    },
    chooseInMenu: (title, label) => started().ask.chooseInMenu(title, label),
    close: (response) => started().ask.close(response),
    asked: () => started().ask.asked(),
    crash: () => started().ask.crash('crashed'),
    end: async () => {
      main?.kill()
      await main?.ended
    },
  }
}
