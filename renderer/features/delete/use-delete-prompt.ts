import { useState } from 'react'
import { deletePreview, type DeleteFacts, type DeletePreview } from '../../../shared/domain/delete-preview.ts'
import { changesOfDeletion, type ExpectedDeletion } from '../../../shared/domain/expected.ts'
import type { Change } from '../../../shared/domain/failure.ts'

/** The delete prompt's state, all of it derived from the facts and from what the user has seen. */
export interface DeletePromptState {
  readonly preview: DeletePreview
  /** The changes since the user last looked; while there are any, nothing can be confirmed. */
  readonly changes: readonly Change[]
  readonly understood: boolean
  readonly canConfirm: boolean
  readonly understand: (understood: boolean) => void
  /** The user has seen the facts as they are now. */
  readonly acknowledge: () => void
}

/** Keeps what the user has seen and ticked in the delete prompt; facts that merely aged do not touch it. */
export function useDeletePrompt(facts: DeleteFacts): DeletePromptState {
  const [seen, setSeen] = useState<ExpectedDeletion>(facts.expected)
  const [ticked, setTicked] = useState(false)
  const preview = deletePreview(facts)
  const changes = changesOfDeletion(seen, facts.expected)
  const understood = ticked && changes.length === 0
  return {
    preview,
    changes,
    understood,
    canConfirm: changes.length === 0 && (!preview.short || understood),
    understand: setTicked,
    acknowledge: () => {
      setSeen(facts.expected)
      setTicked(false)
    },
  }
}
