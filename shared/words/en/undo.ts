import { visible } from '../format.ts'

export const undoWords = {
  undo: 'Undo...',
  nothing:
    'There is nothing to undo: no checkpoint was applied since the panel was started, or nothing was kept.',
} as const

/** Said when the checkpoint that would undo an apply is not there any more. */
export const undoGone = (vmName: string, keptName: string): string =>
  `This can no longer be undone: "${visible(keptName)}", which kept the state of ${visible(vmName)}, is gone.`
