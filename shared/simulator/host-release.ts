import type { HostCapabilities } from '../domain/host-facts.ts'
import type { Machine } from './world.ts'

/** The features of the Windows that a simulated host runs. */
export interface HostRelease {
  readonly systemVersion: string
  /** Version of the Hyper-V module. */
  readonly moduleVersion: string
  readonly capabilities: HostCapabilities
  /** The defaults of a new machine there. */
  readonly usual: Pick<Machine, 'version' | 'checkpointType' | 'automaticCheckpoints'>
  /** The ending of the module's error ids, behind the cmdlet's name. */
  readonly errorSuffix: '' | 'Command'
}

/** Windows Server 2025. */
export const CURRENT_RELEASE: HostRelease = {
  systemVersion: '10.0.26100.0',
  moduleVersion: '2.0.0.0',
  capabilities: { productionCheckpoints: true, automaticCheckpoints: true },
  usual: { version: '10.0', checkpointType: 'Production', automaticCheckpoints: false },
  errorSuffix: '',
}

/** Windows Server 2012 R2, and its module 1.1. */
export const OLD_RELEASE: HostRelease = {
  systemVersion: '6.3.9600.0',
  moduleVersion: '1.1',
  capabilities: { productionCheckpoints: false, automaticCheckpoints: false },
  usual: { version: '5.0', checkpointType: 'Standard', automaticCheckpoints: null },
  errorSuffix: 'Command',
}

/** An error's id as a host of that release tells it. */
export const idOnRelease = ({ errorSuffix }: HostRelease, errorId: string): string =>
  errorId.includes(',Microsoft.HyperV.') ? `${errorId}${errorSuffix}` : errorId
