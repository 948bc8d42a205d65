import type { ActivityStep, StepName } from '../../domain/activity.ts'
import type { ApplyFootnote, ApplyPreview, KeptMemory } from '../../domain/apply-preview.ts'
import { checkpointKind, type Checkpoint } from '../../domain/checkpoint.ts'
import { settledState, type VirtualMachine } from '../../domain/virtual-machine.ts'
import { formatAge, formatAgo, formatBytes, formatMoment, formatSpan, visible } from '../format.ts'
import { clusterSilenceText, kindLabel, stateLabel } from './labels.ts'
import type { Weighted, ApplyChoice } from '../apply-prompt.ts'

/** The prompt's title, for Apply and for Revert; `target` is `null` where the host has no such checkpoint (any more). */
export function applyTitle(revert: boolean, target: string | null, vmName: string): string {
  const name = target === null ? 'the checkpoint' : `"${visible(target)}"`
  return revert ? `Revert ${visible(vmName)} to ${name}?` : `Apply ${name} to ${visible(vmName)}?`
}

/** The title once the question was answered. */
export function applyProgressTitle(
  target: string,
  vmName: string,
  state: 'running' | 'done' | 'failed',
): string {
  const words = `"${visible(target)}" to ${visible(vmName)}`
  switch (state) {
    case 'running':
      return `Applying ${words}`
    case 'done':
      return `Applied ${words}`
    case 'failed':
      return `Applying ${words} did not go well`
  }
}

/** The headings of the prompt's facts. */
export const applyHeadings = {
  host: 'Host',
  machine: 'Virtual machine',
  checkpoint: 'Checkpoint',
  goesBackTo: 'Goes back to',
  unheld: 'Held by no checkpoint',
  afterwards: 'Afterwards',
} as const

/** `SRV-01, Running for 6 days`; for how long only where the host tells. */
export const machineFact = ({ name, state, uptime }: VirtualMachine): string =>
  `${visible(name)}, ${stateLabel(state)}${uptime !== null && uptime > 0 ? ` for ${formatSpan(uptime)}` : ''}`

const kindText = (checkpoint: Checkpoint): string => {
  const kind = checkpointKind(checkpoint)
  return kind === 'noMemory'
    ? `${kindLabel(kind)}: a production checkpoint, or one made while the machine was off`
    : kindLabel(kind, checkpoint.snapshotType)
}

/** The checkpoint's kind, and what its notes say. */
export const checkpointFact = (checkpoint: Checkpoint): string =>
  [
    kindText(checkpoint),
    ...(checkpoint.notes.trim() === '' ? [] : [visible(checkpoint.notes.replace(/\s*[\r\n]+\s*/gu, ' '))]),
  ].join('. ')

/** `9 Nov 2026, 14:02, 12 days ago`. */
export const momentWithAge = (at: number | null, now: number): string =>
  at === null ? 'When it was made is not known' : `${formatMoment(at)}, ${formatAgo(at, now)}`

const MEMORY_IF_KEPT: Readonly<Record<KeptMemory, string>> = {
  none: '',
  kept: ' Its memory is kept too.',
  lost: ' Its memory is lost all the same: a production checkpoint has none.',
  notKnown: ' Whether its memory is kept is not known: take it as lost.',
  dependsOnGuest:
    ' Its memory is kept only if a standard checkpoint has to be made; a production one has none.',
}

/** Tells what an apply destroys: what no checkpoint holds, and the memory. */
export function unheldFact(
  { unheld, memoryNow, memoryIfKept }: ApplyPreview,
  now: number,
  { keep }: ApplyChoice,
): Weighted {
  const memory = keep ? MEMORY_IF_KEPT[memoryIfKept] : memoryNow ? ' Its memory is lost too.' : ''
  const fate = keep ? ' Kept as a checkpoint first.' : ' Lost.'
  switch (unheld.kind) {
    case 'nothing':
      return ['Nothing would be lost: the machine is off, and its disks have not been written to.']
    case 'unknown':
      return [
        { strong: 'Not known' },
        `: the host could not tell it from the disk files.${keep ? fate : ' Take it as lost.'}${memory}`,
      ]
    case 'since': {
      const span = `${formatAge(unheld.since, now, 'long')}, ${formatBytes(unheld.bytes)}`
      return [
        { strong: `Everything written since ${formatMoment(unheld.since)}` },
        ` (${span}).${fate}${memory}`,
      ]
    }
  }
}

/** The power state afterwards, and what else goes back. */
export function afterwardsFact(
  { powerAfter }: ApplyPreview,
  vmName: string,
  { startAfterwards }: ApplyChoice,
): Weighted {
  const rest =
    " Its name, memory, processors, network adapters, disk list and notes also go back to the checkpoint's. Other checkpoints stay."
  const vm = `${visible(vmName)} will be `
  if (powerAfter === 'Running')
    return [vm, { strong: 'Running' }, `, resumed from the checkpoint's memory.${rest}`]
  if (powerAfter === 'NotKnown')
    return [
      'Whether the checkpoint holds memory is not known. ',
      vm,
      { strong: 'Off' },
      ', unless it does',
      ...(startAfterwards ? ['; then ', { strong: 'started' }] : []),
      `.${rest}`,
    ]
  if (!startAfterwards) return [vm, { strong: powerAfter }, `.${rest}`]
  const from = powerAfter === 'Saved' ? " from the checkpoint's memory" : ''
  return [vm, { strong: powerAfter }, ', then ', { strong: 'started' }, `${from}.${rest}`]
}

/** Tells what keeping asks the host for. */
export function keepHelp({ state, checkpointType }: VirtualMachine): string {
  const settled = settledState(state)
  if (settled === 'Off')
    return 'The machine is off: the checkpoint holds its disks; there is no memory to keep.'
  if (checkpointType === 'Production' && settled !== 'Running')
    return `Makes a standard checkpoint (disks and memory): a production one needs the machine Running or Off, and it is ${stateLabel(state)}.`
  switch (checkpointType) {
    case 'Production':
      return 'Asks for a production checkpoint (disks, no memory); a standard one with memory if the guest cannot.'
    case 'ProductionOnly':
      return 'Asks for a production checkpoint (disks, no memory). If the guest cannot, nothing is applied.'
    case 'Standard':
      return 'Makes a standard checkpoint: disks and memory.'
    case 'Disabled':
      return 'Checkpoints are disabled for this machine.'
    default:
      return 'What kind of checkpoint it would become is not known.'
  }
}

/** A footnote's sentence. */
export const applyFootnoteText = ({ silence }: ApplyFootnote, vmName: string): string =>
  `Whether ${visible(vmName)} belongs to a cluster is not known: ${clusterSilenceText(silence)}. Nothing that was read points to one.`

/** Everything else the prompt says. */
export const applyWords = {
  keep: 'Keep the current state as a checkpoint first',
  keepName: 'Name of the checkpoint that keeps it',
  keepsOnHost: 'Your role on this host always keeps the current state before it applies.',
  reason: 'Reason',
  reasonHelp:
    'Such as the number of a ticket. It is written down here, on the host, and in the notes of the checkpoint that keeps the current state.',
  reasonProblem: 'A reason is one line of 3 to 200 characters.',
  start: 'Start the virtual machine afterwards',
  keepAndApply: 'Keep and apply',
  applyAndLose: 'Apply and lose current state',
  cancel: 'Cancel',
  close: 'Close',
  goesOn: 'You can close this: the work goes on, and the bar at the bottom of the window shows it.',
  looking: 'Asking the host what would happen...',
  mark: '(changed)',
  footnotes: 'What else is not known',
  seen: 'I have seen it',
  askAgain: 'Look again',
  changed: 'This changed while you were looking. Read it again, then decide.',
  startNow: 'Start',
  deleteKept: (name: string): string => `Delete "${visible(name)}"...`,
} as const

/** Returns the sentence that must be ticked before the current state may be lost. */
export const understandLoss = ({ unheld }: ApplyPreview): string =>
  unheld.kind === 'since'
    ? `I understand that what was written since ${formatMoment(unheld.since)} cannot be recovered`
    : 'I understand that the current state cannot be recovered'

const STEP: Readonly<Record<StepName, string>> = {
  check: 'Check that nothing has changed',
  keep: 'Keep the current state',
  prove: 'Make sure that it is kept',
  apply: 'Apply the checkpoint',
  keepAndApply: 'Keep, then apply',
  verify: 'Check what has become of it',
  start: 'Start and wait for the heartbeat',
  delete: 'Delete the checkpoint',
  merge: 'Merge the disks',
}

const OUTCOME: Readonly<Record<NonNullable<ActivityStep['outcome']>, string>> = {
  production: 'a production checkpoint, without memory',
  noMemory: 'a checkpoint without memory',
  standard: 'a standard checkpoint, with memory',
  standardInstead: 'the guest could not make a production checkpoint: a standard one, with memory',
  noHeartbeat: 'started, but no heartbeat came',
  noMerge: 'no disk had to be merged',
  merged: 'the disks have merged',
  mergeWaits: 'the merge has not begun; at the latest it does once the machine is off',
  mergeUnknown: 'whether the disks have merged could not be told',
  mergeLeft: 'no longer watched; the host goes on with it',
}

const STEP_STATE: Readonly<Record<ActivityStep['state'], string>> = {
  waiting: 'waiting',
  running: 'under way',
  done: 'done',
  failed: 'failed',
  unknown: 'not known',
  skipped: 'not done',
}

/** A step's name, and how it stands. */
export const stepText = ({
  step,
  state,
  outcome,
}: ActivityStep): { readonly name: string; readonly state: string } => ({
  name: STEP[step],
  state: outcome ? `${STEP_STATE[state]}: ${OUTCOME[outcome]}` : STEP_STATE[state],
})
