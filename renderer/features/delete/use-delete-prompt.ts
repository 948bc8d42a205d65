import { useState } from 'react'
import { deletePreview, type DeleteFacts, type DeletePreview } from '../../../shared/domain/delete-preview.ts'
import type { Change } from '../../../shared/domain/failure.ts'
import type { Question } from '../../prompt/use-prompt.ts'

/** The delete prompt's state, all of it derived from the facts and from what the user has seen. */
export interface DeletePromptState {
  readonly preview: DeletePreview
  readonly understood: boolean
  readonly canConfirm: boolean
  readonly understand: (understood: boolean) => void
}

/** Keeps what the user has ticked in the delete prompt; facts that merely aged do not touch it. */
export function useDeletePrompt({ facts, seen, changes }: Question<DeleteFacts, Change>): DeletePromptState {
  const [understoodOf, setUnderstoodOf] = useState<DeleteFacts | null>(null)
  const preview = deletePreview(facts)
  const understood = understoodOf === seen && changes.length === 0
  return {
    preview,
    understood,
    canConfirm: changes.length === 0 && (!preview.short || understood),
    understand: (ticked) => setUnderstoodOf(ticked ? seen : null),
  }
}
