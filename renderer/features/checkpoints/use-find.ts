import { useMemo, useState } from 'react'
import { hitsOf, nextHit } from './tree-find.ts'
import { flatLines, type TreeLine } from './tree-view.ts'

/** A search among the nodes of one machine. */
export interface Find {
  /** The text to find; `null` while the box is closed. */
  readonly text: string | null
  readonly hits: ReadonlySet<string>
  /** Which of the hits is the current node, counted from 1; 0 where none is. */
  readonly place: number
  /** Counts the requests to search, each of which puts focus into the box. */
  readonly asked: number
  readonly setText: (text: string) => void
  readonly go: (direction: 'next' | 'previous') => void
  readonly open: () => void
  /** Ends it, with focus on the current node. */
  readonly close: () => void
}

export interface FindOptions {
  readonly lines: readonly TreeLine[]
  readonly currentId: string | null
  /** A hit that was gone to. */
  readonly onHit: (id: string) => void
  readonly onClose: () => void
}

export function useFind({ lines, currentId, onHit, onClose }: FindOptions): Find {
  const [text, setText] = useState<string | null>(null)
  const [asked, setAsked] = useState(0)
  const ids = useMemo(() => hitsOf(lines, text ?? ''), [lines, text])
  const hits = useMemo(() => new Set(ids), [ids])
  return {
    text,
    hits,
    place: currentId === null ? 0 : ids.indexOf(currentId) + 1,
    asked,
    setText,
    go: (direction) => {
      const order = flatLines(lines).map(({ id }) => id)
      const next = nextHit(ids, order, currentId, direction)
      if (next !== undefined) onHit(next)
    },
    open: () => {
      setText((old) => old ?? '')
      setAsked((count) => count + 1)
    },
    close: () => {
      setText(null)
      onClose()
    },
  }
}
