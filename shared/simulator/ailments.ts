import { hyperVError, type CmdletClass, type HyperVError } from './hyper-v-error.ts'

/** What a host cannot tell of a machine or a checkpoint, each with its words; or what it tells as a newer one would. */
export interface Ailments {
  /** `Get-VM` writes an error in the machine's place. */
  readonly listing?: string
  /** `Get-VMSnapshot` writes an error for the machine. */
  readonly checkpoints?: string
  /** `Get-VMHardDiskDrive` writes an error for the machine or the checkpoint. */
  readonly drives?: string
  /** Properties that throw, by their names in the readings. */
  readonly throwing?: Readonly<Record<string, string>>
  /** Properties with values that came after this program, as PowerShell prints them. */
  readonly newer?: Readonly<Record<string, string>>
}

interface Ailing {
  readonly ailments?: Ailments
}

type Part = 'listing' | 'checkpoints' | 'drives'

const CMDLET: Readonly<Record<Part, CmdletClass>> = {
  listing: 'GetVM',
  checkpoints: 'GetVMSnapshot',
  drives: 'GetVMHardDiskDrive',
}

/** The error that reading a part of something ends with; `null` where it can be read. */
export function ailmentOf({ ailments }: Ailing, part: Part): HyperVError | null {
  const words = ailments?.[part]
  return words === undefined ? null : hyperVError('OperationFailed', CMDLET[part], words)
}
