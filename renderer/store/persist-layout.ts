import { failureOf } from '../api/failure-of.ts'
import { panelApi } from '../api/panel-api.ts'
import type { AppStore } from './create-store.ts'
import { layoutLoaded } from './layout-slice.ts'
import { failureToast, toastGiven } from './toasts-slice.ts'

/** How long the layout has to stay as it is before it is written: a drag changes it at every step. */
const PAUSE = 400

const { getLayout, setLayout } = panelApi.endpoints

/**
 * Takes the layout of the last time, and from then on remembers every change. What is written is what this window
 * shows when its changes have come to rest; of several windows the last to write counts. Resolves once it is shown;
 * the returned function ends it.
 */
export async function persistLayout(store: AppStore): Promise<() => void> {
  const { dispatch, getState } = store
  const asked = dispatch(getLayout.initiate({}))
  const { data, error } = await asked
  asked.unsubscribe()
  const unread = failureOf(error)
  if (unread) dispatch(toastGiven(failureToast(unread)))
  if (data) dispatch(layoutLoaded(data))

  let written = getState().layout
  let timer: ReturnType<typeof setTimeout> | undefined
  let isWriting = false

  async function write(): Promise<void> {
    const { layout } = getState()
    if (isWriting || layout === written) return
    isWriting = true
    // A layout that cannot be written is told once and then left alone, until it changes again.
    written = layout
    const answer = await dispatch(setLayout.initiate(layout))
    isWriting = false
    const unwritten = failureOf(answer.error)
    if (unwritten) dispatch(toastGiven(failureToast(unwritten)))
    await write()
  }
  const writeNow = (): void => {
    clearTimeout(timer)
    void write()
  }

  let seen = written
  const unsubscribe = store.subscribe(() => {
    const { layout } = getState()
    if (layout === seen) return
    seen = layout
    clearTimeout(timer)
    timer = setTimeout(writeNow, PAUSE)
  })
  addEventListener('pagehide', writeNow)
  return () => {
    clearTimeout(timer)
    unsubscribe()
    removeEventListener('pagehide', writeNow)
  }
}
