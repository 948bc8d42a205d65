import { useEffect, useMemo } from 'react'
import { useOfferMenuMutation } from '../api/panel-api.ts'
import { selectDialog } from '../store/dialog-slice.ts'
import { useAppSelector } from '../store/hooks.ts'
import { useShell } from './shell.ts'
import { selectSubjects } from './subjects.ts'
import { windowMenuOf } from './window-menu.ts'

/** Keeps the system's own menu, which only the desktop shell has, like the menus of the window. */
export function useWindowMenu(): void {
  const { kind } = useShell()
  const subjects = useAppSelector(selectSubjects)
  const isAsking = useAppSelector((state) => selectDialog(state) !== null)
  const [offer] = useOfferMenuMutation()
  // As text, because readings of the host change the subjects, and rarely what can be done to them.
  const menu = useMemo(() => JSON.stringify(windowMenuOf(subjects, isAsking)), [subjects, isAsking])
  useEffect(() => {
    if (kind === 'desktop') void offer({ menu: JSON.parse(menu) as ReturnType<typeof windowMenuOf> })
  }, [kind, menu, offer])
}
