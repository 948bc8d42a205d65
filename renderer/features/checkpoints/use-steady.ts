import { useState } from 'react'
import type { TreeLine } from './tree-view.ts'

const readsLike = (a: TreeLine, b: TreeLine): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Without what is below it. */
const alone = (line: TreeLine): TreeLine => ({ ...line, children: [] })

/** The new lines, with every one that reads like an old one, and what is below it, replaced by that. */
export function steadyLines(before: readonly TreeLine[], after: readonly TreeLine[]): readonly TreeLine[] {
  const known = new Map(before.map((line) => [line.id, line]))
  const steady = after.map((line) => {
    const old = known.get(line.id)
    if (!old) return line
    if (readsLike(old, line)) return old
    const own = readsLike(alone(old), alone(line)) ? old : line
    return { ...own, children: steadyLines(old.children, line.children) }
  })
  const isSame = steady.length === before.length && steady.every((line, index) => line === before[index])
  return isSame ? before : steady
}

/** Lines that read like the last ones are the last ones, so that a poll renders nothing that reads alike. */
export function useSteadyLines(lines: readonly TreeLine[]): readonly TreeLine[] {
  const [last, setLast] = useState(lines)
  const steady = steadyLines(last, lines)
  if (steady !== last) setLast(steady)
  return steady
}
