import type { Page } from '@playwright/test'

/** A window of the desktop shell, and what a person does to it from outside of its page. */
export interface DesktopWindow {
  /** Where its page is, given one of the test browser. */
  readonly pageFor: (page: Page) => Promise<Page>
  /** Resolves once it shows. */
  readonly show: (page: Page) => Promise<void>
  readonly chooseInMenu: (title: string, label: string) => Promise<void>
  /** Closes it; what is asked then is answered by the button of that number. Answers whether it is closed. */
  readonly close: (response: number) => Promise<boolean>
  /** The questions that were asked so far. */
  readonly asked: () => Promise<readonly string[]>
  /** Ends the process of its page. */
  readonly crash: () => Promise<void>
  /** Ends the program, whatever it is doing. */
  readonly end: () => Promise<void>
}

/** The command line and environment that the program is started with. */
export interface Start {
  readonly words: readonly string[]
  readonly environment: NodeJS.ProcessEnv
}
