import { makeFailure } from '../domain/failure.ts'
import { expect, test } from 'vitest'
import { createPerVmGate } from './per-vm-gate.ts'

const VM = '11111111-1111-4111-8111-111111111111'
const OTHER = '22222222-2222-4222-8222-222222222222'

test('refuses a second command on the same machine at once, and names the first', () => {
  const gate = createPerVmGate()
  gate.enter('demo', VM, 'createCheckpoint', 'SRV-01')
  const failure = makeFailure(
    'Busy',
    'startVirtualMachine',
    { vmName: 'SRV-01' },
    { activity: 'createCheckpoint' },
  )
  expect(() => gate.enter('demo', VM, 'startVirtualMachine', 'SRV-01')).toThrow(
    expect.objectContaining({ failure }),
  )
})

test('lets the next command in once the first has left', () => {
  const gate = createPerVmGate()
  gate.enter('demo', VM, 'createCheckpoint', 'SRV-01')()
  expect(() => gate.enter('demo', VM, 'startVirtualMachine', 'SRV-01')).not.toThrow()
})

test('keeps machines, and the same machine id on two hosts, apart', () => {
  const gate = createPerVmGate()
  gate.enter('demo', VM, 'createCheckpoint', 'SRV-01')
  expect(() => gate.enter('demo', OTHER, 'createCheckpoint', 'SRV-02')).not.toThrow()
  expect(() => gate.enter('local', VM, 'createCheckpoint', 'SRV-01')).not.toThrow()
})
