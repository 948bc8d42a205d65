import type { FindingKind } from './findings.ts'
import type {
  Comparison,
  FilterFeature,
  FilterState,
  FilterTest,
  FilterType,
  MachineFilter,
} from './machine-filter.ts'
import {
  isCheckpointType,
  isCritical,
  settledState,
  type CheckpointType,
  type ToldCheckpointType,
  type VMState,
} from './virtual-machine.ts'

const FEATURE: Readonly<Partial<Record<FindingKind, FilterFeature>>> = {
  recovery: 'backup',
  missing: 'missing',
  orphan: 'orphan',
  replicated: 'replica',
  replica: 'replica',
  nearLimit: 'limit',
  atLimit: 'limit',
  domainController: 'dc',
  unread: 'unread',
  ahead: 'clock',
  leftOver: 'leftover',
  spelledTwice: 'paths',
  clustered: 'cluster',
}

/**
 * Returns the features of a machine that a filter can ask for. `checkpointCount` is `null` where the
 * checkpoints could not all be read.
 */
export const featuresOf = (
  notes: string,
  checkpointCount: number | null,
  findings: readonly { readonly kind: FindingKind }[],
): readonly FilterFeature[] => [
  ...findings.flatMap(({ kind }) => FEATURE[kind] ?? []),
  ...(checkpointCount !== 0 ? (['checkpoints'] as const) : []),
  ...(notes.trim() === '' ? [] : (['notes'] as const)),
]

/** The facts of a machine that a filter looks at. */
export interface FilterFacts {
  readonly name: string
  /** The name of its host. */
  readonly host: string
  /** Everything that plain words are looked for in. */
  readonly text: string
  readonly state: VMState
  readonly checkpointType: ToldCheckpointType | null
  /** `null` where they could not all be read. */
  readonly checkpointCount: number | null
  /** The age of the oldest checkpoint in milliseconds; `null` where there is none, `undefined` where it is not known. */
  readonly oldestAge: number | null | undefined
  /** Bytes in checkpoints; `null` while that is not known. */
  readonly size: number | null
  readonly features: readonly FilterFeature[]
  /** Those of which it cannot be told whether it has them. */
  readonly notKnown: readonly FilterFeature[]
}

const TYPE: Readonly<Record<CheckpointType, FilterType>> = {
  Production: 'production',
  ProductionOnly: 'production',
  Standard: 'standard',
  Disabled: 'off',
}

function isInState(state: VMState, wanted: FilterState): boolean {
  if (wanted === 'critical') return isCritical(state)
  const plain = (isCritical(state) ? state.slice(0, -'Critical'.length) : state) as VMState
  const settled = settledState(plain)
  return wanted === 'changing' ? settled === null : settled?.toLowerCase() === wanted
}

function compare(is: number, comparison: Comparison, wanted: number): boolean {
  switch (comparison) {
    case '>':
      return is > wanted
    case '>=':
      return is >= wanted
    case '<':
      return is < wanted
    case '<=':
      return is <= wanted
    case '=':
      return is === wanted
  }
}

const holds = (text: string, part: string): boolean => text.toLowerCase().includes(part.toLowerCase())

/** Whether a machine is what a test asks for; `null` while that cannot be told. */
function passes(facts: FilterFacts, test: FilterTest): boolean | null {
  switch (test.kind) {
    case 'words':
      return holds(facts.text, test.text)
    case 'name':
      return holds(facts.name, test.text)
    case 'host':
      return holds(facts.host, test.text)
    case 'state':
      return isInState(facts.state, test.state)
    case 'type':
      return isCheckpointType(facts.checkpointType) ? TYPE[facts.checkpointType] === test.type : null
    case 'has':
      return facts.features.includes(test.feature) || (facts.notKnown.includes(test.feature) ? null : false)
    case 'older':
      if (facts.oldestAge === undefined) return null
      return facts.oldestAge !== null && facts.oldestAge >= test.ms
    case 'checkpoints':
      return facts.checkpointCount === null
        ? null
        : compare(facts.checkpointCount, test.comparison, test.amount)
    case 'size':
      return facts.size === null ? null : compare(facts.size, test.comparison, test.amount)
  }
}

/** Whether a machine fits every term. One that a term cannot tell of yet stays: it is not left out wrongly. */
export const fitsFilter = ({ terms }: MachineFilter, facts: FilterFacts): boolean =>
  terms.every(({ negated, test }) => {
    const passed = passes(facts, test)
    return passed === null || passed !== negated
  })

/** The features that only a slow measure tells. */
export const measuredFeatures = ['leftover', 'paths', 'cluster'] as const satisfies readonly FilterFeature[]
const MEASURED: ReadonlySet<FilterFeature> = new Set(measuredFeatures)

/** Whether a filter asks for what is measured slowly. */
export const asksForMeasure = ({ terms }: MachineFilter): boolean =>
  terms.some(({ test }) => test.kind === 'size' || (test.kind === 'has' && MEASURED.has(test.feature)))

/** Whether a filter asks for what sets a machine apart. */
export const asksForFeatures = ({ terms }: MachineFilter): boolean =>
  terms.some(({ test }) => test.kind === 'has')
