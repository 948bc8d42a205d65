import type { DeleteFacts, DeletePreview } from '../domain/delete-preview.ts'

/** The subject of the prompt: one checkpoint, one with all below it, or several. */
export interface DeleteSubject {
  readonly vmName: string
  /** The first that goes. */
  readonly name: string
  /** How many go in all. */
  readonly count: number
  readonly subtree: boolean
}

export const deleteSubject = ({ machine, expected, subtree }: DeleteFacts): DeleteSubject => ({
  vmName: machine.name,
  name: expected.targets[0]?.name ?? '',
  count: expected.targets.length,
  subtree,
})

/** How many of those that stay are not in the tree. */
export function leftOut({ tree, left }: DeletePreview): number {
  const shown = (nodes: DeletePreview['tree']): number =>
    nodes.reduce(
      (count, { node, fate, children }) =>
        count + (node.kind === 'checkpoint' && fate !== 'goes' ? 1 : 0) + shown(children),
      0,
    )
  return left - shown(tree)
}
