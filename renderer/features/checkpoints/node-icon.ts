import type { IconName } from '../../ui/icon.tsx'
import type { TreeLine } from './tree-view.ts'

/** The drawing of each kind of node. */
export const NODE_ICON: Readonly<Record<TreeLine['icon'], IconName>> = {
  now: 'now',
  standard: 'checkpointMemory',
  noMemory: 'checkpoint',
  memoryNotKnown: 'checkpoint',
  automatic: 'automatic',
  recovery: 'backup',
  replica: 'backup',
  planned: 'backup',
  missing: 'lost',
  other: 'lost',
  notKnown: 'lost',
  lost: 'lost',
}
