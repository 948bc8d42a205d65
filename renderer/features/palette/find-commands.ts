import { fitsWords } from '../../../shared/words/palette.ts'
import { words } from '../../../shared/words/words.ts'
import type { Subjects } from '../../commands/availability.ts'
import {
  offeredCommands,
  offeredScopes,
  type OfferedCommand,
  type OfferedScope,
} from '../../commands/offered-commands.ts'

/** The commands of one scope that were found. */
export interface FoundCommands extends OfferedScope {
  readonly commands: readonly OfferedCommand[]
}

/** The commands offered now that have the typed words in their name or in the name of what they act on. */
export function findCommands(subjects: Subjects, typed: string): readonly FoundCommands[] {
  const scopes: readonly OfferedScope[] = [
    ...offeredScopes(subjects),
    { scope: 'window', title: words.paletteWords.window },
  ]
  return scopes
    .map(({ scope, title }) => ({
      scope,
      title,
      commands: offeredCommands(scope, subjects)
        .flat()
        .filter(({ command, label }) => command.id !== 'palette' && fitsWords(`${label} ${title}`, typed)),
    }))
    .filter(({ commands }) => commands.length > 0)
}
