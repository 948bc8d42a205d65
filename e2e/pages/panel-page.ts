import { expect, type Locator, type Page } from '@playwright/test'

/** Begins with these very words. */
const beginning = (text: string): RegExp =>
  new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}(?![\\w-])`, 'u')

declare global {
  /** All that the page's live regions have said: what is said next takes its place there, perhaps before anybody looks. */
  var announced: { id: string; text: string }[]
}

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

  /** Keeps all that is announced from the next loading of the page on. */
  async recordAnnouncements(): Promise<void> {
    await this.page.addInitScript(() => {
      globalThis.announced = []
      new MutationObserver((changes) => {
        for (const { target, addedNodes } of changes)
          if (target instanceof Element && target.id.startsWith('announcer-'))
            for (const { textContent } of addedNodes)
              announced.push({ id: target.id, text: textContent ?? '' })
      }).observe(document, { childList: true, subtree: true })
    })
  }

  /** Waits until a screen reader has been told `text`, perhaps among more: at once, or when it had a moment. */
  async expectAnnounced(text: string, politeness: 'polite' | 'assertive'): Promise<void> {
    const said = { id: `announcer-${politeness}`, text: expect.stringContaining(text) }
    await expect.poll(() => this.page.evaluate(() => announced)).toContainEqual(said)
  }

  /** The row of a machine in the list. */
  machine(name: string): Locator {
    return this.machines.getByRole('row', { name: beginning(name) })
  }

  /** A node of the tree; `Now` is one too. */
  node(name: string): Locator {
    return this.tree.getByRole('row', { name: beginning(name) })
  }

  /** A command in the Actions pane; `of` is what it is done to, where two things have one of that name. */
  command(name: string, of?: string): Locator {
    const group = of === undefined ? this.actions : this.actions.getByRole('group', { name: of })
    return group.getByRole('button', { name, exact: true })
  }

  button(name: string): Locator {
    return this.dialog.getByRole('button', { name, exact: true })
  }

  /** Goes down with the arrow key until `target` is reached; letters would have to follow one another within a second. */
  private async arrowTo(target: Locator, isReached: (row: Element) => boolean): Promise<void> {
    await expect(target).toBeVisible()
    for (let step = 0; step < 20 && !(await target.evaluate(isReached)); step++)
      await this.page.keyboard.press('ArrowDown')
    expect(await target.evaluate(isReached)).toBe(true)
  }

  /** Picks a machine with keys alone, from wherever the focus is: by its first letter, and down from there. */
  async pickByKeys(name: string): Promise<void> {
    const isPicked = (row: Element): boolean => row.getAttribute('aria-selected') === 'true'
    await this.machines.focus()
    await this.page.keyboard.press('Home')
    await expect(this.machines.getByRole('row', { selected: true })).toHaveCount(1)
    if (!(await this.machine(name).evaluate(isPicked))) await this.page.keyboard.press(name.charAt(0))
    await this.arrowTo(this.machine(name), isPicked)
  }

  /** Presses Tab until `target` has the focus, as somebody does who knows that it is there somewhere. */
  async tabTo(target: Locator): Promise<void> {
    await expect(target).toBeVisible()
    for (let stop = 0; stop < 60; stop++) {
      if (await target.evaluate((element) => element === document.activeElement)) return
      await this.page.keyboard.press('Tab')
    }
    await expect(target).toBeFocused()
  }

  /** Goes from the list to a node of the tree with keys alone. */
  async goToNodeByKeys(name: string): Promise<void> {
    await this.page.keyboard.press('F6')
    await expect(this.tree.getByRole('row').and(this.page.locator(':focus'))).toHaveCount(1)
    await this.page.keyboard.press('Home')
    await this.arrowTo(this.node(name), (row) => row === document.activeElement)
  }

  /** Answers the apply prompt with keys alone: from Cancel, where the focus begins, back to the button that applies. */
  async keepAndApplyByKeys(): Promise<void> {
    const confirm = this.button('Keep and apply')
    // While the host is still asked, there is a Cancel too, and nothing to confirm.
    await expect(confirm).toBeVisible()
    await expect(this.button('Cancel')).toBeFocused()
    await this.page.keyboard.press('Shift+Tab')
    await expect(confirm).toBeFocused()
    await this.page.keyboard.press('Enter')
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
