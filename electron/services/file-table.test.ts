import { appendFile, cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fileTable } from '../../build/file-table.mjs'
import { alteredFile, readFileTable, type FileTable } from './file-table.ts'

const source = join(import.meta.dirname, '../powershell/module')
let folder: string
let table: FileTable
const module = 'CheckpointPanel/CheckpointPanel.psm1'

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'panel-'))
  await cp(source, folder, { recursive: true })
  table = await fileTable(folder)
})
afterEach(() => rm(folder, { recursive: true }))

test('finds nothing where every file is as it was built', () => {
  expect(Object.keys(table)).toContain(module)
  expect(alteredFile(folder, table)).toBeNull()
})

test('finds a file with one byte more', async () => {
  await appendFile(join(folder, module), ' ')
  expect(alteredFile(folder, table)).toBe(module)
})

const signature = [
  '',
  '# SIG # Begin signature block',
  '# MIIFuQYJKoZIhvcNAQcCoIIFqjCCBaYCAQExCzAJBgUrDgMCGgUAMGkGCisGAQQB',
  '# gjcCAQSgWzBZMDQGCisGAQQBgjcCAR4wJgIDAQAABBAfzDtgWUsITrck0sYpfvNR==',
  '# SIG # End signature block',
  '',
].join('\r\n')
const manifest = 'CheckpointPanel/CheckpointPanel.psd1'

test('takes files that somebody signed, who may run only signed scripts', async () => {
  for (const path of [module, manifest]) await appendFile(join(folder, path), signature)
  expect(alteredFile(folder, table)).toBeNull()
})

test.each([
  ['a statement in it', signature.replace('# MII', 'Remove-Item # MII')],
  ['a requirement in it', signature.replace('# gjcC', '#requires -Modules Evil\r\n# gjcC')],
  ['a statement behind it', `${signature}Remove-Item`],
  ['a statement before it', `\r\nRemove-Item${signature}`],
  ['a lone carriage return in it', signature.replace('# gjcC', '# gj\rRemove-Item cC')],
  ['no end', signature.replace('# SIG # End signature block', '')],
  ['another one behind it', signature + signature],
])('finds a file with a signature that has %s', async (_what, text) => {
  await appendFile(join(folder, module), text)
  expect(alteredFile(folder, table)).toBe(module)
})

test('finds a file that is gone', async () => {
  await rm(join(folder, module))
  expect(alteredFile(folder, table)).toBe(module)
})

test('finds a file that was added, for the module would load it', async () => {
  await writeFile(join(folder, 'CheckpointPanel/Public/Extra.ps1'), '')
  expect(alteredFile(folder, table)).toBe('CheckpointPanel/Public/Extra.ps1')
})

test('finds a folder that is gone, and a table that is empty', async () => {
  expect(alteredFile(join(folder, 'nowhere'), table)).toBe('.')
  expect(alteredFile(folder, {})).not.toBeNull()
})

test('takes no table that is none', async () => {
  const file = join(folder, 'table.json')
  await writeFile(file, JSON.stringify(table))
  expect(readFileTable(file)).toEqual(table)
  await writeFile(file, JSON.stringify({ [module]: 'yes' }))
  expect(() => readFileTable(file)).toThrow(Error)
  expect(() => readFileTable(join(folder, 'none.json'))).toThrow(Error)
})
