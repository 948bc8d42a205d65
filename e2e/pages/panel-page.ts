import type { Locator, Page } from '@playwright/test'

const exactly = (text: string): RegExp =>
  new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}\\b`, 'u')

/** The panel's window, by what a person sees and a screen reader says. */
export class PanelPage {
  readonly page: Page
  readonly machines: Locator
  readonly tree: Locator
  readonly actions: Locator
  readonly dialog: Locator

  constructor(page: Page) {
    this.page = page
    this.machines = page.getByRole('grid', { name: 'Virtual Machines' })
    this.tree = page.getByRole('treegrid', { name: /^Checkpoints/u })
    this.actions = page.getByRole('complementary', { name: 'Actions' })
    this.dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'))
  }

  /** The row of a machine in the list. */
  machine(name: string): Locator {
    return this.machines.getByRole('row', { name: exactly(name) })
  }

  /** A node of the tree; `Now` is one too. */
  node(name: string): Locator {
    return this.tree.getByRole('row', { name: exactly(name) })
  }

  /** A command in the Actions pane. */
  command(name: string): Locator {
    return this.actions.getByRole('button', { name: exactly(name) })
  }

  button(name: string): Locator {
    return this.dialog.getByRole('button', { name, exact: true })
  }

  /** The nodes of the tree from top to bottom, each with its depth. */
  async branches(): Promise<string[]> {
    const rows = await this.tree.getByRole('row').all()
    return Promise.all(
      rows.map(async (row) => {
        const level = Number(await row.getAttribute('aria-level'))
        const name = await row.getByRole('gridcell').first().locator('[data-name]').innerText()
        return `${'  '.repeat(level - 1)}${name}`
      }),
    )
  }
}
