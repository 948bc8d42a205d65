import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PROGRAM_VERSION } from './program-version.ts'

test('the version the program tells is the one of its package', async () => {
  const text = await readFile(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8')
  expect(text).toContain(`"version": "${PROGRAM_VERSION}"`)
})
