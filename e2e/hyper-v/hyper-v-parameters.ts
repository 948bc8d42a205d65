import { tableCmdlets, type TableCmdlet } from './hyper-v-surface.ts'

/** A parameter set: what must be given, and what may be. */
export interface ParameterSet {
  readonly mandatory: readonly string[]
  readonly optional: readonly string[]
}

const set = (mandatory: readonly string[], ...optional: readonly string[]): ParameterSet => ({
  mandatory,
  optional,
})

const COMMON = ['ErrorAction', 'ErrorVariable'] as const
const MUTATING = [...COMMON, 'Confirm', 'WhatIf'] as const

function setsOf({ changes, parameters }: TableCmdlet): readonly ParameterSet[] {
  const named = parameters.flatMap(({ sets }) => sets.map(({ name }) => name)).filter((name) => name !== '*')
  const names = named.length > 0 ? [...new Set(named)] : ['*']
  return names.map((name) => {
    const within = parameters.flatMap((one) => {
      const found = one.sets.find((at) => at.name === name || at.name === '*')
      return found ? [{ name: one.name, isMandatory: found.isMandatory }] : []
    })
    const given = (isMandatory: boolean): readonly string[] =>
      within.filter((one) => one.isMandatory === isMandatory).map((one) => one.name)
    return set(given(true), ...given(false), ...(changes ? MUTATING : COMMON))
  })
}

/** The parameter sets of Hyper-V's cmdlets, from the table of the module. */
export const parameterSets: Readonly<Record<string, readonly ParameterSet[]>> = Object.fromEntries(
  tableCmdlets.map((cmdlet) => [cmdlet.name, setsOf(cmdlet)]),
)

/**
 * The same of the cmdlets that ask Windows itself, as far as the panel calls them:
 * https://learn.microsoft.com/powershell/module/cimcmdlets
 */
export const windowsParameterSets: Readonly<Record<string, readonly ParameterSet[]>> = {
  'Get-CimInstance': [
    set(['ClassName'], 'Namespace', 'Filter', 'Property', ...COMMON),
    set(['Query'], 'Namespace', ...COMMON),
    set(['InputObject'], ...COMMON),
  ],
  'Get-CimAssociatedInstance': [set(['InputObject', 'Association'], 'ResultClassName', ...COMMON)],
  'Invoke-CimMethod': [set(['InputObject', 'MethodName'], 'Arguments', 'Confirm', 'WhatIf', ...COMMON)],
  'Get-Service': [set(['Name'], ...COMMON)],
  'Get-WinEvent': [set(['FilterHashtable'], 'MaxEvents', 'Oldest', ...COMMON)],
}

const sets = { ...parameterSets, ...windowsParameterSets }

/** Whether parameters bind to one of a cmdlet's sets. With a splat more may come, so nothing is missed then. */
export function binds(cmdlet: string, parameters: readonly string[], splats: boolean): boolean {
  return (sets[cmdlet] ?? []).some(
    ({ mandatory, optional }) =>
      parameters.every((name) => mandatory.includes(name) || optional.includes(name)) &&
      (splats || mandatory.every((name) => parameters.includes(name))),
  )
}
