import { Component, type ReactNode } from 'react'
import { words } from '../../shared/words/words.ts'
import { PlainPage } from './plain-page.tsx'

interface State {
  readonly error: Error | null
}

/** Shows what went wrong inside the window, in place of an empty one. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override readonly state: State = { error: null }

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override render(): ReactNode {
    const { error } = this.state
    if (!error) return this.props.children
    const { title, explanation, reload } = words.brokenWindowWords
    return (
      <PlainPage title={title}>
        <p>{explanation}</p>
        <pre>{error.stack ?? error.message}</pre>
        <button type="button" onClick={() => location.reload()}>
          {reload}
        </button>
      </PlainPage>
    )
  }
}
