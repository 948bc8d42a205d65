import { failureText } from '../words/failures.ts'
import type { Failure } from '../domain/failure.ts'
import type { Inventory } from '../domain/inventory.ts'
import type { HistoryLine } from '../testing/panel-in-memory.ts'
import { machineOf } from '../simulator/world.ts'
import type { CommandName } from '../simulator/transitions.ts'
import type { Done } from './ground-truth.ts'
import type { Answered, Played } from './play.ts'

type Begin = Extract<HistoryLine, { kind: 'begin' }>
type End = Extract<HistoryLine, { kind: 'end' }>

/** The step of Hyper-V that an entry of the history is about. */
const MAIN: Readonly<Record<string, CommandName>> = {
  createCheckpoint: 'takeCheckpoint',
  applyCheckpointStep: 'applyCheckpoint',
  keepAndApply: 'applyCheckpoint',
  deleteCheckpoint: 'deleteCheckpoint',
  deleteCheckpointSubtree: 'deleteCheckpointSubtree',
  renameCheckpoint: 'renameCheckpoint',
}

const beginsOf = ({ history }: Played): readonly Begin[] =>
  history.flatMap((line) => (line.kind === 'begin' ? [line] : []))
const endsOf = ({ history }: Played, id: string): readonly End[] =>
  history.flatMap((line) => (line.kind === 'end' && line.id === id ? [line] : []))

/** Each line of the history that says that a change was made or not is right, now and later. */
function historyIsTrue(played: Played): readonly string[] {
  return beginsOf(played).flatMap(({ id, command }) => {
    const main = MAIN[command]
    const wasDone = played.done.some((one) => one.entry === id && one.command === main)
    const ends = endsOf(played, id)
    const lies = ends.filter(
      ({ outcome }) =>
        main !== undefined &&
        // Whose deletion took it away no reading tells.
        !(played.othersChanged && command.startsWith('deleteCheckpoint') && outcome === 'succeeded') &&
        outcome !== 'unknown' &&
        (outcome === 'succeeded') !== wasDone,
    )
    return [
      ...(ends.length === 0 && !played.historyFailed ? [`${command} has no end`] : []),
      ...lies.map(
        ({ outcome }) => `history says ${command} ${outcome}, and it was ${wasDone ? '' : 'not '}done`,
      ),
    ]
  })
}

/** Checks that a failure says of an apply what Hyper-V did for it, whenever that was. */
function saysTrue(what: string, failure: Failure, applied: boolean): readonly string[] {
  const says = failure.applied
  const message = failureText(failure)
  const denies = /Nothing was applied|was not applied/u.test(message)
  return [
    ...((says === 'no' || denies) && applied ? [`${what} says that nothing was applied: ${message}`] : []),
    ...(says === 'yes' && !applied ? [`${what} says that it was applied: ${message}`] : []),
  ]
}

/** The begin of a window's command; each asks with a text of its own, or at another place of the history. */
const topsOf = (played: Played, name: string): readonly Begin[] =>
  beginsOf(played).filter(({ partOf, command }) => partOf === null && command === name)

function keptIsNamed(kept: Done | undefined, failure: Failure): readonly string[] {
  if (!kept) return []
  const isOpen = /not known yet|could not be told/u.test(failureText(failure))
  const machine = machineOf(kept.after, kept.args.vmId)
  const made = machine?.checkpoints.at(-1)?.id
  return isOpen || failure.kept?.id === made
    ? []
    : [`the kept checkpoint is not named: ${failureText(failure)}`]
}

function appliesAreTrue(played: Played): readonly string[] {
  const tops = topsOf(played, 'applyCheckpoint')
  return tops.flatMap(({ id }) => {
    const of = played.done.filter(({ top }) => top === id)
    const applied = of.some(({ command }) => command === 'applyCheckpoint')
    const kept = of.find(({ command }) => command === 'takeCheckpoint')
    const activity = played.activities.find((one) => one.id === id)
    const told = [
      ...(activity?.failure ? [activity.failure] : []),
      ...endsOf(played, id).flatMap(({ failure }) => failure ?? []),
    ]
    return [
      ...told.flatMap((failure) => saysTrue('an apply', failure, applied)),
      ...(activity?.state === 'succeeded' && !applied ? ['an apply succeeded that was not done'] : []),
      ...(activity?.failure ? keptIsNamed(kept, activity.failure) : []),
    ]
  })
}

/** Nothing that a keep was asked for is lost: the apply comes after it, on the very state it holds. */
function nothingIsLost(played: Played): readonly string[] {
  return topsOf(played, 'applyCheckpoint').flatMap(({ id, input }) => {
    const { keep } = input as { readonly keep: unknown }
    const of = played.done.filter(({ top }) => top === id)
    const apply = of.find(({ command }) => command === 'applyCheckpoint')
    if (keep === null || !apply) return []
    const take = of.find(({ command }) => command === 'takeCheckpoint')
    const { vmId } = apply.args
    const was = take && machineOf(take.before, vmId)?.drives.map(({ path }) => path)
    const before = machineOf(apply.before, vmId)
    const kept = machineOf(apply.after, vmId)?.checkpoints.find(
      ({ drives }) => drives.map(({ path }) => path).join() === was?.join(),
    )
    const files = apply.after.files
    if (!take || !kept || before?.parentCheckpointId !== kept.id) return ['an apply lost what was to be kept']
    return kept.drives.every(({ path }) => files.has(path)) ? [] : ['the disks of the kept state are gone']
  })
}

/** No change is made twice for one wish. */
function nothingTwice({ done, askedOf }: Played): readonly string[] {
  const seen = new Set<string>()
  const twice = done.filter(({ entry, command, args }) => {
    const key = `${entry} ${command} ${args.checkpointId ?? ''}`
    const isTwice = entry !== 'none' && seen.has(key)
    seen.add(key)
    return isTwice
  })
  return [
    ...twice.map(({ command }) => `${command} was done twice`),
    ...[...askedOf.values()].filter((count) => count > 1).map(() => 'a change was asked for twice'),
  ]
}

const plain = ({ machines, checkpoints }: Inventory): string =>
  JSON.stringify([
    machines.map(({ id, name, state, operation, parentCheckpointId }) => [
      id,
      name,
      state,
      operation,
      parentCheckpointId,
    ]),
    checkpoints.map(({ id, name, parentId }) => JSON.stringify([id, name, parentId])).toSorted(),
  ])

/** Checks that what a window was answered is true by then. */
function answerIsTrue(played: Played, { asked, reply, doneByThen }: Answered): readonly string[] {
  if (reply.ok) return []
  const message = failureText(reply.failure)
  const denial = { createCheckpoint: /No checkpoint of .* was made/u, renameCheckpoint: /was not renamed/u }
  if (asked.name !== 'createCheckpoint' && asked.name !== 'renameCheckpoint') return []
  const command = MAIN[asked.name]
  const ids = topsOf(played, asked.name)
    .filter(({ id }) => endsOf(played, id).some(({ failure }) => failure && failureText(failure) === message))
    .map(({ id }) => id)
  const wasDone = played.done
    .slice(0, doneByThen)
    .some((one) => one.command === command && ids.includes(one.top))
  return denial[asked.name].test(message) && wasDone
    ? [`${asked.name} is denied though it was done: ${message}`]
    : []
}

/** Returns the promises that a sequence has broken; empty where all hold. */
export function violations(played: Played): readonly string[] {
  const { unanswered, unrecorded, activities, shown, told, logged } = played
  return [
    ...unanswered.map(({ name }) => `${name} was never answered`),
    ...unrecorded.map((name) => `${name} was asked for without a line of history`),
    ...activities.filter(({ state }) => state === 'running').map(({ command }) => `${command} never ends`),
    ...historyIsTrue(played),
    ...appliesAreTrue(played),
    ...nothingIsLost(played),
    ...nothingTwice(played),
    ...played.answers.flatMap((one) => answerIsTrue(played, one)),
    ...(shown && told && plain(shown) !== plain(told)
      ? ['the window does not show what the host holds']
      : []),
    ...logged.filter((line) => !line.startsWith('a history line was lost')).map((line) => `logged: ${line}`),
  ]
}
