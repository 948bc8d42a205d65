import type { KeyLine } from '../keys.ts'

/** Keys whose caps bear another name than their English one. */
export const keyNames = (): Readonly<Partial<Record<string, string>>> => ({})

/** The names of the places where keys act, in the keyboard map. */
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

const menu: KeyLine = { label: 'Menu of its commands', keys: ['Shift+F10'] }

/** The keys that the list, the tree and the lines between panes have of their own, and what they do. */
export const ownKeys: Readonly<Record<'list' | 'tree' | 'splitter', readonly KeyLine[]>> = {
  list: [
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
  ],
  tree: [
    { label: 'Next, previous', keys: ['Down', 'Up'] },
    { label: 'Expand, collapse', keys: ['Right', 'Left'] },
    { label: 'Expand all', keys: ['*'] },
    { label: 'First, last', keys: ['Home', 'End'] },
    { label: 'By its first letters', keys: ['letters'] },
    menu,
  ],
  splitter: [{ label: 'Size of a pane', keys: ['arrows on its edge'] }],
}
