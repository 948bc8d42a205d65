import { createSelector } from '@reduxjs/toolkit'
import {
  asksForFeatures,
  featuresOf,
  fitsFilter,
  measuredFeatures,
} from '../../shared/domain/filter-match.ts'
import { type FilterFeature, type MachineFilter, parseFilter } from '../../shared/domain/machine-filter.ts'
import type { MachineMeasure } from '../../shared/domain/virtual-disk.ts'
import { isAhead } from '../../shared/domain/clock.ts'
import { words } from '../../shared/words/words.ts'
import { selectFilter } from '../store/selection-slice.ts'
import { measuredTotal } from './measures.ts'
import { measuredFindings, type MachineRow } from './machine-rows.ts'

/** Returns the filter of the list, parsed as far as it can be understood. */
export const selectMachineFilter = createSelector([selectFilter], parseFilter)

/** The facts about a line that it does not show itself. */
export interface RowContext {
  /** The moment of its reading, by the host's clock. */
  readonly readAt: number
  readonly clockDiffers: boolean
  /** `undefined` before it was measured, and `null` where the host could not tell. */
  readonly measure: MachineMeasure | null | undefined
}

const featuresIn = (row: MachineRow, context: RowContext): readonly FilterFeature[] => {
  const { machine, checkpointCount, youngestAt, findings } = row
  const { readAt, clockDiffers, measure } = context
  const measured = measuredFindings(row, measure, youngestAt !== null && isAhead(youngestAt, readAt))
  return [
    ...featuresOf(machine.notes, checkpointCount, [...findings, ...measured]),
    ...(clockDiffers ? (['clock'] as const) : []),
  ]
}

/** Returns the features of which it cannot be told whether the line has them. */
const notKnownIn = ({ checkpointCount }: MachineRow, { measure }: RowContext): readonly FilterFeature[] =>
  measure
    ? [
        ...(checkpointCount === null ? (['leftover'] as const) : []),
        ...(measure.clustered === null ? (['cluster'] as const) : []),
      ]
    : measuredFeatures

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
      words.stateLabel(machine.state),
      machine.status,
      machine.notes,
      words.checkpointTypeLabel(machine.checkpointType),
    ].join('\n'),
    state: machine.state,
    checkpointType: machine.checkpointType,
    checkpointCount,
    oldestAge: oldestAt === null ? (checkpointCount === 0 ? null : undefined) : readAt - oldestAt,
    size: checkpointCount === 0 ? 0 : measure ? measuredTotal(measure) : null,
    // Looking for them in 10,000 lines takes longer than all the rest, and few filters ask.
    ...(asksForFeatures(filter)
      ? { features: featuresIn(row, context), notKnown: notKnownIn(row, context) }
      : { features: [], notKnown: [] }),
  })
}
