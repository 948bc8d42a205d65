/** The commands' names, in Hyper-V Manager's words; an ellipsis only where a dialog will ask. */
export const commandLabels = {
  settings: 'Settings...',
  start: 'Start',
  turnOff: 'Turn Off...',
  checkpoint: 'Checkpoint',
  checkpointWithName: 'Checkpoint with Name...',
  revert: 'Revert...',
  apply: 'Apply...',
  refresh: 'Refresh',
  search: 'Search',
  nextPane: 'Next pane',
  previousPane: 'Previous pane',
} as const

export const commandReasons = {
  noMachine: 'No virtual machine is selected.',
  noCheckpoint: 'No checkpoint is selected.',
  isNow: 'Now is the current state itself. Select a checkpoint.',
  isLost: 'This only gathers checkpoints whose parent is gone.',
  noHost: 'No host is selected.',
  hostAway: (hostName: string): string => `${hostName} does not answer.`,
  underWay: (activity: string): string => `Under way: ${activity}.`,
} as const

/** What is said when an unavailable command is tried. */
export const unavailableText = (label: string, reason: string): string =>
  `${label.replace(/\.\.\.$/u, '')} is not available. ${reason}`
