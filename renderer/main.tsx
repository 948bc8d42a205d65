// eslint-disable-next-line import/no-unassigned-import -- the language is set before anything reads words
import './language.ts'
import { StrictMode } from 'react'
import { I18nProvider } from 'react-aria-components'
import { createRoot } from 'react-dom/client'
import { Provider } from 'react-redux'
import type { Bridge } from '../shared/contract/bridge.ts'
import { currentLocale } from '../shared/words/language.ts'
import { words } from '../shared/words/words.ts'
import { followEvents } from './api/host-events.ts'
import { App } from './app/app.tsx'
import { openBridge } from './bridge/bridge.ts'
import { orderedBridge } from './bridge/ordered-bridge.ts'
import { ErrorBoundary } from './app/error-boundary.tsx'
import { PlainPage } from './app/plain-page.tsx'
import { createStore } from './store/create-store.ts'
import { persistLayout } from './store/persist-layout.ts'
import { prepareAnnouncer } from './ui/announcer.ts'

const element = document.getElementById('root')
if (!element) throw new Error('index.html has no #root')
const root = createRoot(element)

function showSignIn(): void {
  root.render(
    <PlainPage title={words.signInWords.title}>
      <p>{words.signInWords.explanation}</p>
      <p>{words.signInWords.remedy}</p>
    </PlainPage>,
  )
}

async function showPanel(bridge: Bridge): Promise<void> {
  const store = createStore(bridge)
  followEvents(bridge, store)
  // First of all, so that nothing jumps.
  await persistLayout(store)
  prepareAnnouncer()
  root.render(
    <StrictMode>
      <ErrorBoundary>
        <Provider store={store}>
          <I18nProvider locale={currentLocale() ?? 'en'}>
            <App />
          </I18nProvider>
        </Provider>
      </ErrorBoundary>
    </StrictMode>,
  )
}

const bridge = await openBridge(showSignIn)
if (bridge) await showPanel(orderedBridge(bridge))
else showSignIn()
