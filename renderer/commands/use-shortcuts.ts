import { useEffect } from 'react'
import { useAppDispatch, useAppStore } from '../store/hooks.ts'
import type { Command } from './command.ts'
import { commandForKey, runCommand } from './run-command.ts'
import { useShell } from './shell.ts'
import { fitsShortcut } from './shortcut.ts'
import { selectSubjects } from './subjects.ts'

// What is done to checkpoints has its keys in the tree: Enter, Del and F2 belong to whatever has focus.
const SCOPES: readonly Command['scope'][] = ['window', 'host', 'machine', 'machines']

const isTextField = (element: Element): boolean =>
  element.matches('input:not([type="checkbox"], [type="radio"]), textarea, [contenteditable="true"]')

/** A text field takes back its own typing. */
const UNDO = 'Ctrl+Z'

const isInOverlay = (element: Element): boolean =>
  element.closest('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null

/** Listens for the commands' keys. In a text field only the window's own act, but for undoing; in a dialog or a menu none. */
export function useShortcuts(): void {
  const dispatch = useAppDispatch()
  const store = useAppStore()
  const shell = useShell()
  useEffect(() => {
    const handleKeyDown = (event: KeyboardEvent): void => {
      const target = event.target instanceof Element ? event.target : document.body
      if (event.defaultPrevented || isInOverlay(target)) return
      const command = commandForKey(event, SCOPES, selectSubjects(store.getState()), shell)
      const isOfMachines = command?.scope === 'machine' || command?.scope === 'machines'
      const isOfField = isTextField(target) && (isOfMachines || fitsShortcut(UNDO, event))
      if (!command || isOfField) return
      event.preventDefault()
      if (!event.repeat) dispatch(runCommand(command))
    }
    addEventListener('keydown', handleKeyDown)
    return () => removeEventListener('keydown', handleKeyDown)
  }, [dispatch, store, shell])
}
