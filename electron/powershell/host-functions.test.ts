import { expect, test } from 'vitest'
import { hostCallNames } from '../../shared/contract/operations.ts'
import { hostFunctions, capabilitiesOfFunctions } from './host-functions.ts'

test('what a session has is told by its functions, each operation by its own', () => {
  for (const name of hostCallNames)
    expect(capabilitiesOfFunctions(['Get-PanelSession', hostFunctions[name].function])).toEqual([name])
  expect(capabilitiesOfFunctions([])).toEqual([])
})
