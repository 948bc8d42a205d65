import type { FromHostProcess, ToHostProcess } from './messages.ts'

/** One end of a way between two processes. What is sent arrives in its order and as a copy. */
interface Port<Sent, Received> {
  /** Does nothing where the other side is gone. */
  readonly send: (message: Sent) => void
  readonly onMessage: (take: (message: Received) => void) => void
}

/** The way to a host process. */
export interface HostProcessPort extends Port<ToHostProcess, FromHostProcess> {
  /** Called once, when the process has ended, however it did; `how` is for the log. */
  readonly onEnd: (take: (how: string) => void) => void
  /** Ends the process at once. */
  readonly end: () => void
}

/** The way from a host process, which ends with whoever forked it. */
export type ParentPort = Port<FromHostProcess, ToHostProcess>

/** Starts a host process. */
export type ForkHostProcess = () => HostProcessPort
