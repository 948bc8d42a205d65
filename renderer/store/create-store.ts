import { combineReducers, configureStore, createListenerMiddleware } from '@reduxjs/toolkit'
import type { Bridge } from '../../shared/contract/bridge.ts'
import type { StoreExtra } from '../api/bridge-base-query.ts'
import { panelApi } from '../api/panel-api.ts'
import { activitiesReducer } from './activities-slice.ts'
import { dialogReducer } from './dialog-slice.ts'
import { exportFoldersReducer } from './export-folders-slice.ts'
import { layoutReducer } from './layout-slice.ts'
import { ownCommandsReducer } from './own-commands-slice.ts'
import { renameReducer } from './rename-slice.ts'
import { selectionReducer } from './selection-slice.ts'
import { toastsReducer } from './toasts-slice.ts'
import { connectionTestReducer } from './connection-test-slice.ts'

const reducer = combineReducers({
  [panelApi.reducerPath]: panelApi.reducer,
  activities: activitiesReducer,
  dialog: dialogReducer,
  exportFolders: exportFoldersReducer,
  layout: layoutReducer,
  ownCommands: ownCommandsReducer,
  rename: renameReducer,
  selection: selectionReducer,
  toasts: toastsReducer,
  connectionTest: connectionTestReducer,
})

export type RootState = ReturnType<typeof reducer>

/** A store over a bridge. */
export const createStore = (bridge: Bridge) =>
  configureStore({
    reducer,
    middleware: (defaults) =>
      defaults({
        thunk: { extraArgument: { bridge } satisfies StoreExtra },
        // Walking through an inventory of 10,000 machines at every action would cost more than the action.
        immutableCheck: { ignoredPaths: [panelApi.reducerPath] },
        serializableCheck: { ignoredPaths: [panelApi.reducerPath], ignoreActions: true },
      })
        .prepend(createListenerMiddleware().middleware)
        .concat(panelApi.middleware),
  })

export type AppStore = ReturnType<typeof createStore>
export type AppDispatch = AppStore['dispatch']
