/**
 * A ref for the box around a control that may vanish: should it have the focus then, the pane around it gets it, or
 * the pane's first control. Without that the next Tab would begin at the top of the window.
 */
export function passFocusOn(box: HTMLElement | null): (() => void) | undefined {
  const pane = box?.closest<HTMLElement>('[data-pane]')
  if (!box || !pane) return undefined
  return () => {
    if (!box.contains(document.activeElement)) return
    const heir = pane.hasAttribute('tabindex') ? pane : pane.querySelector<HTMLElement>('button')
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) heir?.focus()
    })
  }
}
