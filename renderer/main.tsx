import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Provider } from 'react-redux'
import type { Bridge } from '../shared/contract/bridge.ts'
import { signInWords } from '../shared/words/connection.ts'
import { followEvents } from './api/host-events.ts'
import { App } from './app.tsx'
import { openBridge } from './bridge/bridge.ts'
import { orderedBridge } from './bridge/ordered-bridge.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { PlainPage } from './plain-page.tsx'
import { createStore } from './store/create-store.ts'
import { readLayout, writeLayout } from './store/saved-layout.ts'
import { prepareAnnouncer } from './ui/announcer.ts'

const element = document.getElementById('root')
if (!element) throw new Error('index.html has no #root')
const root = createRoot(element)

function showSignIn(): void {
  root.render(
    <PlainPage title={signInWords.title}>
      <p>{signInWords.explanation}</p>
      <p>{signInWords.remedy}</p>
    </PlainPage>,
  )
}

function showPanel(bridge: Bridge): void {
  const store = createStore(bridge, { layout: readLayout(localStorage) })
  let saved = store.getState().layout
  store.subscribe(() => {
    const { layout } = store.getState()
    if (layout === saved) return
    saved = layout
    writeLayout(localStorage, layout)
  })
  followEvents(bridge, store)
  prepareAnnouncer()
  root.render(
    <StrictMode>
      <ErrorBoundary>
        <Provider store={store}>
          <App />
        </Provider>
      </ErrorBoundary>
    </StrictMode>,
  )
}

const bridge = await openBridge(showSignIn)
if (bridge) showPanel(orderedBridge(bridge))
else showSignIn()
