import { describe, expect, it } from 'vitest'
import { missingMethods } from './panel-process.ts'

describe('missingMethods', () => {
  it('finds all that is replaced in the installed library', () => {
    expect(missingMethods()).toEqual([])
  })

  it('names what another version lacks', () => {
    const other = { setExecutable: () => '', writeToOutput: () => '', writeToError: () => '' }
    expect(missingMethods(other)).toEqual(['readBulkFromOutput'])
  })
})
