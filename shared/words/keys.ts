import type { commandLabels } from './commands.ts'

/** One line of the keyboard map. */
export interface KeyLine {
  readonly label: string
  /** Each of them does it. */
  readonly keys: readonly string[]
}

/** What the keyboard map calls the places keys act in. */
export const keyWords = {
  title: 'Keys',
  close: 'Close',
  or: 'or',
  anywhere: 'Anywhere',
  machine: 'The selected virtual machine',
  machines: 'Several virtual machines',
  checkpoint: 'The selected checkpoint, in the tree',
  checkpoints: 'Several checkpoints, in the tree',
  list: 'In the list of virtual machines',
  tree: 'In the tree of checkpoints',
  panes: 'Between panes',
} as const

/** A command's name without what tells that it will ask. */
export const keyLabel = (label: (typeof commandLabels)[keyof typeof commandLabels]): string =>
  label.replace(/\.\.\.$/u, '')

const menu: KeyLine = { label: 'Menu of its commands', keys: ['Shift+F10'] }

/** What the list does with keys of its own. */
export const listKeys: readonly KeyLine[] = [
  { label: 'Next, previous', keys: ['Down', 'Up'] },
  { label: 'First, last', keys: ['Home', 'End'] },
  { label: 'A page down, up', keys: ['Page Down', 'Page Up'] },
  { label: 'By its first letters', keys: ['letters'] },
  { label: 'Select more', keys: ['Shift+Down', 'Shift+Up'] },
  { label: 'Select one more, or less', keys: ['Ctrl+Space'] },
  { label: 'Select all', keys: ['Ctrl+A'] },
  { label: 'Connect', keys: ['Enter'] },
  { label: 'Headings', keys: ['Up on the first line'] },
  { label: 'Sort by a heading', keys: ['Enter on it'] },
  { label: 'Width of a column', keys: ['Shift+Left', 'Shift+Right'] },
  { label: 'Place of a column', keys: ['Ctrl+Left', 'Ctrl+Right'] },
  menu,
]

/** What the tree does with keys of its own. */
export const treeKeys: readonly KeyLine[] = [
  { label: 'Next, previous', keys: ['Down', 'Up'] },
  { label: 'Expand, collapse', keys: ['Right', 'Left'] },
  { label: 'Expand all', keys: ['*'] },
  { label: 'First, last', keys: ['Home', 'End'] },
  { label: 'By its first letters', keys: ['letters'] },
  menu,
]

/** What the lines between panes do with keys. */
export const splitterKeys: readonly KeyLine[] = [{ label: 'Size of a pane', keys: ['arrows on its edge'] }]
