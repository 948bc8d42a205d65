import * as de from './de/unended.ts'
import * as en from './en/unended.ts'
import { spoken } from './language.ts'

export const { commandUnended } = spoken(en, de)

/** A command of an earlier run whose end was never written; `command` as that run called it, `at` in ms since 1970 UTC. */
export interface UnendedCommand {
  readonly command: string
  readonly vmName: string
  readonly checkpointName?: string
  readonly at: number
}
