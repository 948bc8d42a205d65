import type { Refusal } from '../../domain/verdict.ts'
import { visible } from '../format.ts'
import { activityText } from './activities.ts'
import { refusalText } from './labels.ts'

/** The words for several things, where one would be called by its name. */
export const commandWords = {
  machines: (count: number): string => (count === 1 ? '1 virtual machine' : `${count} virtual machines`),
  checkpoints: (count: number): string => `${count} checkpoints`,
} as const

export const commandReasons = {
  noMachine: 'No virtual machine is selected.',
  noCheckpoint: 'No checkpoint is selected.',
  isNow: 'Now is the current state itself. Select a checkpoint.',
  isLost: 'This only gathers checkpoints whose parent is gone.',
  noHost: 'No host is selected.',
  several: (count: number): string => `${count} are selected. Select one.`,
  notSeveral: 'Select two or more.',
} as const

/** Why a command is not offered. */
export function reasonText(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'underWay':
      return `Under way: ${activityText(refusal.activity)}.`
    case 'hostConnecting':
      return `${visible(refusal.host)} is being connected.`
    case 'hostAway':
      return `${visible(refusal.host)} does not answer.`
    default:
      return refusalText(refusal)
  }
}

/** Tells that VMConnect is on its way. */
export const connectStarted = (vmName: string): string => `VMConnect was started for ${visible(vmName)}.`

/** Tells why a command that was tried is unavailable. */
export const unavailableText = (label: string, reason: string): string =>
  `${label.replace(/\.\.\.$/u, '')} is not available. ${reason}`
