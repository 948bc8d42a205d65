import { useState } from 'react'
import type { OutputOf } from '../../../shared/contract/operations.ts'
import {
  changeOfForm,
  checkpointOutcome,
  toForm,
  typeOfForm,
  type CheckpointOutcome,
  type CheckpointSettingsChange,
  type CheckpointSettingsForm,
} from '../../../shared/domain/checkpoint-settings.ts'

type Read = OutputOf<'getCheckpointSettings'>

/** The page's fields, each as read from the host unless the user changed it. */
export interface SettingsPage {
  readonly form: CheckpointSettingsForm
  /** What is to be sent; empty when nothing differs from the host. */
  readonly change: CheckpointSettingsChange
  readonly isChanged: boolean
  /** What a checkpoint would be if the page were applied and one made now. */
  readonly outcome: CheckpointOutcome
  readonly edit: (part: Partial<CheckpointSettingsForm>) => void
  /** Forgets the edits: the host has them now. */
  readonly settle: () => void
}

/** Keeps the user's edits over the settings as read; what the user did not touch follows the host. */
export function useSettingsPage(read: Read): SettingsPage {
  const [edits, setEdits] = useState<Partial<CheckpointSettingsForm>>({})
  const form = { ...toForm(read.settings), ...edits }
  const change = changeOfForm(form, read.settings)
  return {
    form,
    change,
    isChanged: Object.keys(change).length > 0,
    outcome: checkpointOutcome(typeOfForm(form), read.machine, read.backupService),
    edit: (part) => setEdits((before) => ({ ...before, ...part })),
    settle: () => setEdits({}),
  }
}
