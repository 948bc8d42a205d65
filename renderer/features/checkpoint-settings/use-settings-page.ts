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
import { settingsFindings, type FindingAt } from '../../../shared/domain/findings.ts'
import type { HostCapabilities } from '../../../shared/domain/host-facts.ts'
import { hostFolderProblem } from '../../../shared/domain/host-folder.ts'
import { useGetHostFactsQuery, useGetMachineDetailsQuery } from '../../api/panel-api.ts'
import { useFolderCheck, type CheckedFolder } from '../../prompt/use-folder-check.ts'

type Read = OutputOf<'getCheckpointSettings'>

const ALL: HostCapabilities = { productionCheckpoints: true, automaticCheckpoints: true }

/** The page's fields, each as read from the host unless the user changed it. */
export interface SettingsPage {
  readonly form: CheckpointSettingsForm
  /** The change to send; empty when nothing differs from the host. */
  readonly change: CheckpointSettingsChange
  readonly isChanged: boolean
  /** The outcome if the page were applied and a checkpoint made now. */
  readonly outcome: CheckpointOutcome
  /** Further consequences of the choice for this machine. */
  readonly remarks: readonly FindingAt<'settings'>[]
  /** The host's answer about a location that differs from the present one. */
  readonly location: CheckedFolder
  readonly canSend: boolean
  /** The capabilities of the host's Hyper-V; all are taken to be there until it says otherwise. */
  readonly capabilities: HostCapabilities
  readonly edit: (part: Partial<CheckpointSettingsForm>) => void
  /** Forgets the edits: the host has them now. */
  readonly settle: () => void
}

/** Keeps the user's edits over the settings as read; what the user did not touch follows the host. */
export function useSettingsPage(hostId: string, read: Read): SettingsPage {
  const [edits, setEdits] = useState<Partial<CheckpointSettingsForm>>({})
  const form = { ...toForm(read.settings), ...edits }
  const change = changeOfForm(form, read.settings)
  const type = typeOfForm(form)
  const { currentData: details } = useGetMachineDetailsQuery({ hostId, vmId: read.machine.id })
  const { currentData: facts } = useGetHostFactsQuery({ hostId })
  const wanted = change.snapshotFileLocation
  const location = useFolderCheck(hostId, wanted ?? null)
  const isMalformed = wanted !== undefined && hostFolderProblem(wanted) !== null
  const isChanged = Object.keys(change).length > 0
  const automatic = form.automaticCheckpoints === true
  return {
    form,
    change,
    isChanged,
    canSend: isChanged && !isMalformed,
    capabilities: facts?.capabilities ?? ALL,
    remarks: settingsFindings(read.machine, { type, automatic }, details ?? null),
    location,
    outcome: checkpointOutcome(type, read.machine, read.backupService),
    edit: (part) => setEdits((before) => ({ ...before, ...part })),
    settle: () => setEdits({}),
  }
}
