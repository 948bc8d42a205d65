import { describe, expect, it } from 'vitest'
import { checkpointOutcome } from '../domain/checkpoint-settings.ts'
import { sampleMachine } from '../testing/sample-records.ts'
import type { BackupService, CheckpointType, VMState } from '../domain/virtual-machine.ts'
import { words } from './words.ts'

const said = (
  type: CheckpointType,
  service: BackupService | null,
  part: { readonly state?: VMState; readonly version?: string } = {},
): string => {
  const machine = sampleMachine(part)
  return words.outcomeText(checkpointOutcome(type, machine, service), machine, service)
}

const SILENT: readonly BackupService[] = [
  'Error',
  'NonRecoverableError',
  'NoContact',
  'LostCommunication',
  'Dormant',
  'ProtocolMismatch',
  'ApplicationCritical',
  'CommunicationTimedOut',
  'CommunicationFailed',
  'Disabled',
]

describe('what a choice of settings is said to mean', () => {
  it('differs for every state the backup service can be in', () => {
    const texts = (['Ok', 'Degraded', 'Unknown', ...SILENT] as const).map((one) => said('Production', one))
    expect(new Set(texts).size).toBe(texts.length)
    expect(said('Production', null)).toBe(said('Production', 'Unknown'))
  })

  it.each(SILENT)('where the service is %s: a standard one instead, or none', (service) => {
    expect(said('Production', service)).toMatch(/A standard one, with memory, would be made instead\.$/u)
    expect(said('ProductionOnly', service)).toMatch(/^A checkpoint would fail now: the /u)
    expect(said('Standard', service)).toMatch(/^A checkpoint would hold disks and memory/u)
    expect(said('Disabled', service)).toMatch(/^No checkpoint of .+ can be made/u)
  })

  it.each([
    ['Saved', 'it is Saved, and only a running'],
    ['FastSaved', 'it is Saved, and only a running'],
    ['Paused', 'it is Paused, and only a running'],
  ] as const)('names the state %s that a production checkpoint is not possible in', (state, name) => {
    expect(said('Production', null, { state })).toContain(name)
  })

  it('names the configuration version that is too old, running or not', () => {
    expect(said('Production', 'Ok', { version: '5.0' })).toContain('its configuration version is 5.0')
    expect(said('ProductionOnly', null, { version: '5.0', state: 'Saved' })).toContain('6.2 or later')
  })

  it('speaks of no memory where the machine is off', () => {
    expect(said('Production', null, { state: 'Off' })).toContain('there is no memory to hold')
  })
})
