import type { ForkOptions, WebPreferences } from 'electron'
import type { Contents, SecurityRule, Sender, Session } from './rule.ts'

/** The combined effect of a set of rules, in the order in which a program needs it. */
export interface Security {
  readonly beforeReady: NonNullable<SecurityRule['beforeReady']>
  readonly onSession: (session: Session) => void
  readonly onContents: (contents: Contents) => void
  readonly preferences: WebPreferences
  readonly headers: Readonly<Record<string, string>>
  readonly hostProcess: (environment: NodeJS.ProcessEnv) => ForkOptions
  readonly mayAsk: (sender: Sender) => boolean
}

/** Puts rules together. Each only takes something away; none gives what another one refuses. */
export const securityOf = (rules: readonly SecurityRule[]): Security => ({
  beforeReady: (electron) => {
    for (const rule of rules) rule.beforeReady?.(electron)
  },
  onSession: (session) => {
    for (const rule of rules) rule.onSession?.(session)
  },
  onContents: (contents) => {
    for (const rule of rules) rule.onContents?.(contents)
  },
  preferences: Object.assign({}, ...rules.map(({ preferences }) => preferences)) as WebPreferences,
  headers: Object.assign({}, ...rules.map(({ headers }) => headers)) as Record<string, string>,
  hostProcess: (environment) =>
    Object.assign({}, ...rules.map(({ hostProcess }) => hostProcess?.(environment))) as ForkOptions,
  mayAsk: (sender) => rules.every((rule) => rule.mayAsk?.(sender) ?? true),
})
