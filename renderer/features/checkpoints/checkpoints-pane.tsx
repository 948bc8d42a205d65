import { type MouseEvent, useCallback, useEffect, useMemo, useRef } from 'react'
import { LOST_ID, NOW_ID } from '../../../shared/domain/checkpoint-tree.ts'
import { whyUnread } from '../../../shared/domain/unread.ts'
import type { Sort } from '../../../shared/domain/layout.ts'
import { formatBytes, visible } from '../../../shared/words/format.ts'
import { words } from '../../../shared/words/words.ts'
import type { Command, OfMachine } from '../../commands/command.ts'
import { CommandMenu } from '../../commands/command-menu.tsx'
import { commandOf, runCommand } from '../../commands/run-command.ts'
import { useAppDispatch, useAppSelector } from '../../store/hooks.ts'
import {
  checkpointViewChosen,
  selectCheckpointView,
  selectTreeSort,
  treeSorted,
} from '../../store/layout-slice.ts'
import { nodesCollapsed, selectCollapsed } from '../../store/selection-slice.ts'
import { ContextMenu, useContextMenu } from '../../ui/context-menu.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Pane, PaneHead } from '../../ui/pane.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { Note } from '../../ui/note.tsx'
import { CheckpointTree } from './tree.tsx'
import styles from './checkpoints-pane.module.css'
import { FindBox } from './find-box.tsx'
import { NoCheckpoints } from './no-checkpoints.tsx'
import { Timeline } from './timeline.tsx'
import { branchIds, flatLines, shownIds } from './tree-view.ts'
import { useCheckpointLines } from './use-checkpoint-lines.ts'
import { useFind } from './use-find.ts'
import { nodeAt, useNodeKeys } from './use-node-keys.ts'
import { useNodeSelection } from './use-node-selection.ts'
import { useRenamingId } from './use-renaming.ts'
import { useReveal } from './use-reveal.ts'

const VIEWS = [
  { id: 'tree', label: words.treeWords.views.tree },
  { id: 'timeline', label: words.treeWords.views.timeline },
] as const

const NONE: ReadonlySet<string> = new Set()

export interface CheckpointsPaneProps {
  readonly subject: OfMachine
  readonly readAt: number
}

/** The selected machine's checkpoints as a tree or in time, or that it has none. */
export const CheckpointsPane = ({ subject, readAt }: CheckpointsPaneProps) => {
  const { machine, checkpoints } = subject
  const vmId = machine.id
  const dispatch = useAppDispatch()
  const menu = useContextMenu()
  const nodes = useRef<HTMLDivElement>(null)
  const view = useAppSelector(selectCheckpointView)
  const sort = useAppSelector(selectTreeSort)
  const collapsed = useAppSelector((state) => selectCollapsed(state, vmId))
  const { lines, timeline, total } = useCheckpointLines(subject, readAt)
  const { currentId, selectedIds, select } = useNodeSelection(vmId)
  const renamingId = useRenamingId(subject)

  const elementOf = (id: string): HTMLElement | null =>
    nodes.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(id)}"]`) ?? null
  const find = useFind({
    lines,
    currentId,
    onHit: (id) => select([id]),
    onClose: () => elementOf(currentId ?? NOW_ID)?.focus(),
  })
  useReveal(vmId, lines, find.hits)
  useReveal(
    vmId,
    lines,
    useMemo(() => (renamingId === null ? NONE : new Set([renamingId])), [renamingId]),
  )
  const hitId = find.place > 0 ? currentId : null
  useEffect(() => {
    if (hitId === null) return
    const hit = nodes.current?.querySelector(`[data-key="${CSS.escape(hitId)}"]`)
    hit?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [hitId])

  const collapse = useCallback(
    (nodeIds: readonly string[]) => {
      dispatch(nodesCollapsed({ vmId, nodeIds: [...nodeIds] }))
    },
    [dispatch, vmId],
  )
  const selectInTree = useCallback(
    (ids: readonly string[] | 'all') => select(ids === 'all' ? shownIds(lines, collapsed) : ids),
    [select, lines, collapsed],
  )
  const apply = useCallback(
    (id: string) => {
      select([id])
      const command = commandOf('apply')
      if (command) dispatch(runCommand(command))
    },
    [dispatch, select],
  )
  const sortBy = useCallback((by: Sort) => dispatch(treeSorted(by)), [dispatch])
  const flat = useMemo(() => flatLines(lines), [lines])

  const openMenu = (node: HTMLElement, place: { readonly x: number; readonly y: number }): void => {
    const id = node.dataset['key'] ?? NOW_ID
    // On one of several it is for all of them.
    if (!selectedIds.includes(id)) select([id])
    menu.openAt(place, node)
  }
  const handleKeyDown = useNodeKeys({ find, onExpandAll: () => collapse([]), onMenu: openMenu })
  const handleContextMenu = (event: MouseEvent): void => {
    const node = nodeAt(event.target)
    if (!node || event.target instanceof HTMLInputElement) return
    event.preventDefault()
    openMenu(node, { x: event.clientX, y: event.clientY })
  }

  const title = words.treeWords.of(visible(machine.name))
  const isCheckpoint = currentId !== null && currentId !== NOW_ID && currentId !== LOST_ID
  const oneScope: Command['scope'] = isCheckpoint ? 'checkpoint' : 'machine'
  const isSeveral = selectedIds.length > 1
  const menuTitle = isSeveral
    ? words.commandWords.checkpoints(selectedIds.length)
    : visible(checkpoints.find(({ id }) => id === currentId)?.name ?? machine.name)
  const hasNone = checkpoints.length === 0
  const unread = whyUnread(machine, 'checkpoints')
  return (
    <Pane label={words.paneWords.checkpoints}>
      <PaneHead
        title={title}
        note={
          !hasNone && (
            <span className={styles['note']}>
              {[
                words.treeWords.summary(checkpoints.length),
                ...(total === null ? [] : [formatBytes(total)]),
              ].join(', ')}
            </span>
          )
        }
        end={
          !hasNone && (
            <>
              <span className={styles['tools']}>
                <IconButton icon="search" label={words.findWords.open} onPress={find.open} />
                {view === 'tree' && (
                  <>
                    <IconButton
                      icon="expandAll"
                      label={words.treeWords.expandAll}
                      onPress={() => collapse([])}
                    />
                    <IconButton
                      icon="collapseAll"
                      label={words.treeWords.collapseAll}
                      onPress={() => collapse(branchIds(lines))}
                    />
                  </>
                )}
              </span>
              <Segmented
                label={words.treeWords.views.label}
                options={VIEWS}
                value={view}
                onChange={(chosen) => dispatch(checkpointViewChosen(chosen))}
              />
            </>
          )
        }
      />
      {unread && !hasNone && (
        <Note tone="warn">
          <span role="status">
            {words.treeWords.partly} {words.hostSays(unread)}
          </span>
        </Note>
      )}
      {hasNone ? (
        <NoCheckpoints machine={machine} />
      ) : (
        <div
          ref={nodes}
          role="presentation"
          data-nodes=""
          className={styles['content']}
          onContextMenu={handleContextMenu}
          onKeyDownCapture={handleKeyDown}
        >
          {find.text !== null && <FindBox find={find} />}
          {view === 'tree' ? (
            <CheckpointTree
              label={title}
              lines={lines}
              selectedIds={selectedIds}
              collapsed={collapsed}
              hits={find.hits}
              renamingId={renamingId}
              sort={sort}
              onSort={sortBy}
              onSelect={selectInTree}
              onCollapse={collapse}
              onAction={apply}
            />
          ) : (
            <Timeline
              label={title}
              view={timeline}
              lines={flat}
              currentId={currentId}
              selectedIds={selectedIds}
              hits={find.hits}
              renamingId={renamingId}
              onSelect={select}
              onAction={apply}
            />
          )}
        </div>
      )}
      <ContextMenu state={menu} label={menuTitle}>
        <CommandMenu
          label={menuTitle}
          scopes={[{ scope: isSeveral ? 'checkpoints' : oneScope, title: menuTitle }]}
          closeAndRun={menu.closeAndRun}
        />
      </ContextMenu>
    </Pane>
  )
}
