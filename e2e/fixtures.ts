import { test as base, expect, type ConsoleMessage, type Page } from '@playwright/test'
import { seeds } from '../shared/simulator/seeds.ts'
import { setLanguage } from '../shared/words/words.ts'
import { NO_SCRIPT_FILES, runsScriptFiles } from './hyper-v/scripted-powershell.ts'
import { PanelPage } from './pages/panel-page.ts'
import { openDesktop, type DesktopUnderTest } from './shells/desktop.ts'
import type { HostOptions, HostUnderTest, ShellUnderTest } from './shells/shell.ts'
import { openWeb, startWebServer, type WebServer, type WebUnderTest } from './shells/web.ts'

type ShellKind = 'web' | 'desktop'

/** The options that a Playwright project sets. */
export interface ProjectOptions {
  readonly shell: ShellKind
}

interface Fixtures extends ProjectOptions {
  readonly hostOptions: HostOptions
  /** The shell of the project, over a simulated host of its own. */
  readonly opened: WebUnderTest | DesktopUnderTest
  /** The host behind the window: its world, its faults, and the history of what was done to it. */
  readonly host: HostUnderTest
  /** The web shell, with what only it has; a test that uses it is not for the desktop. */
  readonly web: WebUnderTest
  /** The desktop shell, with what only it has; a test that uses it is not for the web. */
  readonly desktop: DesktopUnderTest
  /** The window, signed in and showing the list. */
  readonly panel: PanelPage
  /** A window of another browser over the same panel, signed in and showing the list. */
  readonly otherPanel: PanelPage
  /** Everything the page complained about; the test fails when there is anything. */
  readonly complaints: string[]
  /** Waits until what was changed about the layout is remembered. */
  readonly layoutKept: () => Promise<unknown>
}

interface WorkerFixtures {
  /** The web shell, started once; each test gives it a panel of its own. */
  readonly server: WebServer
}

async function showPanel(shell: ShellUnderTest, page: Page): Promise<PanelPage> {
  const panel = new PanelPage(page)
  await panel.recordAnnouncements()
  await shell.show(page)
  await panel.list.waitFor()
  return panel
}

/** Collects what a page complains about until the returned function is called. */
function listen(page: Page, complaints: string[]): () => void {
  const ofConsole = (message: ConsoleMessage): void => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  }
  const ofPage = (error: Error): void => void complaints.push(error.message)
  page.on('console', ofConsole).on('pageerror', ofPage)
  return () => void page.off('console', ofConsole).off('pageerror', ofPage)
}

/** A test with a window of its project's shell over a simulated host of its own; no world is shared between tests. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  server: [
    // eslint-disable-next-line no-empty-pattern -- it is how Playwright is told that nothing is needed
    async ({}, use) => {
      const server = await startWebServer()
      await use(server)
      await server.close()
    },
    { scope: 'worker' },
  ],

  shell: ['web', { option: true }],
  hostOptions: [{ world: seeds.demo, faults: [], pace: 0.02 }, { option: true }],

  complaints: [
    // eslint-disable-next-line no-empty-pattern -- it is how Playwright is told that nothing is needed
    async ({}, use) => {
      const complaints: string[] = []
      await use(complaints)
      expect(complaints).toEqual([])
    },
    { auto: true },
  ],

  opened: async ({ shell, hostOptions, server }, use, { skip }) => {
    skip(shell === 'desktop' && hostOptions.isDemo !== true && !runsScriptFiles, NO_SCRIPT_FILES)
    // What an earlier test chose would be the language of this one's host.
    setLanguage('en', ['en-US'])
    const opened = shell === 'web' ? openWeb(hostOptions, server) : await openDesktop(hostOptions)
    await use(opened)
    await opened.close()
  },

  web: async ({ opened }, use) => {
    if (opened.kind !== 'web') throw new Error('the desktop shell has no addresses')
    await use(opened)
  },

  desktop: async ({ opened }, use) => {
    if (opened.kind !== 'desktop') throw new Error('the web shell has no window of its own')
    await use(opened)
  },

  host: ({ opened }, use) => use(opened.host),

  page: async ({ page: ofBrowser, opened, complaints }, use) => {
    const page = await opened.pageFor(ofBrowser)
    const stopListening = listen(page, complaints)
    await use(page)
    // The test is over: that the program goes away before the page does is no news.
    stopListening()
  },

  panel: async ({ page, opened }, use) => {
    await use(await showPanel(opened, page))
  },

  otherPanel: async ({ browser, opened, complaints }, use) => {
    const context = await browser.newContext()
    const page = await context.newPage()
    listen(page, complaints)
    await use(await showPanel(opened, page))
    await context.close()
  },

  layoutKept: ({ page, opened }, use) => use(() => opened.layoutKept(page)),
})

/** Details of a test that is none of the desktop project's, with the reason. */
export const webOnly = (reason: string) =>
  ({ tag: '@web', annotation: { type: 'web only', description: reason } }) as const

/** Details of a test of what is another piece of code in each shell, which runs on the stand-in for Electron too. */
export const inBothShells = { tag: '@shells' } as const

export { expect }
