import { describe, expect, it } from 'vitest'
import {
  changeOfForm,
  checkpointOutcome,
  checkpointSettingsChange,
  toForm,
  typeOfForm,
  type CheckpointOutcome,
  type CheckpointSettings,
} from './checkpoint-settings.ts'
import type { BackupService, CheckpointType, VMState } from './virtual-machine.ts'

const settings = (checkpointType: CheckpointType): CheckpointSettings => ({
  checkpointType,
  automaticCheckpoints: false,
  snapshotFileLocation: 'D:\\Checkpoints',
})

describe('the settings page', () => {
  it.each<[CheckpointType, boolean, boolean, boolean]>([
    ['Disabled', false, true, true],
    ['Production', true, true, true],
    ['ProductionOnly', true, true, false],
    ['Standard', true, false, true],
  ])(
    'shows %s as enabled %s, production %s, falling back %s, and back again',
    (type, enabled, production, fallBack) => {
      const form = toForm(settings(type))
      expect(form).toMatchObject({ enabled, production, fallBack })
      expect(typeOfForm(form)).toBe(type)
      expect(changeOfForm(form, settings(type))).toStrictEqual({})
    },
  )

  it.each<[boolean, boolean, boolean, CheckpointType]>([
    [false, false, false, 'Disabled'],
    [false, true, true, 'Disabled'],
    [true, true, true, 'Production'],
    [true, true, false, 'ProductionOnly'],
    [true, false, true, 'Standard'],
    [true, false, false, 'Standard'],
  ])('enabled %s, production %s, falling back %s stand for %s', (enabled, production, fallBack, type) => {
    expect(typeOfForm({ ...toForm(settings('Standard')), enabled, production, fallBack })).toBe(type)
  })

  it('prepares production with fall-back for enabling again', () => {
    expect(typeOfForm({ ...toForm(settings('Disabled')), enabled: true })).toBe('Production')
  })

  it('sends only what differs', () => {
    const read = settings('Production')
    const form = toForm(read)
    expect(changeOfForm({ ...form, fallBack: false }, read)).toStrictEqual({
      checkpointType: 'ProductionOnly',
    })
    expect(changeOfForm({ ...form, automaticCheckpoints: true }, read)).toStrictEqual({
      automaticCheckpoints: true,
    })
    expect(changeOfForm({ ...form, snapshotFileLocation: ' E:\\x ' }, read)).toStrictEqual({
      snapshotFileLocation: 'E:\\x',
    })
    expect(changeOfForm({ ...form, snapshotFileLocation: ' D:\\Checkpoints ' }, read)).toStrictEqual({})
  })

  it('sends no automatic checkpoints to a host that has none', () => {
    const read = { ...settings('Standard'), automaticCheckpoints: null }
    expect(changeOfForm(toForm(read), read)).toStrictEqual({})
  })

  it('takes no blank location', () => {
    expect(checkpointSettingsChange.safeParse({ snapshotFileLocation: '  ' }).success).toBe(false)
    expect(checkpointSettingsChange.safeParse({ snapshotFileLocation: 'x'.repeat(261) }).success).toBe(false)
    expect(checkpointSettingsChange.parse({})).toStrictEqual({})
  })
})

describe('what asking for a checkpoint would bring', () => {
  it.each<[CheckpointType, VMState, BackupService | null, CheckpointOutcome]>([
    ['Disabled', 'Running', 'Ok', 'none'],
    ['Disabled', 'Off', null, 'none'],
    ['Standard', 'Off', null, 'noMemory'],
    ['Production', 'Hibernated', null, 'noMemory'],
    ['ProductionOnly', 'Off', null, 'noMemory'],
    ['Standard', 'Running', 'Ok', 'standard'],
    ['Standard', 'Saved', null, 'standard'],
    ['Production', 'Running', 'Ok', 'production'],
    ['Production', 'Running', 'Degraded', 'production'],
    ['Production', 'Running', 'NoContact', 'standardInstead'],
    ['Production', 'Running', null, 'productionOrStandard'],
    ['Production', 'Running', 'Unknown', 'productionOrStandard'],
    ['Production', 'Saved', null, 'standardInstead'],
    ['Production', 'Paused', null, 'standardInstead'],
    ['ProductionOnly', 'Running', 'Ok', 'production'],
    ['ProductionOnly', 'Running', 'Disabled', 'refused'],
    ['ProductionOnly', 'Running', null, 'productionIfGuestAnswers'],
    ['ProductionOnly', 'Paused', null, 'refused'],
    ['ProductionOnly', 'FastSaved', null, 'refused'],
  ])('under %s, %s, backup service %s: %s', (type, state, service, outcome) => {
    expect(checkpointOutcome(type, { state, version: '10.0' }, service)).toBe(outcome)
  })

  it.each([
    ['5.0', 'standardInstead'],
    ['6.1', 'standardInstead'],
    ['6.2', 'production'],
    ['12.0', 'production'],
    ['254.0', 'production'],
    ['newer', 'production'],
  ])('of a machine of configuration version %s: %s', (version, outcome) => {
    const machine = { state: 'Running', version } as const
    expect(checkpointOutcome('Production', machine, 'Ok')).toBe(outcome)
    expect(checkpointOutcome('ProductionOnly', machine, 'Ok')).toBe(
      outcome === 'production' ? 'production' : 'refused',
    )
  })
})
