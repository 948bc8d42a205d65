import { useEffect, useRef } from 'react'
import { waitsForSignIn } from '../../api/host-state.ts'
import { selectHost } from '../../api/selectors.ts'
import { dialogOpened, selectDialog } from '../../store/dialog-slice.ts'
import { useAppDispatch, useAppSelector } from '../../store/hooks.ts'

/** Asks for the password of the host in use when it needs one: once, and again only after it has been connected. */
export function useSignInPrompt(): void {
  const dispatch = useAppDispatch()
  const host = useAppSelector(selectHost)
  const isFree = useAppSelector((state) => selectDialog(state) === null)
  const asked = useRef(new Set<string>())
  useEffect(() => {
    if (!host) return
    if (host.connection.state === 'connected') asked.current.delete(host.id)
    if (!isFree || !waitsForSignIn(host) || asked.current.has(host.id)) return
    asked.current.add(host.id)
    dispatch(dialogOpened({ kind: 'signIn', hostId: host.id }))
  }, [dispatch, host, isFree])
}
