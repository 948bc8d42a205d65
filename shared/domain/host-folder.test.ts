import { describe, expect, it } from 'vitest'
import { checkpointNotes, checkpointNotesProblem, CHECKPOINT_NOTES_LIMIT } from './checkpoint-notes.ts'
import { hostFolder, hostFolderProblem } from './host-folder.ts'

describe('a folder of a host', () => {
  it.each([
    'D:\\',
    'D:\\Exports',
    'D:\\Console\\NULL\\com10\\a.nul',
    "C:\\VMs\\O'Brien & Sons (x86) [1]",
    '\\\\nas\\share',
    '\\\\nas\\s\\\u00fc x',
  ])('may be %s', (path) => {
    expect(hostFolderProblem(path)).toBeNull()
    expect(hostFolder.parse(path)).toBe(path)
  })

  it.each([
    ['', 'notAbsolute'],
    ['Exports', 'notAbsolute'],
    ['D:Exports', 'notAbsolute'],
    ['\\Exports', 'notAbsolute'],
    ['\\\\nas', 'notAbsolute'],
    ['\\\\?\\C:\\x', 'notAbsolute'],
    ['\\\\.\\PhysicalDrive0', 'notAbsolute'],
    ['/etc', 'notAbsolute'],
    ['D:\\..\\x', 'leadsElsewhere'],
    ['D:\\a\\.\\b', 'leadsElsewhere'],
    ['D:\\a:stream', 'forbiddenCharacter'],
    ['D:\\a*', 'forbiddenCharacter'],
    ['D:\\a"b', 'forbiddenCharacter'],
    ['D:\\a\nb', 'forbiddenCharacter'],
    ['D:\\a\u0000b', 'forbiddenCharacter'],
    ['D:\\a\u202eb', 'forbiddenCharacter'],
    ['D:\\\ud800', 'forbiddenCharacter'],
    [`D:\\${'x'.repeat(258)}`, 'tooLong'],
    ['D:\\Exports.', 'endsInDotOrSpace'],
    ['D:\\Exports \\x', 'endsInDotOrSpace'],
    ['\\\\nas\\share\\x...', 'endsInDotOrSpace'],
    ['D:\\CON', 'reservedName'],
    ['D:\\a\\nul.vhdx\\b', 'reservedName'],
    ['D:\\Com1', 'reservedName'],
    ['D:\\LPT\u00b2.tar.gz', 'reservedName'],
    ['\\\\nas\\share\\aux .x', 'reservedName'],
  ])('may not be %j: %s', (path, problem) => {
    expect(hostFolderProblem(path)).toBe(problem)
    expect(hostFolder.safeParse(path).success).toBe(false)
  })
})

describe("a checkpoint's notes", () => {
  it.each(['', ' ', 'one\r\ntwo\n\tthree', 'a\'b"c; $(x)', 'x'.repeat(CHECKPOINT_NOTES_LIMIT)])(
    'may be %j',
    (notes) => {
      expect(checkpointNotes.parse(notes)).toBe(notes)
    },
  )

  it.each([
    ['a\u0000b', 'controlCharacter'],
    ['a\u001b[31m', 'controlCharacter'],
    ['\ud800', 'brokenCharacter'],
    ['x'.repeat(CHECKPOINT_NOTES_LIMIT + 1), 'tooLong'],
  ])('may not be %j: %s', (notes, problem) => {
    expect(checkpointNotesProblem(notes)).toBe(problem)
    expect(checkpointNotes.safeParse(notes).success).toBe(false)
  })
})
