import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { sources } from '../../../e2e/hyper-v/find-pwsh.ts'
import { productModule } from '../../../e2e/hyper-v/module-copy.ts'
import { readScript } from '../../../e2e/hyper-v/powershell-syntax.ts'
import { functionsOf, roleFile, roles } from '../../../e2e/hyper-v/role-capabilities.ts'
import { hostCallNames, operations } from '../../../shared/contract/operations.ts'
import { hostFunctions, capabilitiesOfFunctions } from '../host-functions.ts'
import { helpdeskCapabilities } from '../../../shared/simulator/helpdesk-capabilities.ts'

const jea = path.join(sources, 'electron', 'powershell', 'jea')
const read = (...parts: readonly string[]): string => readFileSync(path.join(...parts), 'utf8')
const manifest = read(productModule, 'CheckpointPanel.psd1')
const exported = [...manifest.matchAll(/'(\w+-Panel\w+)'/gu)].map(([, name = '']) => name)
const changing = hostCallNames
  .filter((name) => operations[name].kind === 'command')
  .map((name): string => hostFunctions[name].function)

/** Keys of a hashtable's first level. */
const keysOf = (text: string): readonly string[] =>
  [...text.matchAll(/^ {4}(\w+)\s*=/gmu)].map(([, key = '']) => key)

describe('a role', () => {
  it.each(roles)('%s is a file that names our functions, each once, and lets nothing else in', (role) => {
    const text = read(roleFile(role))
    expect(readScript(text).errors).toEqual([])
    expect(keysOf(text)).toEqual(['GUID', 'Author', 'Description', 'ModulesToImport', 'VisibleFunctions'])
    expect(text).toContain("ModulesToImport  = @('CimCmdlets', 'CheckpointPanel')")
    const names = functionsOf(role)
    expect(names.filter((name) => !exported.includes(name))).toEqual([])
    expect(new Set(names).size).toBe(names.length)
    expect(names).toContain('Get-PanelSession')
  })

  it('is found by its name, and there is no other', () => {
    expect(readdirSync(path.join(productModule, 'RoleCapabilities')).toSorted()).toEqual(
      roles.map((role) => `CheckpointPanel${role}.psrc`).toSorted(),
    )
  })

  it('of a viewer changes nothing', () => {
    expect(functionsOf('Viewer').filter((name) => changing.includes(name))).toEqual([])
    expect(functionsOf('Viewer').filter((name) => !/^(?:Get|Measure)-/u.test(name))).toEqual([])
  })

  it('of helpdesk makes checkpoints, starts machines and applies by keeping, and nothing else', () => {
    const more = functionsOf('Helpdesk').filter((name) => !functionsOf('Viewer').includes(name))
    expect(more.toSorted()).toEqual([
      'Invoke-PanelKeepAndApply',
      'New-PanelCheckpoint',
      'Start-PanelVirtualMachine',
    ])
    expect(functionsOf('Viewer').filter((name) => !functionsOf('Helpdesk').includes(name))).toEqual([])
    expect(capabilitiesOfFunctions(functionsOf('Helpdesk'))).toEqual(helpdeskCapabilities)
  })

  it('of an administrator has everything of ours', () => {
    expect(functionsOf('Administrator').toSorted()).toEqual(exported.toSorted())
  })
})

describe('the endpoint', () => {
  it('is restricted, runs as a virtual account of Hyper-V Administrators, and is written down', () => {
    const text = read(jea, 'CheckpointPanel.pssc')
    expect(readScript(text).errors).toEqual([])
    expect(text).toMatch(/SessionType\s+= 'RestrictedRemoteServer'/u)
    expect(text).toMatch(/RunAsVirtualAccount\s+= \$true/u)
    expect(text).toMatch(/RunAsVirtualAccountGroups = @\('Hyper-V Administrators'\)/u)
    expect(text).toMatch(/TranscriptDirectory\s+= '\S/u)
    expect(keysOf(text).filter((key) => key.startsWith('Visible') || key === 'LanguageMode')).toEqual([])
  })

  it.each(['Install-PanelEndpoint.ps1', 'Uninstall-PanelEndpoint.ps1'])(
    '%s calls nothing that changes what this computer trusts, and restarts nothing',
    (file) => {
      const { calls } = readScript(read(jea, file))
      const strange = calls.filter(({ name }) =>
        /TrustedHosts|CredSSP|WSMan|Restart-|Stop-|Start-|Set-Item|PSRemoting|Firewall/iu.test(name),
      )
      expect(strange.map(({ text }) => text)).toEqual([])
      expect(read(jea, file)).toContain('SupportsShouldProcess = $true')
    },
  )
})

/** The first sentence of a function's help. */
function synopsisOf(name: string): string {
  const [, text = ''] = /\.SYNOPSIS\s+(\S[^\n]*)/u.exec(read(productModule, 'Public', `${name}.ps1`)) ?? []
  return text.trim()
}

const cellsOf = (line: string): readonly string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())

it('the table of what each role may do is what the files say', () => {
  const table = read(jea, 'README.md')
    .split('\n')
    .filter((line) => line.startsWith('|'))
  const rows = exported
    .toSorted()
    .map((name) => [
      `\`${name}\``,
      synopsisOf(name),
      ...roles.map((role) => (functionsOf(role).includes(name) ? 'yes' : '')),
    ])
  expect(table.slice(2).map(cellsOf)).toEqual(rows)
  expect(cellsOf(table[0] ?? '')).toEqual(['Function', 'What it does', ...roles])
})
