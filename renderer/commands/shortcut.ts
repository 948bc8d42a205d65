/** What a key press is made of. */
export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

/** Whether a key press is the shortcut, written as it is shown: `Ctrl+Shift+K`. */
export function fitsShortcut(shortcut: string, press: KeyPress): boolean {
  const parts = shortcut.split('+')
  const wants = (modifier: string): boolean => parts.includes(modifier)
  return (
    press.key.toLowerCase() === parts.at(-1)?.toLowerCase() &&
    (press.ctrlKey || press.metaKey) === wants('Ctrl') &&
    press.shiftKey === wants('Shift') &&
    press.altKey === wants('Alt')
  )
}
