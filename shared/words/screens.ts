import { formatSpan, formatTime } from './format.ts'

export const appName = 'Checkpoint Panel'

/** The window's title: `Checkpoint Panel - HV-01`. */
export const windowTitle = (hostName: string | null): string =>
  hostName === null ? appName : `${appName} - ${hostName}`

export const titleBarWords = {
  label: 'Title bar',
  demo: 'Demo',
  filter: 'Filter virtual machines',
  filterHint: 'Filter virtual machines',
  clearFilter: 'Clear the filter',
  view: 'View',
  theme: 'Theme',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  density: 'Rows',
  densities: { compact: 'Compact', comfortable: 'Comfortable' },
  panes: 'Panes',
  actionsPane: 'Actions pane',
} as const

export const hostWords = {
  title: 'Hosts',
  openDemo: 'Open the demo',
  demo: 'Demo',
  thisComputer: 'This computer',
  noAnswer: (hostName: string): string => `${hostName} is not available`,
  reading: (hostName: string): string => `Reading ${hostName}...`,
  hostSays: 'The host says:',
  demoNote: 'The demo is a simulated host. Nothing in it is real, and nothing on this computer is touched.',
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
  backup: 'Backup left-over',
  menu: (name: string): string => `Commands for ${name}`,
  headingHint:
    'Enter sorts, Shift+Left and Shift+Right change the width, Ctrl+Left and Ctrl+Right move the column, Shift+F10 opens its menu.',
  selected: (count: number): string => `${count} selected`,
  selectedHidden: (hidden: number, selected: number): string =>
    `${hidden} of ${selected} selected are filtered out`,
  allHidden: (selected: number): string => `None of the ${selected} selected is in the filtered list.`,
} as const

/** What the columns' menus say. */
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

/** An age where room is short: `19 days`, `10 mths`. */
export const shortAge = (ms: number): string => (ms < 60_000 ? '< 1 min' : formatSpan(ms, 'short'))

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

/** The heading of the checkpoints' number, which is much narrower than its word. */
export const shortCheckpoints = 'Chkpts'

export const machineBadgeWords = {
  domainController: 'Domain controller',
  clustered: 'Clustered',
  replica: 'Replica',
  backup: 'Backup left-over',
  missing: 'Missing files',
  orphan: 'Parent not found',
  atLimit: (count: number): string => `${count} of 50`,
  more: (count: number): string => `+${count}`,
} as const

export const treeWords = {
  title: 'Checkpoints',
  of: (vmName: string): string => `Checkpoints of ${vmName}`,
  now: 'Now',
  lost: 'Parent not found',
  empty: 'The selected virtual machine has no checkpoints.',
  off: 'Checkpoints are disabled for it.',
  openSettings: 'Open Settings...',
  noMachine: 'Select a virtual machine to see its checkpoints.',
  columns: { name: 'Name', kind: 'Kind', made: 'Made', size: 'Size', badges: 'Findings' },
  old: 'Old',
  standardInstead: 'Standard instead',
  summary: (count: number): string => (count === 1 ? '1 checkpoint' : `${count} checkpoints`),
  expandAll: 'Expand all',
  since: (moment: string): string => `since ${moment}`,
  ago: (span: string): string => `${span} ago`,
} as const

export const detailWords = {
  title: 'Details',
  overview: 'Overview',
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
    notes: 'Notes',
  },
  checkpoint: {
    name: 'Checkpoint',
    kind: 'Kind',
    fellBack: 'Standard instead',
    made: 'Made',
    parent: 'Parent',
    onDisk: 'Size',
    applying: 'Applying it',
    notes: 'Notes',
  },
  yes: 'Yes',
  no: 'No',
  unknown: 'not known',
  rootParent: 'None: it is the first',
  lostParent: 'not found',
  now: 'Now: the current state',
  standardInstead:
    'A production checkpoint was asked for and was not possible. This one holds memory: applying it resumes applications in the middle of their work. Such checkpoints are meant for development and test, not for servers in use.',
  lost: 'Checkpoints whose parent the host does not know. They stay usable as far as their files are there.',
} as const

/** What applying a checkpoint leaves a machine as. */
export const applyingLeaves = (vmName: string, power: string): string =>
  power === 'Running'
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
  },
} as const

export const noticeWords = {
  title: 'Notices',
  close: 'Close this notice',
} as const

export const toastWords = {
  label: 'Messages',
} as const
