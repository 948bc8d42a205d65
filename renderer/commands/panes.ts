const TABBABLE =
  'button:not([disabled]):not([tabindex="-1"]), [href], input:not([disabled]), [tabindex]:not([tabindex="-1"])'

const panes = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter((pane) => pane.offsetParent !== null)

/** Where focus enters a pane: its list where it has one, else its first control, else the pane itself. */
const entryOf = (pane: HTMLElement): HTMLElement =>
  pane.querySelector<HTMLElement>('[role="grid"], [role="treegrid"], [role="option"][tabindex="0"]') ??
  pane.querySelector<HTMLElement>(TABBABLE) ??
  pane

/** Moves focus to the next or previous pane, in the order they stand in the window. */
export function focusPane(direction: 'next' | 'previous'): void {
  const all = panes()
  const at = all.findIndex((pane) => pane.contains(document.activeElement))
  const next = at < 0 ? 0 : (at + (direction === 'next' ? 1 : -1) + all.length) % all.length
  const pane = all[next]
  if (pane) entryOf(pane).focus()
}

/** Moves focus to the filter box and selects what is in it. */
export function focusSearch(): void {
  const box = document.querySelector<HTMLInputElement>('input[type="search"]')
  box?.focus()
  box?.select()
}
