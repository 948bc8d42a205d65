import type { Weighted } from '../../shared/words/apply-prompt.ts'

/** Words with their weighty parts in bold. */
export const WeightedText = ({ text }: { readonly text: Weighted }) =>
  text.map((part, index) =>
    typeof part === 'string' ? part : <strong key={`${index} ${part.strong}`}>{part.strong}</strong>,
  )
