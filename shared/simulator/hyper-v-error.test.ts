import { describe, expect, it } from 'vitest'
import { hostFailure } from '../contract/host-failure.ts'
import type { FailureKind } from '../domain/failure.ts'
import {
  checkpointNotFound,
  hyperVError,
  invalidState,
  machineNotFound,
  reportedBy,
  wrongPowerState,
  type HyperVErrorId,
} from './hyper-v-error.ts'

describe('an error of Hyper-V', () => {
  it.each<[HyperVErrorId, string, FailureKind]>([
    ['AccessDenied', 'PermissionDenied', 'AccessDenied'],
    ['InvalidParameter', 'InvalidArgument', 'InvalidInput'],
    ['InvalidState', 'InvalidOperation', 'InvalidState'],
    ['NotSupported', 'InvalidOperation', 'NotSupported'],
    ['ObjectInUse', 'ResourceBusy', 'ObjectInUse'],
    ['ObjectNotFound', 'ObjectNotFound', 'NotFound'],
    ['OperationFailed', 'NotSpecified', 'OperationFailed'],
  ])('%s is of the category %s and becomes the failure %s', (id, category, kind) => {
    const error = hyperVError(id, 'StartVM', 'One.', 'Two.')
    expect(error).toStrictEqual({
      errorId: `${id},Microsoft.HyperV.PowerShell.Commands.StartVM`,
      category,
      exceptionType: 'Microsoft.HyperV.PowerShell.VirtualizationException',
      message: 'One.\n\nTwo.',
    })
    expect(hostFailure(error, 'startVirtualMachine', {})).toMatchObject({ kind, hostMessage: 'One.\n\nTwo.' })
  })

  it('ends in the cmdlet that reports it', () => {
    expect(reportedBy('RestoreVMSnapshot', invalidState('SaveVM')).errorId).toBe(
      'InvalidState,Microsoft.HyperV.PowerShell.Commands.RestoreVMSnapshot',
    )
  })

  it('about a missing machine is an invalid parameter from Get-VM alone, and NotFound from all but of a list', () => {
    const errors = [
      machineNotFound('GetVM', 'x'),
      machineNotFound('StopVM', 'x'),
      checkpointNotFound('GetVMSnapshot'),
    ]
    expect(errors.map(({ errorId }) => errorId.split(',')[0])).toStrictEqual([
      'InvalidParameter',
      'ObjectNotFound',
      'ObjectNotFound',
    ])
    for (const error of errors) {
      expect(hostFailure(error, 'previewApply', {}).kind).toBe('NotFound')
      expect(hostFailure(error, 'getInventory', {}).kind).toBe('OperationFailed')
    }
  })

  it('says whether the cmdlet refused or the service', () => {
    expect(wrongPowerState('StopVM').message).toContain('the virtual machine is in its current state')
    expect(invalidState('StopVM').message).toContain('the object is in its current state')
  })
})
