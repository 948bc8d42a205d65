import type { ClusterSilence } from '../../domain/clustered.ts'
import { formatTime, visible } from '../format.ts'
import { appName } from '../names.ts'
import { clusterSilenceText } from './labels.ts'

/** The window's title: `Checkpoint Panel - HV-01`. */
export const windowTitle = (hostName: string | null): string =>
  hostName === null ? appName : `${appName} - ${hostName}`

export const titleBarWords = {
  filter: 'Filter virtual machines',
  filterHint: 'Filter virtual machines',
  clearFilter: 'Clear the filter',
  view: 'View',
  theme: 'Theme',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  language: 'Language',
  languages: { system: 'As the system', en: 'English', de: 'Deutsch' },
  density: 'Rows',
  densities: { compact: 'Compact', comfortable: 'Comfortable' },
  panes: 'Panes',
  actionsPane: 'Actions pane',
} as const

export const hostWords = {
  title: 'Hosts',
  connectedAgo: (heard: string): string => `Connected, ${heard}`,
  unavailableSince: (at: number): string => `Not available, as of ${formatTime(at)}`,
  openDemo: 'Open the demo',
  demo: 'Demo',
  noAnswer: (hostName: string): string => `${hostName} is not available`,
  reading: (hostName: string): string => `Reading ${hostName}...`,
  hostSays: 'The host says:',
  demoNote: 'The demo is a simulated host. Nothing in it is real, and nothing on this computer is touched.',
  found: 'What was found on this computer',
  foundWell: 'fine',
  foundFault: 'in the way',
  goOn: 'Ways to go on',
  another: 'Connect to another computer...',
  asAdministrator: 'Start as administrator',
  withheld:
    'You are a member of Administrators, and Windows withheld their rights from this start. Windows asks first; then the panel opens anew, and this window closes.',
  withheldHere:
    'You are a member of Administrators, and Windows withheld their rights from this start. End the panel, and start it from a terminal that runs as administrator. This command opens one:',
} as const

export const machineWords = {
  title: 'Virtual Machines',
  count: (shown: number, all: number): string => (shown === all ? String(all) : `${shown} of ${all}`),
  empty: 'This host has no virtual machines.',
  allEmpty: 'The hosts that answer have no virtual machines.',
  filteredEmpty: (filter: string): string => `No virtual machine fits "${filter}".`,
  clearFilter: 'Clear filter',
  asOf: (at: number): string => `as of ${formatTime(at)}`,
  loading: 'Reading the virtual machines...',
  unmeasured: (count: number): string =>
    count === 1 ? '1 size is not yet measured' : `${count} sizes are not yet measured`,
  measuring: '...',
  unknownSize: 'not known',
  unknown: 'not known',
  menu: (name: string): string => `Commands for ${name}`,
  headingHint:
    'Enter sorts, Shift+Left and Shift+Right change the width, Ctrl+Left and Ctrl+Right move the column, Shift+F10 opens its menu.',
  selected: (count: number): string => `${count} selected`,
  selectedHidden: (hidden: number, selected: number): string =>
    `${hidden} of ${selected} selected are filtered out`,
  allHidden: (selected: number): string => `None of the ${selected} selected is in the filtered list.`,
} as const

/** The words of the columns' menus. */
export const columnWords = {
  title: 'Columns',
  menu: (label: string): string => `Column ${label}`,
  ascending: 'Sort ascending',
  descending: 'Sort descending',
  left: 'Move left',
  right: 'Move right',
  fit: 'Fit to its content',
  hide: 'Hide',
  reset: 'As they were at first',
  isFirst: 'It is the first one.',
  isLast: 'It is the last one.',
  isAnchor: 'It is always shown.',
  moved: (label: string, place: number, count: number): string => `${label} is column ${place} of ${count}.`,
} as const

/** The list's column headings. */
export const columnLabels = {
  name: 'Name',
  host: 'Host',
  state: 'State',
  cpu: 'CPU Usage',
  memory: 'Assigned Memory',
  uptime: 'Uptime',
  status: 'Status',
  version: 'Configuration Version',
  checkpoints: 'Checkpoints',
  oldest: 'Oldest',
  size: 'Size',
  type: 'Type',
  badges: 'Findings',
} as const

/** The headings of columns that are much narrower than their words. */
export const shortColumnLabels = (): Readonly<Partial<Record<keyof typeof columnLabels, string>>> => ({
  checkpoints: 'Chkpts',
})

export const treeWords = {
  title: 'Checkpoints',
  of: (vmName: string): string => `Checkpoints of ${vmName}`,
  now: 'Now',
  lost: 'Parent not found',
  empty: 'The selected virtual machine has no checkpoints.',
  unread: 'Checkpoints could not be read.',
  partly: 'Not all checkpoints could be read.',
  openSettings: 'Open Settings...',
  noMachine: 'Select a virtual machine to see its checkpoints.',
  columns: { name: 'Name', kind: 'Kind', made: 'Made', size: 'Size', badges: 'Findings' },
  sortBy: 'Sort by',
  sortedBy: (column: string, descending: boolean): string =>
    `${column}, sorted ${descending ? 'descending' : 'ascending'}`,
  summary: (count: number): string => (count === 1 ? '1 checkpoint' : `${count} checkpoints`),
  expandAll: 'Expand all',
  collapseAll: 'Collapse all',
  views: { label: 'View of the checkpoints', tree: 'Tree', timeline: 'Timeline' },
  onlyCheckpoints: 'Only checkpoints can be selected together; Now and "Parent not found" are left out.',
  orphan: 'Parent not found',
  since: (moment: string): string => `since ${moment}`,
  ago: (span: string): string => `${span} ago`,
} as const

/** Finding checkpoints by name. */
export const findWords = {
  open: 'Find in the tree (Ctrl+F)',
  label: 'Find a checkpoint by its name',
  hint: 'Find',
  count: (place: number, count: number): string => {
    if (count === 0) return 'None found'
    return place === 0 ? `${count} found` : `${place} of ${count}`
  },
  found: 'found',
  next: 'Next (Enter or F3)',
  previous: 'Previous (Shift+F3)',
  close: 'Close',
} as const

export const renameWords = {
  label: (name: string): string => `New name of ${name}`,
  hint: 'Enter renames, Esc keeps the name it has.',
  sending: 'The host is renaming it...',
  renamedMeanwhile: (name: string): string =>
    `Somebody else has renamed it to "${name}". Enter gives it your name, Esc keeps that one.`,
  gone: (name: string): string => `"${name}" is no longer on the host, so it was not renamed.`,
} as const

export const detailWords = {
  title: 'Details',
  overview: 'Overview',
  settings: 'Settings',
  disks: 'Disks',
  noMachine: 'Nothing is selected.',
  none: 'None',
  machine: {
    name: 'Virtual machine',
    state: 'State',
    heartbeat: 'Heartbeat',
    type: 'Checkpoint type',
    automatic: 'Automatic checkpoints',
    created: 'Created',
    version: 'Configuration Version',
    generation: 'Generation',
    clustered: 'Clustered',
    replication: 'Replication',
    onDisk: 'In checkpoints',
    checkpointFolder: 'Checkpoint File Location',
    configurationFolder: 'Configuration folder',
    notes: 'Notes',
  },
  checkpoint: {
    name: 'Checkpoint',
    kind: 'Kind',
    fellBack: 'Standard instead',
    made: 'Created',
    parent: 'Parent',
    onDisk: 'Size',
    systemFiles: 'Memory and configuration',
    version: 'Configuration Version',
    generation: 'Generation',
    applying: 'Applying it',
    notes: 'Notes',
  },
  yes: 'Yes',
  no: 'No',
  unknown: 'not known',
  unread: 'Could not be read',
  notRunning: 'None: it is not running',
  createdAgo: (moment: string, ago: string): string => `${moment} (${ago})`,
  /** Whether a machine is in a cluster, and on which of its nodes it is. */
  clustered: (is: boolean | null, node: string | null, silence: ClusterSilence): string => {
    if (is === null) return `Not known: ${clusterSilenceText(silence)}`
    if (!is) return 'No'
    return node === null ? 'Yes' : `Yes, on ${visible(node)}`
  },
  stale: (at: number): string =>
    `As of ${formatTime(at)}. The host does not answer, and ages are of that moment.`,
  /** Of a configuration version that the machine no longer has. */
  versionNow: (version: string, now: string): string => `${version} (now ${now})`,
  rootParent: 'None: it is the first',
  lostParent: 'not found',
  now: 'Now: the current state',
  standardInstead:
    'A production checkpoint was asked for and was not possible. This one holds memory: applying it resumes applications in the middle of their work. Such checkpoints are meant for development and test, not for servers in use.',
  lost: 'Checkpoints whose parent the host does not know. They stay usable as far as their files are there.',
} as const

/** Tells the power state that applying a checkpoint leaves a machine in. */
export const applyingLeaves = (vmName: string, power: string): string =>
  power === 'NotKnown'
    ? `leaves ${vmName} Off, unless it holds memory, which is not known`
    : power === 'Running'
      ? `leaves ${vmName} Running, resumed from the checkpoint's memory`
      : `leaves ${vmName} ${power}`

export const paneWords = {
  hosts: 'Hosts',
  machines: 'Virtual Machines',
  checkpoints: 'Checkpoints',
  details: 'Details',
  actions: 'Actions',
  strip: 'Status',
  resize: {
    hosts: 'Width of Hosts',
    actions: 'Width of Actions',
    machines: 'Height of Virtual Machines',
    details: 'Height of Details',
    activities: 'Height of Activities',
  },
} as const

export const noticeWords = {
  title: 'Notices',
  close: 'Close this notice',
  again: (message: string, count: number): string => `${message} (${count} times)`,
  more: (count: number): string => (count === 1 ? 'And 1 more notice.' : `And ${count} more notices.`),
} as const

export const toastWords = {
  label: 'Messages',
} as const
