import { nameStamp } from '../../../shared/domain/checkpoint-name.ts'
import { useState } from 'react'
import {
  applyPreview,
  type ApplyFacts,
  type ApplyHost,
  type ApplyPreview,
} from '../../../shared/domain/apply-preview.ts'
import { isApplyReason } from '../../../shared/domain/apply-reason.ts'
import {
  checkpointNameProblem,
  keepName,
  type CheckpointNameProblem,
} from '../../../shared/domain/checkpoint-name.ts'
import type { KindAt } from '../../../shared/domain/findings.ts'
import { mayRun, type CommandContext } from '../../../shared/domain/may-run.ts'
import { connectedWith, hasOneOf, keepsOnHost, capabilitiesOf } from '../../../shared/domain/capabilities.ts'
import type { Verdict } from '../../../shared/domain/verdict.ts'
import type { Change } from '../../../shared/domain/failure.ts'
import { settledState } from '../../../shared/domain/virtual-machine.ts'
import type { Question } from '../../prompt/use-prompt.ts'
import { currentLanguage } from '../../../shared/words/language.ts'

/** The user's input to the prompt so far; `null` where the prompt's own suggestion stands. */
interface Draft {
  readonly keep: boolean
  readonly name: string | null
  readonly reason: string
  readonly startAfterwards: boolean | null
  /** The facts whose loss the user has ticked. */
  readonly understoodOf: ApplyFacts | null
}

const UNTOUCHED: Draft = { keep: true, name: null, reason: '', startAfterwards: null, understoodOf: null }

/** The prompt's state, all of it derived from the facts, the draft and what the user has seen. */
export interface ApplyPromptState {
  readonly preview: ApplyPreview
  /** The host keeps and applies, because the user's role has no other way; then there is a reason and no name. */
  readonly onHost: boolean
  readonly canKeep: Verdict
  readonly keep: boolean
  readonly name: string
  readonly nameProblem: CheckpointNameProblem | null
  readonly reason: string
  readonly hasReason: boolean
  readonly offersStart: boolean
  readonly startAfterwards: boolean
  readonly understood: boolean
  /** Whether the machine would be left in another state than the user has seen. */
  readonly isPowerChanged: boolean
  /** Warnings that the user has not seen. */
  readonly newWarnings: ReadonlySet<KindAt<'apply'>>
  readonly canConfirm: boolean
  readonly change: (part: Partial<Omit<Draft, 'understoodOf'>> & { readonly understood?: boolean }) => void
}

/** Keeps what the user chose in the apply prompt; facts that merely aged do not touch it. */
export function useApplyPrompt(
  { facts, seen, changes }: Question<ApplyFacts, Change>,
  host: ApplyHost | null,
  context: CommandContext,
): ApplyPromptState {
  const [draft, setDraft] = useState(UNTOUCHED)
  const [openedAt] = useState(facts.readAt)
  // A role does not change while it is asked; a host that is away for a moment just does not tell it.
  const [role] = useState(() => capabilitiesOf(context.host.connection))

  const preview = applyPreview(facts, host)
  const onHost = keepsOnHost(role)
  // Whether it can be kept is no question of who is at the machine just now: that is told when it is confirmed.
  const canKeep = mayRun(
    'createCheckpoint',
    { onHost },
    {
      ...context,
      host: { ...context.host, connection: connectedWith(role) },
      inventory: facts,
      running: undefined,
    },
  )
  const keep = onHost || (draft.keep && canKeep.allowed)
  const name = draft.name ?? keepName(facts.target.name, nameStamp(openedAt), currentLanguage())
  const nameProblem = keep && !onHost ? checkpointNameProblem(name) : null
  const wasRunning = settledState(facts.machine.state) === 'Running'
  const hasReason = isApplyReason(draft.reason)
  const offersStart = preview.offersStart && hasOneOf(role, ['startVirtualMachine'])
  const startAfterwards = offersStart && (draft.startAfterwards ?? wasRunning)
  const seenPreview = applyPreview(seen, host)
  const understood = draft.understoodOf === seen && changes.length === 0
  const decided = onHost ? hasReason && canKeep.allowed : keep ? nameProblem === null : understood

  return {
    preview,
    onHost,
    canKeep,
    keep,
    name,
    nameProblem,
    reason: draft.reason,
    hasReason,
    offersStart,
    startAfterwards,
    understood,
    isPowerChanged: preview.powerAfter !== seenPreview.powerAfter,
    newWarnings: new Set(
      preview.warnings
        .map(({ kind }) => kind)
        .filter((kind) => !seenPreview.warnings.some((one) => one.kind === kind)),
    ),
    canConfirm: decided && changes.length === 0,
    change: ({ understood: ticked, ...part }) =>
      setDraft((before) => ({
        ...before,
        ...part,
        ...(ticked === undefined ? {} : { understoodOf: ticked ? seen : null }),
      })),
  }
}
