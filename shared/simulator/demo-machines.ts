import { keepName, nameStamp } from '../domain/checkpoint-name.ts'
import type { Language } from '../domain/preferences.ts'
import { hostStamp } from './checkpoint-transitions.ts'
import { DAY, GB, HOUR, MB, MINUTE, type HistorySeed, type MachineSeed } from './seed-builder.ts'

const disk = (path: string, bytes: number, virtualBytes = 127 * GB) => ({ path, bytes, virtualBytes })

/** When SRV-01's state was last kept and an older checkpoint applied. */
const KEPT_AGO = 6 * DAY + 32 * MINUTE

/** A member server with a branch: the newest state was left by applying an older checkpoint, and kept. */
const memberServer = (now: number, language: Language): MachineSeed => ({
  name: 'SRV-01',
  notes: 'Windows Server 2022, SQL Server 2022. Owner: Application Services.',
  memoryBytes: 8 * GB,
  processorCount: 4,
  cpu: 12,
  createdAgo: 313 * DAY,
  uptime: 6 * DAY + 31 * MINUTE,
  disks: [
    disk('D:\\Hyper-V\\SRV-01\\SRV-01.vhdx', 24 * GB),
    disk('D:\\Hyper-V\\SRV-01\\SRV-01-data.vhdx', 61 * GB, 256 * GB),
  ],
  bytesPerSecond: 8 * 1024,
  history: [
    {
      kind: 'checkpoint',
      name: 'Clean install',
      ago: 313 * DAY - 20 * MINUTE,
      notes: 'Windows Server 2022, joined to contoso.com, no roles.',
    },
    {
      kind: 'checkpoint',
      name: 'Baseline with SQL',
      ago: 19 * DAY - 9 * HOUR,
      memory: true,
      written: 10.9 * GB,
      notes: 'SQL Server 2022 CU 13, warmed up.',
    },
    {
      kind: 'checkpoint',
      name: 'Pre-patch',
      ago: 12 * DAY - 5 * HOUR,
      written: 6.3 * GB,
      notes: 'November cumulative update, SQL CU 14',
    },
    {
      kind: 'checkpoint',
      name: keepName('Baseline with SQL', nameStamp(now - KEPT_AGO), language),
      ago: KEPT_AGO,
      written: 2.2 * GB,
    },
    { kind: 'apply', name: 'Baseline with SQL', ago: KEPT_AGO - 14_000 },
  ],
  written: 4.1 * GB,
})

/** A long line of checkpoints with two branches: exactly as many as Hyper-V allows. */
function laboratoryHistory(): readonly HistorySeed[] {
  const name = (n: number): string => `Lab step ${String(n).padStart(2, '0')}`
  const step = (n: number): readonly HistorySeed[] => {
    const ago = (212 - 4 * n) * DAY
    const taken: HistorySeed = {
      kind: 'checkpoint',
      name: name(n),
      ago,
      written: n === 1 ? 20 * GB : 2.8 * GB,
      memory: n % 10 === 0,
    }
    const back = { 18: 9, 34: 26 }[n]
    return back === undefined ? [taken] : [taken, { kind: 'apply', name: name(back), ago: ago - HOUR }]
  }
  return Array.from({ length: 50 }, (_, index) => step(index + 1)).flat()
}

/** Names that are hard to show, to sort and to put into a command. */
const awkwardNames: readonly string[] = [
  `a'b"c; Remove-VM * -Force; '`,
  '$(Remove-Item C:\\x) `tail`',
  '\u2013Force \u2014 \u2015All',
  '2024-01-02T03:04:05Z',
  'Cafe\u0301 nai\u0308ve',
  'right\u200bto\u00a0left \u05e9\u05dc\u05d5\u05dd',
  `${'Long name '.repeat(9)}0123456789`,
  'Same name',
  'Same name',
]

const awkwardHistory = awkwardNames.map((name, index): HistorySeed => ({
  kind: 'checkpoint',
  name,
  ago: (20 - 2 * index) * DAY,
  written: (120 + 30 * index) * MB,
  memory: index % 2 === 1,
}))

/** The demo's machines, with the names that hosts and products make from dates reckoned back from `now`. */
export const demoMachines = (now: number, language: Language): readonly MachineSeed[] => [
  {
    name: 'APP-02',
    uptime: 12 * DAY + 3 * HOUR + 11 * MINUTE,
    history: [
      { kind: 'checkpoint', name: 'Release 7.3', ago: 21 * DAY },
      { kind: 'checkpoint', name: 'Pre-CU13', ago: 15 * DAY, written: 12.4 * GB },
      { kind: 'checkpoint', name: 'CU13 with cache', ago: 9 * DAY, written: 12.4 * GB },
      { kind: 'checkpoint', name: 'Before hotfix 4', ago: 2 * DAY, written: 1.9 * GB },
      { kind: 'delete', name: 'Pre-CU13', ago: 0 },
    ],
    written: 1.2 * GB,
    merged: 0.42,
  },
  {
    name: 'DC-01',
    notes: 'Domain controller of contoso.com (AD DS, DNS). Back up with system state, not with checkpoints.',
    memoryBytes: 2 * GB,
    cpu: 1,
    uptime: 41 * DAY + 20 * HOUR,
    history: [{ kind: 'checkpoint', name: 'Before schema update', ago: 34 * DAY }],
    written: 3.1 * GB,
  },
  memberServer(now, language),
  {
    name: 'SQL-NODE-A',
    notes: 'Node of the cluster SQL-CLU-1.',
    memoryBytes: 32 * GB,
    processorCount: 16,
    cpu: 27,
    uptime: 88 * DAY + HOUR + 44 * MINUTE,
    clustered: true,
    checkpointType: 'ProductionOnly',
    disks: [
      disk('C:\\ClusterStorage\\Volume1\\SQL-NODE-A\\os.vhdx', 40 * GB),
      { ...disk('C:\\ClusterStorage\\Volume1\\SQL-CLU-1\\data.vhdx', 300 * GB, 512 * GB), kind: 'shared' },
    ],
    snapshotFileLocation: 'C:\\ClusterStorage\\Volume1\\SQL-NODE-A',
  },
  {
    name: 'VEEAM-TARGET',
    memoryBytes: 8 * GB,
    cpu: 4,
    uptime: 9 * DAY + 11 * HOUR,
    history: [
      {
        kind: 'checkpoint',
        name: `VEEAM-TARGET - Backup - (${hostStamp(now - 3 * DAY)})`,
        ago: 3 * DAY,
        snapshotType: 'Recovery',
      },
    ],
    written: 8.8 * GB,
  },
  {
    name: 'WEB-BLUE',
    state: 'Off',
    history: [
      { kind: 'checkpoint', name: 'Site v41', ago: 2 * DAY + 6 * HOUR },
      { kind: 'checkpoint', name: 'Site v42', ago: 2 * DAY, written: 0.9 * GB },
    ],
    written: 0.5 * GB,
  },
  {
    name: 'WEB-GREEN',
    state: 'Saved',
    checkpointType: 'Standard',
    memoryBytes: 4 * GB,
    history: [{ kind: 'checkpoint', name: 'Site v42, sessions open', ago: 2 * DAY, memory: true }],
    written: 1 * GB,
  },
  {
    name: 'WIN11-LAB-07',
    state: 'Paused',
    checkpointType: 'Standard',
    automaticCheckpoints: true,
    uptime: 42 * MINUTE,
    createdAgo: 215 * DAY,
    history: laboratoryHistory(),
    written: 2.5 * GB,
  },
  {
    name: 'ARCHIVE-03',
    state: 'Off',
    notes: 'Imported from HV-09 without its older checkpoints; a parent disk was moved by hand.',
    history: [
      { kind: 'checkpoint', name: 'Import of 2019', ago: 200 * DAY, snapshotType: 'Missing' },
      { kind: 'checkpoint', name: 'Year end', ago: 140 * DAY, written: 5 * GB },
      { kind: 'checkpoint', name: 'Before migration', ago: 60 * DAY, written: 2 * GB },
      { kind: 'loseParent', name: 'Year end', ago: 0 },
      { kind: 'loseFiles', name: 'Year end', ago: 0 },
    ],
    written: 700 * MB,
  },
  {
    name: 'STORE-01',
    notes: 'Backup service in the guest is stopped.',
    memoryBytes: 6 * GB,
    checkpointType: 'ProductionOnly',
    guest: { heartbeat: 'OkApplicationsUnknown', backupService: 'NoContact' },
    uptime: 20 * DAY,
    disks: [
      disk('D:\\Hyper-V\\STORE-01\\STORE-01.vhdx', 18 * GB),
      { path: 'Disk 4 1862.99 GB Bus 0 Lun 2 Target 1', kind: 'passThrough' },
    ],
    history: [
      { kind: 'checkpoint', name: 'Before adding the index disk', ago: 45 * DAY },
      {
        kind: 'attach',
        disk: disk('D:\\Hyper-V\\STORE-01\\STORE-01-index.vhdx', 9 * GB),
        ago: 30 * DAY,
      },
    ],
    written: 3.4 * GB,
  },
  {
    name: `O'Brien & Sons "dev" [1]`,
    state: 'Off',
    disks: [disk(`D:\\Hyper-V\\O'Brien & Sons (x86) [1]\\dev.vhdx`, 12 * GB)],
    history: awkwardHistory,
    written: 200 * MB,
  },
  {
    name: 'B\u00fcro \u{1f9ea} \u202egpj.exe',
    checkpointType: 'Standard',
    memoryBytes: 2 * GB,
    disks: [disk('D:\\Hyper-V\\B\u00fcro\\b\u00fcro.vhdx', 15 * GB)],
    history: [
      {
        kind: 'checkpoint',
        name: '\u{1f4f8} vor dem Umzug \u202e4202',
        ago: 5 * DAY,
        memory: true,
      },
    ],
    written: 300 * MB,
  },
  {
    name: 'db',
    checkpointType: 'Disabled',
    notes: 'The old one. Checkpoints are off on purpose.',
    disks: [disk('D:\\Hyper-V\\db\\db.vhdx', 30 * GB)],
    uptime: 130 * DAY,
  },
  {
    name: 'db',
    automaticCheckpoints: true,
    notes: 'The new one.',
    disks: [disk('D:\\Hyper-V\\db-new\\db.vhdx', 16 * GB)],
    uptime: 3 * HOUR,
    history: [
      {
        kind: 'checkpoint',
        name: `Automatic Checkpoint - db - (${hostStamp(now - 3 * HOUR - 5000)})`,
        ago: 3 * HOUR + 5000,
        isAutomatic: true,
      },
    ],
    written: 80 * MB,
  },
  {
    name: 'SMB-02',
    notes: 'Its configuration is on the share of the old file server.',
    checkpointType: 'Standard',
    uptime: 17 * DAY,
    history: [{ kind: 'checkpoint', name: 'Before the move', ago: 24 * DAY, memory: true }],
    ailments: {
      checkpoints:
        'The checkpoints of the virtual machine could not be read: the network path was not found. (0x80070035)',
    },
  },
]
