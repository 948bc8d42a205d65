import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { sources } from '../../e2e/hyper-v/find-pwsh.ts'
import { readScript } from '../../e2e/hyper-v/powershell-syntax.ts'
import { commandsOf51 } from '../../e2e/hyper-v/windows-powershell-commands.ts'
import { jobTypes, wmiClasses } from '../../e2e/hyper-v/wmi-classes.ts'

const folder = path.join(sources, 'electron', 'powershell')
const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.psm?1$/u.test(file))
  .map((file) => file.replaceAll('\\', '/'))
  .toSorted()
  .map((file) => {
    const text = readFileSync(path.join(folder, file), 'utf8')
    return { file, text, code: text.replaceAll(/<#[\s\S]*?#>|#.*$/gmu, ''), ...readScript(text) }
  })
const codeOf = (name: string): string =>
  scripts.find(({ file }) => file.endsWith(`/Private/${name}.ps1`))?.code ?? ''
const matches = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, found = '']) => found)

describe('Windows PowerShell 5.1', () => {
  const COMMON = ['Confirm', 'ErrorAction', 'ErrorVariable', 'InformationAction', 'Verbose', 'WhatIf']
  const calls = scripts.flatMap(({ file, calls: found }) =>
    found.map((call) => ({ file, ...call, command: call.name.replace(/^.*\\/u, '') })),
  )
  /** Only asked of PowerShell 7, which alone knows SSH; and what module 1.1 has not is asked for before it is given. */
  const ours = new Set(scripts.flatMap(({ functions }) => functions.map(({ name }) => name)))

  it('has every command that a script calls, with its parameters, in both versions of Hyper-V\u2019s module', () => {
    const unknown = calls
      .filter(({ byExpression, command }) => !byExpression && !ours.has(command))
      .flatMap(({ file, line, command, parameters }) => {
        const known = commandsOf51[command]?.split(' ')
        if (known === undefined) return [`${file}:${line}: ${command}`]
        return parameters
          .filter((name) => !known.includes(name) && !COMMON.includes(name))
          .map((name) => `${file}:${line}: ${command} -${name}`)
      })
    expect(unknown).toEqual([])
  })

  it('and .NET Framework 4.5.2 know what is asked of a time', () => {
    const young = /ToUnixTime|FromUnixTime|Array\]::Empty|\]::UnixEpoch/u
    expect(scripts.filter(({ code }) => young.test(code)).map(({ file }) => file)).toEqual([])
  })

  it('finds texts in texts by their characters, in any culture', () => {
    const searches = scripts.flatMap(({ file, code }) =>
      [...code.matchAll(/\.(?:IndexOf|LastIndexOf|StartsWith|EndsWith)\(.*/gu)]
        .map(([text]) => `${file}: ${text}`)
        .filter((text) => !text.includes('[System.StringComparison]::Ordinal')),
    )
    expect(searches).toEqual([])
  })

  it('asks whether a text is empty by its length: to -eq an invisible text is none, whatever the culture', () => {
    const compared = scripts.flatMap(({ file, code }) =>
      [...code.matchAll(/-[ci]?(?:eq|ne) (?:''|"").*/gu)].map(([text]) => `${file}: ${text}`),
    )
    expect(compared).toEqual([])
  })
})

describe('WMI', () => {
  const named = scripts.flatMap(({ code }) =>
    matches(code, /(?:-ClassName |-Association |-eq )'((?:Msvm|Win32|MSCluster)_\w+)'/gu),
  )

  it('has every class and association that is named', () => {
    expect(named.length).toBeGreaterThan(7)
    expect(named.filter((name) => !(name in wmiClasses))).toEqual([])
  })

  /** The properties that are read, by class: the file, the variable that holds an instance, and its classes. */
  it.each([
    ['Get-HostJob', 'job', ['Msvm_ConcreteJob']],
    ['Get-HostJob', 'element', ['Msvm_ComputerSystem', 'Msvm_VirtualSystemSettingData']],
    ['Get-HostClusterNode', 'service', ['Win32_Service']],
    ['Get-HostOwnerNode', 'resource', ['MSCluster_Resource']],
    ['Get-HostVolume', 'volume', ['Win32_Volume']],
    ['Set-CheckpointNotes', 'now', ['Msvm_ConcreteJob']],
  ])('has what %s reads of $%s', (name, variable, classes) => {
    const properties = classes.flatMap((one) => wmiClasses[one]?.properties ?? [])
    const read = matches(codeOf(name), new RegExp(`\\$${variable}\\.(\\w+)`, 'gu'))
    expect(read.length).toBeGreaterThan(0)
    expect(read.filter((one) => one !== 'CimClass' && !properties.includes(one))).toEqual([])
  })

  it('has what the queries select, and these select what is read', () => {
    const queries = [...codeOf('Get-HostSystem').matchAll(/'SELECT ([\w, ]+) FROM (\w+)'/gu)]
    const selected = queries.map(([, properties = '', one = '']) => ({
      one,
      properties: properties.split(', '),
    }))
    expect(selected.map(({ one }) => one)).toEqual([
      'Msvm_SummaryInformation',
      'Msvm_VirtualSystemSettingData',
    ])
    for (const { one, properties } of selected)
      expect(properties.toSorted()).toEqual(wmiClasses[one]?.properties.toSorted())
    const read = [
      ...matches(codeOf('ConvertFrom-PanelSummary'), /\$(?:Summary|Setting)\.(\w+)/gu),
      ...matches(codeOf('ConvertFrom-PanelSetting'), /\$Setting\.(\w+)/gu),
      ...matches(codeOf('ConvertFrom-PanelSystem'), /\$setting\.(\w+)/gu),
      ...matches(codeOf('Get-PanelSystemTable'), /Needs\s+= (.*)/gu).flatMap((names) =>
        matches(names, /'(\w+)'/gu),
      ),
    ]
    expect(new Set(selected.flatMap(({ properties }) => properties))).toEqual(new Set([...read, 'Name']))
  })

  it.each([
    ['Get-HostJob', 'Msvm_ConcreteJob'],
    ['Stop-HostJob', 'Msvm_ConcreteJob'],
    ['Get-HostClusterNode', 'Win32_Service'],
    ['Get-HostOwnerNode', 'MSCluster_Resource'],
    ['Get-HostVolume', 'Win32_Volume'],
    ['Set-CheckpointNotes', 'Msvm_VirtualSystemSettingData'],
  ])('has what %s filters %s by', (name, one) => {
    const filters = matches(codeOf(name), /(?:-Filter |\$filter = )(["'].*["'])/gu)
    const used = filters.flatMap((filter) => matches(filter, /(\w+) (?:=|<) /gu))
    expect(used.length).toBeGreaterThan(0)
    expect(used.filter((property) => !wmiClasses[one]?.properties.includes(property))).toEqual([])
  })

  it.each([
    ['Stop-HostJob', 'Msvm_ConcreteJob'],
    ['Set-CheckpointNotes', 'Msvm_VirtualSystemManagementService'],
  ])('has the method that %s calls of %s, with its arguments', (name, one) => {
    const [, method = '', argument = ''] =
      /-MethodName '(\w+)' -Arguments @\{ (\w+) =/u.exec(codeOf(name)) ?? []
    expect(wmiClasses[one]?.methods?.[method]).toContain(argument)
  })

  it('has the types of jobs that are told apart', () => {
    expect(matches(codeOf('ConvertTo-PanelJob'), /(\d+) = '/gu)).toEqual(Object.keys(jobTypes))
  })
})
