import { createSelector } from '@reduxjs/toolkit'
import { fitsFilter } from '../../shared/domain/filter-match.ts'
import { type FilterFeature, type MachineFilter, parseFilter } from '../../shared/domain/machine-filter.ts'
import { checkpointTypeLabel, stateLabel } from '../../shared/words/labels.ts'
import { filterNames } from '../../shared/words/machine-filter.ts'
import { selectFilter } from '../store/selection-slice.ts'
import type { MachineFinding, MachineRow } from './machine-rows.ts'

/** What the list is filtered by, understood as far as it can be. */
export const selectMachineFilter = createSelector([selectFilter], (text) => parseFilter(text, filterNames()))

const FEATURE: Readonly<Partial<Record<MachineFinding, FilterFeature>>> = {
  backup: 'backup',
  missing: 'missing',
  orphan: 'orphan',
  replicated: 'replica',
  replica: 'replica',
  nearLimit: 'limit',
  atLimit: 'limit',
  domainController: 'dc',
}

const featuresOf = ({ machine, checkpointCount, findings }: MachineRow): readonly FilterFeature[] => [
  ...findings.flatMap((finding) => FEATURE[finding] ?? []),
  ...(checkpointCount !== 0 ? (['checkpoints'] as const) : []),
  ...(machine.notes.trim() === '' ? [] : (['notes'] as const)),
]

/** Whether the filter leaves a line in the list. `readAt` is the reading's moment; `size` is `null` while not known. */
export function rowFits(
  filter: MachineFilter,
  row: MachineRow,
  readAt: number,
  size: number | null,
): boolean {
  if (filter.terms.length === 0) return true
  const { machine, checkpointCount, oldestAt } = row
  return fitsFilter(filter, {
    name: machine.name,
    host: row.host.name,
    text: [
      machine.name,
      stateLabel(machine.state),
      machine.status,
      machine.notes,
      checkpointTypeLabel(machine.checkpointType),
    ].join('\n'),
    state: machine.state,
    checkpointType: machine.checkpointType,
    checkpointCount,
    oldestAge: oldestAt === null ? null : readAt - oldestAt,
    size: checkpointCount === 0 ? 0 : size,
    features: featuresOf(row),
  })
}
