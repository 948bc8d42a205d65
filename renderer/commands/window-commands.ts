import { dialogOpened } from '../store/dialog-slice.ts'
import { always, type WindowCommand } from './command.ts'
import { focusPane, focusSearch } from './panes.ts'

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
    id: 'search',
    scope: 'window',
    group: 0,
    icon: 'search',
    keys: ['Ctrl+F'],
    verdict: always,
    run: () => () => focusSearch(),
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
    icon: 'chevronRight',
    keys: ['Shift+F6'],
    verdict: always,
    run: () => () => focusPane('previous'),
  },
]
