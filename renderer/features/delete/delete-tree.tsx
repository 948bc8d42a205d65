import type { DeleteNode, NodeFate } from '../../../shared/domain/delete-preview.ts'
import { checkpointKind } from '../../../shared/domain/checkpoint.ts'
import { words } from '../../../shared/words/words.ts'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { NameText } from '../../ui/name-text.tsx'
import styles from './delete-tree.module.css'

const ICON: Readonly<Record<NodeFate, IconName>> = {
  goes: 'delete',
  movesUp: 'chevronUp',
  stays: 'checkpoint',
}

const Nodes = ({ nodes }: { readonly nodes: readonly DeleteNode[] }) =>
  nodes.map(({ node, fate, children }) => (
    <li key={node.id}>
      <span className={styles['node']} data-fate={fate}>
        <Icon name={node.kind === 'now' ? 'now' : ICON[fate]} />
        <NameText name={node.kind === 'checkpoint' ? node.checkpoint.name : words.treeWords[node.kind]} />
        <span className={styles['kind']}>
          {node.kind === 'checkpoint' && words.kindLabel(checkpointKind(node.checkpoint))}
        </span>
        <span className={styles['fate']}>{words.fateText(fate)}</span>
      </span>
      {children.length > 0 && (
        <ul className={styles['branch']}>
          <Nodes nodes={children} />
        </ul>
      )}
    </li>
  ))

/** The nodes that go, those that move up and the nodes that these stand on, as a tree. */
export const DeleteTree = ({ tree }: { readonly tree: readonly DeleteNode[] }) => (
  <ul aria-label={words.deleteWords.tree} className={styles['tree']}>
    <Nodes nodes={tree} />
  </ul>
)
