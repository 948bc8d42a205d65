import { dialogOpened } from '../store/dialog-slice.ts'
import { always, type WindowCommand } from './command.ts'
import { focusPane, focusSearch } from './panes.ts'
import { undoLastApply } from './undo-apply.ts'

/** What concerns the window and no host. */
export const windowCommands: readonly WindowCommand[] = [
  {
    id: 'connectToServer',
    scope: 'window',
    group: 0,
    icon: 'add',
    keys: [],
    verdict: always,
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
    verdict: always,
    run: () => undoLastApply,
  },
  {
    id: 'search',
    scope: 'window',
    group: 0,
    icon: 'search',
    keys: ['Ctrl+F'],
    verdict: always,
    run: () => () => focusSearch(),
  },
  {
    id: 'palette',
    scope: 'window',
    group: 0,
    icon: 'menu',
    keys: ['F8'],
    desktopKeys: ['Ctrl+Shift+P'],
    verdict: always,
    run: () => (dispatch) => {
      dispatch(dialogOpened({ kind: 'palette' }))
    },
  },
  {
    id: 'keys',
    scope: 'window',
    group: 0,
    icon: 'keys',
    keys: ['F1', 'Ctrl+/'],
    verdict: always,
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
    verdict: always,
    run: () => () => focusPane('next'),
  },
  {
    id: 'previousPane',
    scope: 'window',
    group: 1,
    icon: 'chevronLeft',
    keys: ['Shift+F6'],
    verdict: always,
    run: () => () => focusPane('previous'),
  },
]
