import { describe, expect, test } from 'vitest'
import { bundledPackages, noticesText } from './notices.mjs'
import { shippedBundles } from './packaging.mjs'

const mit = { identifier: 'MIT', text: 'Permission is hereby granted' }

describe('the notices', () => {
  test('name each package once, and say each text once', () => {
    const text = noticesText([
      { name: 'b', version: '2.0.0', ...mit },
      { name: 'a', version: '1.0.0', ...mit },
      { name: 'a', version: '1.0.0', ...mit },
    ])
    expect(text).toContain('a 1.0.0 (MIT)\nb 2.0.0 (MIT)\n\nPermission is hereby granted\n')
    expect(text.match(/a 1\.0\.0|Permission/gu)).toEqual(['a 1.0.0', 'Permission'])
  })

  test('hide neither a package without a text nor one without a licence', () => {
    const text = noticesText([
      { name: 'bare', version: '1.0.0', identifier: 'MIT' },
      { name: 'nameless', version: '1.0.0' },
    ])
    expect(text).toContain(
      'bare 1.0.0 (MIT)\nnameless 1.0.0 (no licence named)\n\nThe package brings no text of its licence.',
    )
  })
})

test('what ships is under licences that allow it, and all of them ask no more than to be named', async () => {
  const packages = await bundledPackages(shippedBundles)
  expect(packages.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['react', 'react-aria-components', 'zod', 'node-powershell']),
  )
  // Its package brings no text of the licence, which asks for its copyright to be named.
  expect(packages.find(({ name }) => name === '@fluentui/svg-icons')?.text).toContain('Microsoft Corporation')
  const asking = packages.filter(
    ({ identifier = '' }) => !['Apache-2.0', 'BlueOak-1.0.0', 'ISC', 'MIT', '0BSD'].includes(identifier),
  )
  expect(asking).toEqual([])
})
