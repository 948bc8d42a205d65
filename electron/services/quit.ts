import type { Activity } from '../../shared/domain/activity.ts'
import type { Panel } from '../../shared/services/panel.ts'

/** The user's answer when quitting would interrupt a command. */
export type QuitAnswer = 'wait' | 'now' | 'stay'

/** The ports for quitting a shell. */
export interface QuitPorts {
  readonly panel: Pick<Panel, 'running' | 'close'>
  /** Asks in the shell's own way; called again for each further wish to quit while one waits. */
  readonly ask: (running: readonly Activity[]) => Promise<QuitAnswer>
  /** Ends the process; nothing of it runs afterwards. */
  readonly exit: (code: number) => void
}

/**
 * Returns the handler of a request to quit. With no command under way the panel closes and the process ends.
 * Otherwise the user is asked: a `Restore-VMSnapshot` that ends between its steps leaves the machine saved
 * and nothing applied.
 */
export function createQuit({ panel, ask, exit }: QuitPorts): () => Promise<void> {
  let closing: Promise<void> | null = null
  const closeAndExit = async (): Promise<void> => {
    closing ??= panel.close()
    await closing
    exit(0)
  }
  return async () => {
    const running = panel.running()
    // Nothing is lost any more once only idle hosts are being closed: a second wish ends that.
    if (running.length === 0) return closing ? exit(1) : closeAndExit()
    const answer = await ask(running)
    if (answer === 'now') exit(1)
    if (answer === 'wait') await closeAndExit()
  }
}
