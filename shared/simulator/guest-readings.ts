import { settledState, type BackupService, type Heartbeat } from '../domain/virtual-machine.ts'
import { backupServiceAt, type Machine } from './world.ts'

/** An integration service as `Get-VMIntegrationService` tells it. `id` ends in the GUID that no language changes. */
export interface IntegrationServiceReading {
  readonly vmId: string
  readonly vmName: string
  readonly id: string
  readonly name: string
  readonly enabled: boolean
  readonly primaryOperationalStatus: BackupService
}

/** A guest's sign of life at a moment; `null` where it is not there. */
export function heartbeatAt({ state, heartbeatAt: since, guest }: Machine, now: number): Heartbeat | null {
  const settled = settledState(state)
  if (settled === 'Paused') return 'Paused'
  if (settled !== 'Running') return null
  return since !== null && now >= since ? guest.heartbeat : 'NoContact'
}

const dataExchangeAt = (machine: Machine, now: number): 'Ok' | 'NoContact' => {
  const beats = heartbeatAt(machine, now)?.startsWith('Ok') ?? false
  return beats && machine.guest.dataExchange === undefined ? 'Ok' : 'NoContact'
}

/** A host learns of a cluster from the guest, and says that there is none where the guest is silent. */
export const isClusterTold = (machine: Machine, now: number): boolean =>
  machine.clustered && dataExchangeAt(machine, now) === 'Ok'

/** The last part of the shutdown service's id. */
export const SHUTDOWN_ID = '9F8233AC-BE49-4C79-8EE3-E7E1985B2077'
/** The last part of the data exchange service's id. */
export const DATA_EXCHANGE_ID = '2A34B1C2-FD73-4043-8A5B-DD2159BC743F'
const HEARTBEAT_ID = '84EAAE65-2F2E-45F5-9BB5-0E857DC8EB47'
/** The last part of the backup service's id. */
export const BACKUP_SERVICE_ID = '5CED1297-4598-4915-A5FC-AD21BB4D02A4'

/** A machine's integration services, as far as anything here asks for them. */
export function readIntegrationServices(machine: Machine, now: number): readonly IntegrationServiceReading[] {
  const backup = backupServiceAt(machine, now) ?? 'NoContact'
  const beats = heartbeatAt(machine, now)?.startsWith('Ok') ?? false
  const owner = { vmId: machine.id, vmName: machine.config.name }
  const prefix = `Microsoft:${machine.id.toUpperCase()}`
  return [
    {
      ...owner,
      id: `${prefix}\\${SHUTDOWN_ID}`,
      name: 'Shutdown',
      enabled: true,
      primaryOperationalStatus: beats ? (machine.guest.shutdownService ?? 'Ok') : 'NoContact',
    },
    {
      ...owner,
      id: `${prefix}\\${HEARTBEAT_ID}`,
      name: 'Heartbeat',
      enabled: machine.guest.heartbeat !== 'Disabled',
      primaryOperationalStatus: beats ? 'Ok' : 'NoContact',
    },
    {
      ...owner,
      id: `${prefix}\\${DATA_EXCHANGE_ID}`,
      name: 'Key-Value Pair Exchange',
      enabled: machine.guest.dataExchange !== 'Disabled',
      primaryOperationalStatus: dataExchangeAt(machine, now),
    },
    {
      ...owner,
      id: `${prefix}\\${BACKUP_SERVICE_ID}`,
      name: 'VSS',
      enabled: machine.guest.backupService !== 'Disabled',
      primaryOperationalStatus: backup,
    },
  ]
}
