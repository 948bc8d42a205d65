import { type KeyboardEvent, type MouseEvent, useCallback, useState } from 'react'
import { LOST_ID, NOW_ID } from '../../../shared/domain/checkpoint-tree.ts'
import { formatBytes, visible } from '../../../shared/words/format.ts'
import { paneWords, treeWords } from '../../../shared/words/screens.ts'
import { useMeasureCheckpointsQuery } from '../../api/panel-api.ts'
import { selectMade } from '../../api/selectors.ts'
import { selectMeasure } from '../../api/measures.ts'
import type { OfMachine } from '../../commands/command.ts'
import { CommandMenu } from '../../commands/command-menu.tsx'
import { commandOf, runCommand } from '../../commands/run-command.ts'
import { useAppDispatch, useAppSelector } from '../../store/hooks.ts'
import { nodesCollapsed, nodeSelected, selectCollapsed, selectNodeId } from '../../store/selection-slice.ts'
import { ContextMenu, useContextMenu } from '../../ui/context-menu.tsx'
import { Pane, PaneHead } from '../../ui/pane.tsx'
import { CheckpointTree } from './checkpoint-tree.tsx'
import styles from './checkpoints-pane.module.css'
import { NoCheckpoints } from './no-checkpoints.tsx'
import { sizesOf, treeLines, type TreeLine } from './tree-view.ts'

/** Lines that read like the last ones are the last ones, so that a poll renders nothing that reads alike. */
function useSteady(lines: readonly TreeLine[]): readonly TreeLine[] {
  const [steady, setSteady] = useState(lines)
  if (steady === lines || JSON.stringify(steady) === JSON.stringify(lines)) return steady
  setSteady(lines)
  return lines
}

const rowOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[role="row"][data-key]') : null

export interface CheckpointsPaneProps {
  readonly subject: OfMachine
  readonly readAt: number
}

/** The selected machine's checkpoints, or that it has none. */
export const CheckpointsPane = ({ subject, readAt }: CheckpointsPaneProps) => {
  const { host, machine, checkpoints } = subject
  const dispatch = useAppDispatch()
  const menu = useContextMenu()
  const hasNone = checkpoints.length === 0
  useMeasureCheckpointsQuery({ hostId: host.id, vmIds: [machine.id] }, { skip: hasNone })
  const measure = useAppSelector((state) => selectMeasure(state, host.id, machine.id))
  const nodeId = useAppSelector((state) => selectNodeId(state, machine.id))
  const collapsed = useAppSelector((state) => selectCollapsed(state, machine.id))
  const made = useAppSelector(selectMade)
  const source = { machine, checkpoints, measure, made, readAt }
  const lines = useSteady(treeLines(source))
  const total = sizesOf(source)?.total ?? null

  const vmId = machine.id
  const select = useCallback(
    (id: string) => {
      dispatch(nodeSelected({ vmId, nodeId: id }))
    },
    [dispatch, vmId],
  )
  const collapse = useCallback(
    (ids: string[]) => {
      dispatch(nodesCollapsed({ vmId, nodeIds: ids }))
    },
    [dispatch, vmId],
  )
  const apply = useCallback(
    (id: string) => {
      dispatch(nodeSelected({ vmId, nodeId: id }))
      const command = commandOf('apply')
      if (command) dispatch(runCommand(command))
    },
    [dispatch, vmId],
  )

  const openMenu = (row: HTMLElement, place: { readonly x: number; readonly y: number }): void => {
    select(row.dataset['key'] ?? NOW_ID)
    menu.openAt(place, row)
  }
  const handleContextMenu = (event: MouseEvent): void => {
    const row = rowOf(event.target)
    if (!row) return
    event.preventDefault()
    openMenu(row, { x: event.clientX, y: event.clientY })
  }
  const handleKeyDown = (event: KeyboardEvent): void => {
    const row = rowOf(event.target)
    const isMenuKey = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)
    if (isMenuKey && row) {
      const { left, bottom } = row.getBoundingClientRect()
      openMenu(row, { x: left + 48, y: bottom })
    } else if (event.key === '*') collapse([])
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  const isCheckpoint = nodeId !== null && nodeId !== NOW_ID && nodeId !== LOST_ID
  const name = checkpoints.find(({ id }) => id === nodeId)?.name ?? machine.name
  return (
    <Pane label={paneWords.checkpoints}>
      <PaneHead
        title={treeWords.of(visible(machine.name))}
        note={
          !hasNone &&
          [treeWords.summary(checkpoints.length), ...(total === null ? [] : [formatBytes(total)])].join(', ')
        }
      />
      {hasNone ? (
        <NoCheckpoints machine={machine} />
      ) : (
        // The tree's own keys come after these: it would take `*` for type-ahead.
        <div
          role="presentation"
          className={styles['content']}
          onContextMenu={handleContextMenu}
          onKeyDownCapture={handleKeyDown}
        >
          <CheckpointTree
            label={treeWords.of(visible(machine.name))}
            lines={lines}
            selectedId={nodeId}
            collapsed={collapsed}
            onSelect={select}
            onCollapse={collapse}
            onAction={apply}
          />
        </div>
      )}
      <ContextMenu state={menu} label={visible(name)}>
        <CommandMenu
          label={visible(name)}
          scopes={[{ scope: isCheckpoint ? 'checkpoint' : 'machine', title: visible(name) }]}
          closeAndRun={menu.closeAndRun}
        />
      </ContextMenu>
    </Pane>
  )
}
