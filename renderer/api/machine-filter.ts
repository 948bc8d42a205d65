import { createSelector } from '@reduxjs/toolkit'
import { leftOverDisks, spelledTwice } from '../../shared/domain/disk-findings.ts'
import { featuresOf, fitsFilter, measuredFeatures } from '../../shared/domain/filter-match.ts'
import { type FilterFeature, type MachineFilter, parseFilter } from '../../shared/domain/machine-filter.ts'
import type { MachineMeasure } from '../../shared/domain/virtual-disk.ts'
import { isAhead } from '../../shared/domain/clock.ts'
import { checkpointTypeLabel, stateLabel } from '../../shared/words/labels.ts'
import { filterNames } from '../../shared/words/machine-filter.ts'
import { selectFilter } from '../store/selection-slice.ts'
import { measuredTotal } from './measures.ts'
import type { MachineRow } from './machine-rows.ts'

/** Returns the filter of the list, parsed as far as it can be understood. */
export const selectMachineFilter = createSelector([selectFilter], (text) => parseFilter(text, filterNames()))

/** The facts about a line that it does not show itself. */
export interface RowContext {
  /** The moment of its reading, by the host's clock. */
  readonly readAt: number
  readonly clockDiffers: boolean
  /** `undefined` before it was measured, and `null` where the host could not tell. */
  readonly measure: MachineMeasure | null | undefined
}

const measuredOf = (
  { machine, checkpointCount }: MachineRow,
  measure: MachineMeasure,
): Readonly<Record<(typeof measuredFeatures)[number], boolean | null>> => ({
  leftover:
    checkpointCount === null
      ? null
      : checkpointCount === 0 && leftOverDisks(measure, machine.operation === 'MergingDisks').length > 0,
  paths: spelledTwice(measure.files).length > 0,
  cluster: measure.clustered,
})

const measuredWith = (
  row: MachineRow,
  { measure }: RowContext,
  is: boolean | null,
): readonly FilterFeature[] => {
  const told = measure ? measuredOf(row, measure) : null
  return measuredFeatures.filter((feature) => (told === null ? null : told[feature]) === is)
}

const isClockOff = ({ youngestAt }: MachineRow, { clockDiffers, readAt }: RowContext): boolean =>
  clockDiffers || (youngestAt !== null && isAhead(youngestAt, readAt))

const featuresIn = (row: MachineRow, context: RowContext): readonly FilterFeature[] => [
  ...featuresOf(row.machine.notes, row.checkpointCount, row.findings),
  ...(isClockOff(row, context) ? (['clock'] as const) : []),
  ...measuredWith(row, context, true),
]

/** Whether the filter leaves a line in the list. */
export function rowFits(filter: MachineFilter, row: MachineRow, context: RowContext): boolean {
  if (filter.terms.length === 0) return true
  const { machine, checkpointCount, oldestAt } = row
  const { readAt, measure } = context
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
    oldestAge: oldestAt === null ? (checkpointCount === 0 ? null : undefined) : readAt - oldestAt,
    size: checkpointCount === 0 ? 0 : measure ? measuredTotal(measure) : null,
    features: featuresIn(row, context),
    notKnown: measuredWith(row, context, null),
  })
}
