import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { Provider } from 'react-redux'
import { onTestFinished } from 'vitest'
import { followEvents } from '../api/host-events.ts'
import { App } from '../app/app.tsx'
import { type AppStore, createStore } from '../store/create-store.ts'
import baseStyles from '../styles/base.css?inline'
import { ClockContext } from '../ui/clock.ts'
import tokens from '../styles/tokens.css?inline'
import { createMemoryBridge, type MemoryBridge, type MemoryBridgeOptions } from './memory-bridge.ts'

export interface RenderedApp extends MemoryBridge {
  readonly store: AppStore
}

/** Puts something on the page with the panel's look, until the test is over; what is returned renders it anew. */
export function renderElement(element: ReactNode): (next: ReactNode) => void {
  const style = document.createElement('style')
  style.textContent = tokens + baseStyles
  const container = document.createElement('div')
  container.id = 'root'
  document.head.append(style)
  document.body.append(container)
  const root = createRoot(container)
  root.render(element)
  onTestFinished(() => {
    root.unmount()
    container.remove()
    style.remove()
  })
  return (next) => root.render(next)
}

/** The whole window over a panel in memory. */
export function renderApp(options: MemoryBridgeOptions = {}): RenderedApp {
  const memory = createMemoryBridge(options)
  const store = createStore(memory.bridge)
  const unfollow = followEvents(memory.bridge, store)
  onTestFinished(unfollow)
  renderElement(
    <ClockContext value={memory.clock}>
      <Provider store={store}>
        <App />
      </Provider>
    </ClockContext>,
  )
  return { ...memory, store }
}
