import { cmdletTable } from './hyper-v-cmdlets.ts'

/** A line without leading blanks opens an entry; those under it belong to it. */
export function entriesOf(table: string): ReadonlyMap<string, readonly string[]> {
  const entries = new Map<string, string[]>()
  let current: string[] = []
  for (const line of table.split('\n').filter((one) => one.trim() !== '')) {
    if (line.startsWith(' ')) current.push(line.trim())
    else {
      current = []
      entries.set(line, current)
    }
  }
  return entries
}

/** A parameter of a cmdlet and the sets that it is in, as the table has them. */
export interface TableParameter {
  readonly name: string
  readonly sets: readonly { readonly name: string; readonly isMandatory: boolean }[]
}

export interface TableCmdlet {
  readonly name: string
  readonly changes: boolean
  readonly parameters: readonly TableParameter[]
}

function parameterOf(line: string): TableParameter {
  const [name = '', , , ...sets] = line.split(' ')
  return {
    name,
    sets: sets.map((one) => ({ name: /^[\w*]+/u.exec(one)?.[0] ?? '', isMandatory: one.includes('!') })),
  }
}

/** The lines of the table's cmdlets, a parameter each, by what is said of the cmdlet itself. */
export const cmdletEntries: ReadonlyMap<string, readonly string[]> = new Map(
  [...entriesOf(cmdletTable)].map(([head, lines]) => [head, lines.join(' ').split(/; */u)]),
)

/** The cmdlets of the table. */
export const tableCmdlets: readonly TableCmdlet[] = [...cmdletEntries].map(([head, lines]) => {
  const [name = '', , , impact = ''] = head.split(' ')
  return { name, changes: impact !== '-', parameters: lines.map(parameterOf) }
})
