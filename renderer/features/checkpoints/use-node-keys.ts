import type { KeyboardEvent } from 'react'
import { commandForKey, runCommand } from '../../commands/run-command.ts'
import { useShell } from '../../commands/shell.ts'
import { fitsShortcut } from '../../commands/shortcut.ts'
import { selectSubjects } from '../../commands/subjects.ts'
import { useAppDispatch, useAppStore } from '../../store/hooks.ts'
import type { Find } from './use-find.ts'

/** The element of the node that something happened to. */
export const nodeAt = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-key]') : null

const isTextField = (target: EventTarget): boolean => target instanceof Element && target.matches('input')

export interface NodeKeysOptions {
  readonly find: Find
  readonly onExpandAll: () => void
  readonly onMenu: (node: HTMLElement, place: { readonly x: number; readonly y: number }) => void
}

/**
 * The keys that belong to checkpoints and act on nothing else: those of their commands, of their menu and of the
 * search. To be met before the tree's own, which would take `*` for type-ahead and Enter for an action.
 */
export function useNodeKeys({ find, onExpandAll, onMenu }: NodeKeysOptions) {
  const dispatch = useAppDispatch()
  const store = useAppStore()
  const shell = useShell()

  const runFor = (event: KeyboardEvent): boolean => {
    const subjects = selectSubjects(store.getState())
    const command = commandForKey(event, ['checkpoint', 'checkpoints'], subjects, shell)
    if (command && !event.repeat) dispatch(runCommand(command))
    return command !== undefined
  }
  const menuAt = (node: HTMLElement): boolean => {
    const { left, bottom } = node.getBoundingClientRect()
    onMenu(node, { x: left + 48, y: bottom })
    return true
  }
  const expandAll = (): boolean => {
    onExpandAll()
    return true
  }
  const search = (event: KeyboardEvent): boolean => {
    if (fitsShortcut('Ctrl+F', event)) find.open()
    else if (event.key === 'F3' && find.text !== null) find.go(event.shiftKey ? 'previous' : 'next')
    else return false
    return true
  }
  const isTaken = (event: KeyboardEvent): boolean => {
    if (search(event)) return true
    const node = nodeAt(event.target)
    if (isTextField(event.target) || node === null || node !== event.target) return false
    if (event.key === 'ContextMenu' || fitsShortcut('Shift+F10', event)) return menuAt(node)
    return event.key === '*' ? expandAll() : runFor(event)
  }

  return (event: KeyboardEvent): void => {
    if (!isTaken(event)) return
    event.preventDefault()
    event.stopPropagation()
  }
}
