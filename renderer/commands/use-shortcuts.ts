import { useEffect } from 'react'
import { useAppDispatch } from '../store/hooks.ts'
import { commands, type Command } from './commands.ts'
import { runCommand } from './run-command.ts'
import { fitsShortcut } from './shortcut.ts'

// Enter belongs to whatever has focus; the tree itself opens the Apply prompt with it.
const isGlobal = ({ scope }: Command): boolean => scope !== 'checkpoint'

const isTextField = (element: Element): boolean =>
  element.matches('input:not([type="checkbox"], [type="radio"]), textarea, [contenteditable="true"]')

const isInOverlay = (element: Element): boolean =>
  element.closest('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null

/** Listens for the commands' keys. In a text field only the window's own act, in a dialog or a menu none. */
export function useShortcuts(): void {
  const dispatch = useAppDispatch()
  useEffect(() => {
    const handleKeyDown = (event: KeyboardEvent): void => {
      const target = event.target instanceof Element ? event.target : document.body
      if (event.defaultPrevented || isInOverlay(target)) return
      const command = commands.find(
        (one) => isGlobal(one) && one.keys.some((keys) => fitsShortcut(keys, event)),
      )
      if (!command || (isTextField(target) && command.scope === 'machine')) return
      event.preventDefault()
      if (!event.repeat) dispatch(runCommand(command))
    }
    addEventListener('keydown', handleKeyDown)
    return () => removeEventListener('keydown', handleKeyDown)
  }, [dispatch])
}
