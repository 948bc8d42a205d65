import { dialogOpened } from '../store/dialog-slice.ts'
import type { WindowCommand } from './command.ts'
import { focusPane, focusSearch } from './panes.ts'
import { undoLastApply } from './undo-apply.ts'

/** The commands that concern the window and no host. */
export const windowCommands: readonly WindowCommand[] = [
  {
    id: 'connectToServer',
    scope: 'window',
    group: 0,
    icon: 'add',
    keys: [],
    run: () => (dispatch) => {
      dispatch(dialogOpened({ kind: 'connectHost', hostId: null }))
    },
  },
  {
    id: 'undoApply',
    scope: 'window',
    group: 0,
    icon: 'revert',
    keys: ['Ctrl+Z'],
    run: () => undoLastApply,
  },
  {
    id: 'search',
    scope: 'window',
    group: 0,
    icon: 'search',
    keys: ['Ctrl+F'],
    run: () => () => focusSearch(),
  },
  {
    id: 'palette',
    scope: 'window',
    group: 0,
    icon: 'menu',
    keys: ['F8'],
    desktopKeys: ['Ctrl+Shift+P'],
    run: () => (dispatch) => {
      dispatch(dialogOpened({ kind: 'palette' }))
    },
  },
  {
    id: 'help',
    scope: 'window',
    group: 0,
    icon: 'help',
    keys: ['F1'],
    run: () => (dispatch) => {
      dispatch(dialogOpened({ kind: 'help' }))
    },
  },
  {
    id: 'keys',
    scope: 'window',
    group: 0,
    icon: 'keys',
    keys: ['Ctrl+/'],
    run: () => (dispatch) => {
      dispatch(dialogOpened({ kind: 'keys' }))
    },
  },
  {
    id: 'nextPane',
    scope: 'window',
    group: 1,
    icon: 'chevronRight',
    keys: ['F6'],
    run: () => () => focusPane('next'),
  },
  {
    id: 'previousPane',
    scope: 'window',
    group: 1,
    icon: 'chevronLeft',
    keys: ['Shift+F6'],
    run: () => () => focusPane('previous'),
  },
]
