import { useState } from 'react'
import type { ThunkAction, UnknownAction } from '@reduxjs/toolkit'
import type { Shell } from '../../shared/contract/bridge.ts'
import type { StoreExtra } from '../api/bridge-base-query.ts'
import type { RootState } from '../store/create-store.ts'
import { useAppDispatch } from '../store/hooks.ts'

const askShell: () => ThunkAction<Shell, RootState, StoreExtra, UnknownAction> =
  () =>
  (_dispatch, _getState, { bridge }) =>
    bridge.shell

/** Where this window runs. */
export function useShell(): Shell {
  const dispatch = useAppDispatch()
  const [shell] = useState(() => dispatch(askShell()))
  return shell
}
