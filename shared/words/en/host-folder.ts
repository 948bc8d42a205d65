import type { FolderFacts } from '../../domain/folder-facts.ts'
import type { HostFolderProblem } from '../../domain/host-folder.ts'
import { formatBytes, visible } from '../format.ts'
import type { FolderLine } from '../host-folder.ts'

export const folderWords = {
  browse: 'Browse...',
  looking: 'The host looks at the folder...',
} as const

/** Returns the problem with a path as it is written. */
export function folderProblemText(problem: HostFolderProblem): string {
  switch (problem) {
    case 'notAbsolute':
      return 'A full path is needed, such as D:\\Exports or \\\\server\\share\\folder.'
    case 'tooLong':
      return 'The path is too long.'
    case 'forbiddenCharacter':
      return 'The path has a character that no folder can have. Folders are set apart by \\.'
    case 'leadsElsewhere':
      return 'Write the path without . and .. parts.'
    case 'endsInDotOrSpace':
      return 'No folder\u2019s name can end in a dot or a space: Windows would take another one.'
    case 'reservedName':
      return 'CON, PRN, AUX, NUL, COM1, LPT1 and the like are names of devices, with any extension; no folder can have them.'
  }
}

function foundLine({ found, writable, isShare, volume }: FolderFacts): FolderLine {
  if (writable === false) return { tone: 'bad', words: 'Nothing can be written there: it is read-only.' }
  switch (found) {
    case 'folder':
      return { tone: 'info', words: 'The folder is there.' }
    case 'file':
      return { tone: 'bad', words: 'That is a file, not a folder.' }
    case 'nothing':
      return volume === null && !isShare
        ? { tone: 'bad', words: 'The host has no such drive.' }
        : { tone: 'warn', words: 'There is no such folder now. Hyper-V makes it, or refuses.' }
    case 'unknown':
      return { tone: 'warn', words: 'Whether the folder is there cannot be told from here.' }
  }
}

/** Returns what a host told of a folder, except whether it may be written to: only writing shows that. */
export function folderLines(facts: FolderFacts): readonly FolderLine[] {
  const { isShare, volume } = facts
  const share =
    'It is on a file share: the account of the host itself needs the right to write there, and from a remote session Windows does not pass your sign-in on.'
  return [
    foundLine(facts),
    ...(isShare ? [{ tone: 'warn' as const, words: share }] : []),
    ...(volume
      ? [{ tone: 'info' as const, words: `${formatBytes(volume.freeBytes)} free on ${visible(volume.root)}` }]
      : isShare
        ? [{ tone: 'info' as const, words: 'How much is free there is not known.' }]
        : []),
  ]
}
