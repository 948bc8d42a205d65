import { describe, expect, it } from 'vitest'
import { settingsRemarks } from './settings-remarks.ts'
import type { CheckpointType } from './virtual-machine.ts'

const place = { controllerType: 'SCSI', controllerNumber: 0, controllerLocation: 0 }
const details = {
  clustered: true,
  hardware: {
    processorCount: 2,
    memory: { startup: 0, dynamic: null },
    adapters: [],
    dvdDrives: [],
    drives: [
      { ...place, kind: 'virtual' as const, path: 'D:\\a.vhdx' },
      { ...place, kind: 'passThrough' as const, path: 'Disk 3' },
      { ...place, kind: 'shared' as const, path: 'D:\\b.vhds' },
      { ...place, kind: 'empty' as const, path: null },
    ],
  },
}
const kinds = (type: CheckpointType, notes = '', automatic = false, known = true) =>
  settingsRemarks({ type, automatic }, notes, known ? details : null).map(({ kind }) => kind)

describe('what a choice of settings means besides', () => {
  it('names disks that no checkpoint holds, and a cluster', () => {
    expect(kinds('Production')).toEqual(['passThrough', 'shared', 'clustered'])
    expect(settingsRemarks({ type: 'Standard', automatic: false }, '', details)).toContainEqual({
      kind: 'passThrough',
      paths: ['Disk 3'],
    })
  })

  it.each([
    ['Production', ['domainController']],
    ['Standard', ['domainController']],
    ['ProductionOnly', []],
    ['Disabled', []],
  ] as const)('of a domain controller under %s: %s', (type, expected) => {
    expect(kinds(type, 'Domain controller', false, false)).toEqual(expected)
  })

  it('tells of automatic checkpoints only where checkpoints are enabled', () => {
    expect(kinds('Standard', '', true, false)).toEqual(['automatic'])
    expect(kinds('Disabled', '', true, false)).toEqual([])
  })
})
