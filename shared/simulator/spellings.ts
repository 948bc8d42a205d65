import type { PathAlias } from './file-names.ts'

interface Spelling {
  readonly how: string
  readonly path: string
  /** The condition on the host for it to lead to the file; `null` where it always does. */
  readonly alias: PathAlias | null
}

/** Ways to write `D:\Hyper-V\SRV-01\SRV-01.vhdx`, for tests: a host that has these aliases has that file under each. */
export const spelledOtherwise: readonly Spelling[] = [
  { how: 'other letters', path: 'd:\\hyper-v\\srv-01\\Srv-01.VHDX', alias: null },
  { how: 'slashes', path: 'D:/Hyper-V/SRV-01/SRV-01.vhdx', alias: null },
  { how: 'a trailing dot', path: 'D:\\Hyper-V\\SRV-01.\\SRV-01.vhdx.', alias: null },
  { how: 'a trailing space', path: 'D:\\Hyper-V\\SRV-01\\SRV-01.vhdx ', alias: null },
  { how: 'a way around', path: 'D:\\Hyper-V\\.\\SRV-02\\..\\SRV-01\\\\SRV-01.vhdx', alias: null },
  { how: 'the long form', path: '\\\\?\\D:\\Hyper-V\\SRV-01\\SRV-01.vhdx', alias: null },
  { how: 'the device form', path: '\\\\.\\d:\\Hyper-V\\SRV-01\\SRV-01.vhdx', alias: null },
  {
    how: 'the name of its volume',
    path: '\\\\?\\Volume{26a21bda-a627-11d7-9931-806e6f6e6963}\\Hyper-V\\SRV-01\\SRV-01.vhdx',
    alias: { path: '\\\\?\\Volume{26a21bda-a627-11d7-9931-806e6f6e6963}', leadsTo: 'D:' },
  },
  {
    how: 'the folder its volume is mounted in',
    path: 'C:\\Mounts\\Disks\\Hyper-V\\SRV-01\\SRV-01.vhdx',
    alias: { path: 'C:\\Mounts\\Disks', leadsTo: 'D:' },
  },
  {
    how: 'a share',
    path: '\\\\HV-01\\VMs\\SRV-01\\SRV-01.vhdx',
    alias: { path: '\\\\HV-01\\VMs', leadsTo: 'D:\\Hyper-V' },
  },
  {
    how: 'the long form of a share',
    path: '\\\\?\\UNC\\hv-01\\vms\\SRV-01\\SRV-01.vhdx',
    alias: { path: '\\\\HV-01\\VMs', leadsTo: 'D:\\Hyper-V' },
  },
  {
    how: 'a short name',
    path: 'D:\\HYPER-~1\\SRV-01\\SRV-01.vhdx',
    alias: { path: 'D:\\HYPER-~1', leadsTo: 'D:\\Hyper-V' },
  },
]
