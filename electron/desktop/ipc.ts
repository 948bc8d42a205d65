import type { IpcMain, WebContents } from 'electron'
import type { Reply } from '../../shared/contract/reply.ts'
import { makeFailure } from '../../shared/domain/failure.ts'
import type { Panel } from '../../shared/services/panel.ts'
import { answerText } from '../services/answer-text.ts'
import { CHANNEL } from './channel.ts'
import type { Security } from './security/secure.ts'

const refused = (): Reply => ({ ok: false, failure: makeFailure('ForeignSender', '', {}) })

/**
 * Answers the requests of our windows, which cross as JSON text, as they do to the web shell: measured before they are
 * parsed, and parsed once. A foreign sender gets a failure, and the panel does not hear of it.
 */
export function answerWindows(
  ipc: Pick<IpcMain, 'handle'>,
  panel: Pick<Panel, 'invoke'>,
  mayAsk: Security['mayAsk'],
): void {
  ipc.handle(CHANNEL, (event, request: unknown) =>
    mayAsk(event) ? answerText(panel, typeof request === 'string' ? request : '') : refused(),
  )
}

/** Tells a window of every event, as long as it lives. */
export function tellWindow(contents: WebContents, panel: Pick<Panel, 'subscribe'>): void {
  const unsubscribe = panel.subscribe((event) => {
    if (!contents.isDestroyed()) contents.send(CHANNEL, event)
  })
  contents.once('destroyed', unsubscribe)
}
