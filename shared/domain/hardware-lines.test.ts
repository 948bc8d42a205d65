import { describe, expect, it } from 'vitest'
import type { Hardware } from './details.ts'
import { comparedHardware, hardwareLines } from './hardware-lines.ts'

const slot = (controllerLocation: number) => ({
  controllerType: 'SCSI',
  controllerNumber: 0,
  controllerLocation,
})
const disk = (at: number, path: string) => ({ ...slot(at), path, kind: 'virtual' as const })
const adapter = (name: string, switchName: string | null = 'LAN') => ({ name, switchName, macAddress: null })

const hardware = (differing: Partial<Hardware> = {}): Hardware => ({
  processorCount: 2,
  memory: { startup: 4096, dynamic: null },
  adapters: [adapter('Network Adapter')],
  drives: [disk(0, 'D:\\vm.vhdx')],
  dvdDrives: [{ ...slot(1), path: null }],
  ...differing,
})

const BASES: Readonly<Record<string, string>> = {
  'D:\\vm.vhdx': 'D:\\vm.vhdx',
  'D:\\vm_1.avhdx': 'D:\\vm.vhdx',
  'D:\\other.vhdx': 'D:\\other.vhdx',
}
const differences = (then: Hardware, now: Hardware) =>
  comparedHardware(then, now, (path) => BASES[path] ?? null).flatMap(({ key, part, now: present }) =>
    present === undefined ? [] : [[key, part?.kind ?? null, present?.kind ?? null]],
  )

describe('the hardware', () => {
  it('is listed by kind, and drives of both kinds by their place', () => {
    const lines = hardwareLines(hardware({ drives: [disk(2, 'D:\\b'), disk(0, 'D:\\a')] }))
    expect(lines.map(({ key }) => key)).toStrictEqual([
      'processors',
      'memory',
      'adapter 0 Network Adapter',
      'place SCSI 0 0',
      'place SCSI 0 1',
      'place SCSI 0 2',
    ])
  })

  it('of a checkpoint differs in nothing from a machine that only writes to another file of the chain', () => {
    expect(differences(hardware(), hardware({ drives: [disk(0, 'D:\\vm_1.avhdx')] }))).toStrictEqual([])
  })

  it('differs where another disk is in its place, and where a chain cannot be read nothing is said', () => {
    expect(differences(hardware(), hardware({ drives: [disk(0, 'D:\\other.vhdx')] }))).toStrictEqual([
      ['place SCSI 0 0', 'drive', 'drive'],
    ])
    expect(differences(hardware(), hardware({ drives: [disk(0, 'D:\\unread.avhdx')] }))).toStrictEqual([])
  })

  it('differs in each part that was changed, added or taken away since', () => {
    const now = hardware({
      processorCount: 8,
      adapters: [adapter('Network Adapter', null), adapter('Network Adapter')],
      drives: [disk(0, 'D:\\vm.vhdx'), disk(2, 'D:\\other.vhdx')],
      dvdDrives: [],
    })
    expect(differences(hardware(), now)).toStrictEqual([
      ['processors', 'processors', 'processors'],
      ['adapter 0 Network Adapter', 'adapter', 'adapter'],
      ['place SCSI 0 1', 'dvd', null],
      ['adapter 1 Network Adapter', null, 'adapter'],
      ['place SCSI 0 2', null, 'drive'],
    ])
  })

  it('differs where a place holds a pass-through disk that held a file', () => {
    const now = hardware({ drives: [{ ...slot(0), path: 'Disk 4', kind: 'passThrough' }] })
    expect(differences(hardware(), now)).toStrictEqual([['place SCSI 0 0', 'drive', 'drive']])
  })
})
