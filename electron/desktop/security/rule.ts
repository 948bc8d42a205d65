import type {
  App,
  ForkOptions,
  IpcMainInvokeEvent,
  Protocol,
  Session as ElectronSession,
  WebContents,
  WebPreferences,
} from 'electron'

/** The sender of a message; a frame that is gone by now is `null`. */
export type Sender = {
  readonly senderFrame: Pick<NonNullable<IpcMainInvokeEvent['senderFrame']>, 'url' | 'parent'> | null
}

/** The members of a session that the rules use. */
export type Session = Pick<
  ElectronSession,
  'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'
> & {
  readonly webRequest: Pick<ElectronSession['webRequest'], 'onBeforeRequest'>
  readonly on: (
    name: 'will-download',
    prevent: (event: { readonly preventDefault: () => void }) => void,
  ) => unknown
}

/** The members of a window's contents that the rules use. */
export type Contents = Pick<WebContents, 'setWindowOpenHandler' | 'on'>

/**
 * The measures of the program in one matter of security. Every part is optional; a rule leaves alone what it
 * does not name.
 */
export interface SecurityRule {
  /** Of Electron's checklist, up to 20; above that our own. */
  readonly number: number
  readonly title: string
  /** Every window is made with them. */
  readonly preferences?: WebPreferences
  /** Every answer to a window is given with them. */
  readonly headers?: Readonly<Record<string, string>>
  /** Every process of Node beside the main one is forked with them, in the environment of this one. */
  readonly hostProcess?: (environment: NodeJS.ProcessEnv) => ForkOptions
  readonly beforeReady?: (electron: {
    readonly app: Pick<App, 'enableSandbox'> & { readonly commandLine: Pick<App['commandLine'], 'hasSwitch'> }
    readonly protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>
  }) => void
  readonly onSession?: (session: Session) => void
  readonly onContents?: (contents: Contents) => void
  /** Whether whoever sent a message may be answered. */
  readonly mayAsk?: (sender: Sender) => boolean
  /** A pattern that no source of the desktop shell may contain. */
  readonly forbidden?: RegExp
}
