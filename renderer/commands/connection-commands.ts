import type { Host } from '../../shared/domain/host.ts'
import { needsPassword } from '../../shared/domain/host-address.ts'
import { failureOf } from '../api/failure-of.ts'
import { panelApi } from '../api/panel-api.ts'
import { dialogOpened } from '../store/dialog-slice.ts'
import { failureToast, toastGiven } from '../store/toasts-slice.ts'
import type { CommandThunk, HostCommand, OfHost } from './command.ts'
import { refreshHost } from './host-commands.ts'

const { endpoints } = panelApi

const isRemote = ({ kind }: Host): boolean => kind === 'remote'
const asksForPassword = ({ address }: Host): boolean => address !== undefined && needsPassword(address)

/** *Reconnect Now*. What comes of it is told by the host's state. */
export const reconnect =
  ({ host }: OfHost): CommandThunk =>
  async (dispatch) => {
    const { error } = await dispatch(endpoints.reconnectHost.initiate({ hostId: host.id }))
    const failure = failureOf(error)
    if (failure) dispatch(toastGiven(failureToast(failure)))
  }

/** *Sign In...* */
export const askToSignIn =
  ({ host }: OfHost): CommandThunk =>
  (dispatch) => {
    dispatch(dialogOpened({ kind: 'signIn', hostId: host.id }))
  }

const signOut =
  ({ host }: OfHost): CommandThunk =>
  async (dispatch) => {
    const { error } = await dispatch(endpoints.signOut.initiate({ hostId: host.id }))
    const failure = failureOf(error)
    if (failure) dispatch(toastGiven(failureToast(failure)))
  }

/** The commands for a host and for the connection to it. */
export const connectionCommands: readonly HostCommand[] = [
  {
    id: 'refresh',
    scope: 'host',
    group: 0,
    icon: 'refresh',
    keys: ['F5'],
    run: refreshHost,
  },
  {
    id: 'reconnect',
    scope: 'host',
    group: 0,
    icon: 'connect',
    keys: [],
    fits: isRemote,
    does: 'reconnectHost',
    run: reconnect,
  },
  {
    id: 'signIn',
    scope: 'host',
    group: 1,
    icon: 'key',
    keys: [],
    fits: asksForPassword,
    does: 'signIn',
    run: askToSignIn,
  },
  {
    id: 'signOut',
    scope: 'host',
    group: 1,
    icon: 'exportOut',
    keys: [],
    fits: asksForPassword,
    run: signOut,
  },
  {
    id: 'editHost',
    scope: 'host',
    group: 2,
    icon: 'settings',
    keys: [],
    fits: isRemote,
    run:
      ({ host }) =>
      (dispatch) => {
        dispatch(dialogOpened({ kind: 'connectHost', hostId: host.id }))
      },
  },
  {
    id: 'removeHost',
    scope: 'host',
    group: 2,
    icon: 'delete',
    keys: [],
    fits: isRemote,
    run:
      ({ host }) =>
      (dispatch) => {
        dispatch(dialogOpened({ kind: 'removeHost', hostId: host.id }))
      },
  },
]
