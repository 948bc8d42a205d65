import type { HostCapabilities } from '../domain/host-facts.ts'

/** What the Windows of a simulated host brings. */
export interface HostRelease {
  readonly systemVersion: string
  /** Version of the Hyper-V module. */
  readonly moduleVersion: string
  readonly capabilities: HostCapabilities
  /** What the module's error ids end in, behind the cmdlet's name. */
  readonly errorSuffix: '' | 'Command'
}

/** Windows Server 2025. */
export const CURRENT_RELEASE: HostRelease = {
  systemVersion: '10.0.26100.0',
  moduleVersion: '2.0.0.0',
  capabilities: { productionCheckpoints: true, automaticCheckpoints: true },
  errorSuffix: '',
}

/** Windows Server 2012 R2, and its module 1.1. */
export const OLD_RELEASE: HostRelease = {
  systemVersion: '6.3.9600.0',
  moduleVersion: '1.1',
  capabilities: { productionCheckpoints: false, automaticCheckpoints: false },
  errorSuffix: 'Command',
}

/** An error's id as a host of that release tells it. */
export const idOnRelease = ({ errorSuffix }: HostRelease, errorId: string): string =>
  errorId.includes(',Microsoft.HyperV.') ? `${errorId}${errorSuffix}` : errorId
