/** Why the panel starts with the host it starts with. */
export type HostReason = 'asked' | 'last' | 'windows' | 'noHyperV'

/** A command that a question about quitting names. */
export interface RunningCommand {
  readonly vmName: string
  readonly startedAt: number
}
