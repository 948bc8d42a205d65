import { _electron, type ElectronApplication } from '@playwright/test'
import { root } from '../../build/root.mjs'
import type { DesktopWindow, Start } from './desktop-window.ts'

declare global {
  /** In the main process: the details of the questions that were asked, which a test answers in place of the system. */
  var asked: string[]
}

/** The built program on Electron's own runtime. */
export function electronWindow(executablePath: string, { words, environment }: Start): DesktopWindow {
  let program: ElectronApplication | null = null
  const started = (): ElectronApplication => {
    if (program === null) throw new Error('the program was not started')
    return program
  }
  return {
    pageFor: async () => {
      // Many a Linux keeps its users from the kernel's part of Chromium's sandbox.
      const sandbox = process.platform === 'linux' ? ['--no-sandbox'] : []
      const env = Object.entries({ ...environment, TZ: 'UTC' }).filter(([, value]) => value !== undefined)
      program = await _electron.launch({
        executablePath,
        args: [...sandbox, root, '--lang=en-US', ...words],
        env: Object.fromEntries(env),
      })
      await program.evaluate(({ dialog }) => {
        globalThis.asked = []
        dialog.showMessageBox = async (...given: readonly unknown[]) => {
          asked.push((given.at(-1) as Electron.MessageBoxOptions).detail ?? '')
          return { response: 0, checkboxChecked: false }
        }
      })
      const page = await program.firstWindow()
      await page.emulateMedia({ reducedMotion: 'reduce' })
      return page
    },
    // It shows already, but what a test adds to a page is there from the next loading on.
    show: async (page) => void (await page.reload()),
    chooseInMenu: (title, label) =>
      started().evaluate(
        ({ Menu }, [menu, item]) => {
          const found = Menu.getApplicationMenu()?.items.find((one) => one.label === menu)
          const command = found?.submenu?.items.find((one) => one.label === item)
          if (!command) throw new Error(`the menu ${menu} has no ${item}`)
          const click = command.click as () => void
          click()
        },
        [title, label],
      ),
    close: (response) =>
      started().evaluate(({ BrowserWindow, dialog }, answer) => {
        dialog.showMessageBox = async (...given: readonly unknown[]) => {
          asked.push((given.at(-1) as Electron.MessageBoxOptions).detail ?? '')
          return { response: answer, checkboxChecked: false }
        }
        const [window] = BrowserWindow.getAllWindows()
        return new Promise<boolean>((resolve) => {
          window?.once('closed', () => resolve(true))
          window?.close()
          setTimeout(() => resolve(false), 1_000)
        })
      }, response),
    asked: () => started().evaluate(() => asked),
    crash: () =>
      started().evaluate(({ BrowserWindow }) => {
        BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer()
      }),
    end: async () => {
      program?.process().kill('SIGKILL')
    },
  }
}
