import type { Locator, Page } from '@playwright/test'

/** Begins with these very words. */
const beginning = (text: string): RegExp =>
  new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}(?![\\w-])`, 'u')

/** The panel's window, by what a person sees and a screen reader says. */
export class PanelPage {
  readonly page: Page
  /** The pane of the machines, whether or not there are any. */
  readonly list: Locator
  readonly machines: Locator
  readonly tree: Locator
  readonly actions: Locator
  readonly dialog: Locator

  constructor(page: Page) {
    this.page = page
    this.list = page.getByRole('region', { name: 'Virtual Machines' })
    this.machines = page.getByRole('grid', { name: 'Virtual Machines' })
    this.tree = page.getByRole('treegrid', { name: /^Checkpoints/u })
    this.actions = page.getByRole('region', { name: 'Actions' })
    this.dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'))
  }

  /** The row of a machine in the list. */
  machine(name: string): Locator {
    return this.machines.getByRole('row', { name: beginning(name) })
  }

  /** A node of the tree; `Now` is one too. */
  node(name: string): Locator {
    return this.tree.getByRole('row', { name: beginning(name) })
  }

  /** A command in the Actions pane. */
  command(name: string): Locator {
    return this.actions.getByRole('button', { name, exact: true })
  }

  button(name: string): Locator {
    return this.dialog.getByRole('button', { name, exact: true })
  }

  /** The nodes of the tree from top to bottom, each with its depth. */
  branches(): Promise<string[]> {
    return this.tree.getByRole('row').evaluateAll((rows) =>
      rows.map((row) => {
        const indent = '  '.repeat(Number(row.getAttribute('aria-level')) - 1)
        return indent + (row.getAttribute('aria-label') ?? '').split(', ')[0]
      }),
    )
  }
}
