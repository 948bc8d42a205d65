import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { copyModule, productModule, replacedFiles } from './module-copy.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'checkpoint-panel-'))
  copyModule(folder)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const filesOf = (root: string): readonly string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(path.join(root, file)).isFile())
    .toSorted()

it('a copy of the module differs from it in the replaced files of Private and in nothing else', () => {
  const copy = path.join(folder, 'CheckpointPanel')
  expect(filesOf(copy)).toEqual(filesOf(productModule))
  const differing = filesOf(productModule).filter(
    (file) => !readFileSync(path.join(copy, file)).equals(readFileSync(path.join(productModule, file))),
  )
  expect(differing).toEqual(replacedFiles.map((file) => path.join('Private', file)))
})

it('only functions are replaced that ask something other than a cmdlet of Hyper-V or WMI, or wait', () => {
  expect(replacedFiles).toEqual([
    'ConvertTo-HostInstanceText.ps1',
    'Get-HostEvent.ps1',
    'Get-HostFile.ps1',
    'Get-HostFileNumber.ps1',
    'Get-HostFolder.ps1',
    'Get-HostHindrance.ps1',
    'Wait-Host.ps1',
  ])
})
