import { Button, Tree, TreeItem, TreeItemContent } from 'react-aria-components'
import type { HostNode } from '../../../shared/domain/host-tree.ts'
import type { Host } from '../../../shared/domain/host.ts'
import { visible } from '../../../shared/words/format.ts'
import { words } from '../../../shared/words/words.ts'
import { hostStateTitle, selectHostState } from '../../api/host-state.ts'
import { useAppSelector } from '../../store/hooks.ts'
import { Badge } from '../../ui/badge.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/icon.tsx'
import { NameText } from '../../ui/name-text.tsx'
import { Countdown } from './countdown.tsx'
import { HOST_STATE_ICON } from './host-mark.tsx'
import styles from './hosts-tree.module.css'
import type { HostDrop } from './use-host-drag.ts'

/** The keys of rows that are no hosts; no host's id has a colon or a star. */
export const ALL_KEY = '*'
const GROUP = 'group:'
const groupKey = (name: string): string => GROUP + name
export const groupOfKey = (key: string): string | null =>
  key.startsWith(GROUP) ? key.slice(GROUP.length) : null

const HostLine = ({ host, drop }: { readonly host: Host; readonly drop: HostDrop | null }) => {
  const state = useAppSelector((root) => selectHostState(root, host))
  const text = words.hostStateWords[state]
  const { connection } = host
  const nextTryAt = connection.state === 'unavailable' ? connection.nextTryAt : undefined
  const demo = host.kind === 'demo' ? [words.hostWords.demo] : []
  return (
    <TreeItem
      id={host.id}
      textValue={visible(host.name)}
      aria-label={[visible(host.name), ...demo, text].join(', ')}
      className={styles['row'] ?? ''}
    >
      <TreeItemContent>
        <span
          className={styles['host']}
          data-host-key={host.id}
          data-drop={drop?.key === host.id ? drop.side : undefined}
        >
          <Icon name="host" />
          <span className={styles['words']}>
            <span className={styles['name']}>
              <NameText name={host.name} />
              {host.kind === 'demo' && <Badge tone="warn">{words.hostWords.demo}</Badge>}
            </span>
            <span className={classNames(styles['state'], styles[state])} title={hostStateTitle(host, state)}>
              <Icon name={HOST_STATE_ICON[state]} />
              <span className={styles['stateWords']}>
                {nextTryAt === undefined ? (
                  text
                ) : (
                  <Countdown key={nextTryAt} at={nextTryAt}>
                    {words.retryWords.away}
                  </Countdown>
                )}
              </span>
            </span>
          </span>
        </span>
      </TreeItemContent>
    </TreeItem>
  )
}

const AllLine = ({ hosts }: { readonly hosts: readonly Host[] }) => {
  const note = words.connectedText(hosts)
  return (
    <TreeItem
      id={ALL_KEY}
      textValue={words.hostTreeWords.all}
      aria-label={`${words.hostTreeWords.all}, ${note}`}
      className={styles['row'] ?? ''}
    >
      <TreeItemContent>
        <span className={styles['host']}>
          <Icon name="hosts" />
          <span className={styles['words']}>
            <span className={styles['name']}>{words.hostTreeWords.all}</span>
            <span className={styles['state']}>{note}</span>
          </span>
        </span>
      </TreeItemContent>
    </TreeItem>
  )
}

export interface HostsTreeProps {
  readonly hosts: readonly Host[]
  readonly nodes: readonly HostNode[]
  /** The host in use, or `ALL_KEY`. */
  readonly selectedKey: string | null
  readonly collapsed: readonly string[]
  readonly drop: HostDrop | null
  readonly onSelect: (key: string) => void
  readonly onCollapse: (groups: readonly string[]) => void
}

/** The hosts and their groups. Arrows only go through them; Enter, Space or a click puts one in use. */
export const HostsTree = (props: HostsTreeProps) => {
  const { hosts, nodes, selectedKey, collapsed, drop, onSelect, onCollapse } = props
  const groups = nodes.flatMap((node) => (node.kind === 'group' ? [node.name] : []))
  const toggle = (name: string): void =>
    onCollapse(collapsed.includes(name) ? collapsed.filter((one) => one !== name) : [...collapsed, name])
  return (
    <Tree
      aria-label={words.hostWords.title}
      className={styles['tree'] ?? ''}
      selectionMode="single"
      selectionBehavior="toggle"
      escapeKeyBehavior="none"
      // A press may become a drag, which puts no host in use.
      shouldSelectOnPressUp
      disallowEmptySelection
      selectedKeys={selectedKey === null ? [] : [selectedKey]}
      expandedKeys={groups.filter((name) => !collapsed.includes(name)).map(groupKey)}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : [...keys].map(String)
        if (key === undefined) return
        const group = groupOfKey(key)
        if (group === null) onSelect(key)
        else toggle(group)
      }}
      onExpandedChange={(keys) => onCollapse(groups.filter((name) => !keys.has(groupKey(name))))}
    >
      {hosts.length > 1 && <AllLine hosts={hosts} />}
      {nodes.map((node) =>
        node.kind === 'host' ? (
          <HostLine key={node.host.id} host={node.host} drop={drop} />
        ) : (
          <TreeItem
            key={groupKey(node.name)}
            id={groupKey(node.name)}
            textValue={visible(node.name)}
            className={styles['row'] ?? ''}
          >
            <TreeItemContent>
              <span
                className={styles['group']}
                data-host-key={groupKey(node.name)}
                data-group=""
                data-drop={drop?.key === groupKey(node.name) ? drop.side : undefined}
              >
                <Button slot="chevron" className={styles['chevron'] ?? ''}>
                  <Icon name="chevronRight" />
                </Button>
                <NameText name={node.name} />
              </span>
            </TreeItemContent>
            {node.hosts.map((host) => (
              <HostLine key={host.id} host={host} drop={drop} />
            ))}
          </TreeItem>
        ),
      )}
    </Tree>
  )
}
