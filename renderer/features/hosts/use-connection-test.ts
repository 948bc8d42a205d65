import { nanoid } from '@reduxjs/toolkit'
import { useEffect, useRef, useState } from 'react'
import type { ConnectionTest } from '../../../shared/domain/connection-test.ts'
import type { Failure } from '../../../shared/domain/failure.ts'
import type { HostAddress } from '../../../shared/domain/host-address.ts'
import { askSecretly } from '../../api/ask-secretly.ts'
import { panelApi } from '../../api/panel-api.ts'
import { useAppDispatch, useAppSelector } from '../../store/hooks.ts'
import {
  selectConnectionTest,
  connectionTestBegun,
  connectionTestLeft,
  connectionTestTold,
} from '../../store/connection-test-slice.ts'

export interface ConnectionTestState {
  /** Its steps so far, or `null` where none was begun for this address. */
  readonly connectionTest: ConnectionTest | null
  /** The address under test. */
  readonly address: HostAddress | null
  /** Why it could not even be tried. */
  readonly failure: Failure | null
  readonly begin: (address: HostAddress, password: string | null) => void
  readonly stop: () => void
  /** Forgets it, because it was of another address. */
  readonly leave: () => void
}

/** Tests of a connection, one at a time; one that is left behind is stopped. */
export function useConnectionTest(): ConnectionTestState {
  const dispatch = useAppDispatch()
  const connectionTest = useAppSelector(selectConnectionTest)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [tried, setTried] = useState<HostAddress | null>(null)
  const underWay = useRef<string | null>(null)

  const stop = (): void => {
    // It tells itself how it ended, and of one that has ended already there is nothing to stop.
    if (underWay.current !== null)
      void dispatch(panelApi.endpoints.cancelTest.initiate({ id: underWay.current }))
  }
  const leave = (): void => {
    stop()
    underWay.current = null
    setFailure(null)
    dispatch(connectionTestLeft())
  }
  const begin = async (address: HostAddress, password: string | null): Promise<void> => {
    leave()
    const id = nanoid()
    underWay.current = id
    setTried(address)
    dispatch(connectionTestBegun(id))
    const answer = await dispatch(askSecretly('testConnection', { id, address, password }))
    if (underWay.current !== id) return
    underWay.current = null
    if (answer.ok) dispatch(connectionTestTold(answer.value))
    else {
      dispatch(connectionTestLeft())
      setFailure(answer.failure)
    }
  }
  const last = useRef(leave)
  useEffect(() => {
    last.current = leave
  })
  useEffect(() => () => last.current(), [])
  return {
    connectionTest,
    address: tried,
    failure,
    begin: (address, password) => void begin(address, password),
    stop,
    leave,
  }
}
