import { words } from '../../../shared/words/words.ts'
import { Badge } from '../../ui/badge.tsx'
import styles from './tree.module.css'
import type { LineBadge } from './tree-view.ts'

/** The gravest badge of a line, and how many more there are; those are told by a tooltip and in the line's name. */
export const LineBadges = ({ badges }: { readonly badges: readonly LineBadge[] }) => {
  const [first, ...others] = badges
  return (
    first && (
      <>
        <Badge tone={first.tone}>{first.words}</Badge>
        {others.length > 0 && (
          <span className={styles['more']} title={others.map((other) => other.words).join(', ')}>
            <Badge>{words.moreFindings(others.length)}</Badge>
          </span>
        )}
      </>
    )
  )
}
