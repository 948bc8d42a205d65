import type { Activity } from '../domain/activity.ts'
import type { CommandName } from '../domain/command-name.ts'

/** A command's subject and what came of it, as far as that is known. */
export interface CommandEnd {
  readonly vmName?: string
  readonly checkpointName?: string
  readonly deletion?: NonNullable<Activity['deletion']>
  readonly became?: NonNullable<Activity['became']>
  readonly steps?: Activity['steps']
}

/** All that is said of one command; sentences but for `doing` and `status` end with a full stop. */
export interface CommandTexts {
  /** `Applying "Pre-patch" to SRV-01`. */
  readonly doing: (of: CommandEnd) => string
  /** `"Pre-patch" was applied to SRV-01.` */
  readonly done: (of: CommandEnd) => string
  /** `"Pre-patch" was not applied to SRV-01.` */
  readonly notDone: (of: CommandEnd) => string
  /** In the list, in Hyper-V Manager's words where it has any: `Applying checkpoint`. */
  readonly status: string
  /** Names what to look at where the end was not seen. */
  readonly whatToCheck: (of: CommandEnd) => string
}

/** A command without words does not compile. */
export type TextsOfCommands = Readonly<Record<CommandName, CommandTexts>>
