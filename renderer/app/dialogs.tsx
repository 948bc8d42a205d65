import { dialogClosed, selectDialog } from '../store/dialog-slice.ts'
import { useAppDispatch, useAppSelector } from '../store/hooks.ts'
import { ApplyDialog } from '../features/apply/apply-dialog.tsx'
import { CheckpointEditDialog } from '../features/checkpoint-edit/checkpoint-edit-dialog.tsx'
import { CheckpointSettingsDialog } from '../features/checkpoint-settings/checkpoint-settings-dialog.tsx'
import { DeleteDialog } from '../features/delete/delete-dialog.tsx'
import { ExportDialog } from '../features/export/export-dialog.tsx'
import { MachineRunDialog } from '../features/several-machines/machine-run-dialog.tsx'
import { HelpDialog } from '../features/help/help-dialog.tsx'
import { KeysDialog } from '../features/palette/keys-dialog.tsx'
import { Palette } from '../features/palette/palette.tsx'
import { NamedCheckpointDialog } from '../features/checkpoint-edit/named-checkpoint-dialog.tsx'
import { ConnectDialog } from '../features/hosts/connect-dialog.tsx'
import { RemoveHostDialog } from '../features/hosts/remove-host-dialog.tsx'
import { SignInDialog } from '../features/hosts/sign-in-dialog.tsx'
import { PowerDialog } from '../features/power/power-dialog.tsx'

/** The dialog that is open, if one is. */
export const Dialogs = () => {
  const dialog = useAppSelector(selectDialog)
  const dispatch = useAppDispatch()
  const onClose = (): void => {
    dispatch(dialogClosed())
  }
  switch (dialog?.kind) {
    case undefined:
      return null
    case 'applyCheckpoint':
      return <ApplyDialog {...dialog} onClose={onClose} />
    case 'deleteCheckpoints':
      return <DeleteDialog {...dialog} onClose={onClose} />
    case 'exportCheckpoint':
      return <ExportDialog {...dialog} onClose={onClose} />
    case 'checkpointSettings':
      return <CheckpointSettingsDialog {...dialog} onClose={onClose} />
    case 'connectHost':
      return <ConnectDialog {...dialog} onClose={onClose} />
    case 'signIn':
      return <SignInDialog {...dialog} onClose={onClose} />
    case 'removeHost':
      return <RemoveHostDialog {...dialog} onClose={onClose} />
    case 'checkpointName':
      return <NamedCheckpointDialog {...dialog} onClose={onClose} />
    case 'machineRun':
      return <MachineRunDialog key={dialog.runId} {...dialog} onClose={onClose} />
    case 'editCheckpoint':
      return <CheckpointEditDialog {...dialog} onClose={onClose} />
    case 'power':
      // One question may lead to another, which is asked anew.
      return <PowerDialog key={dialog.command} {...dialog} onClose={onClose} />
    case 'help':
      return <HelpDialog onClose={onClose} />
    case 'palette':
      return <Palette onClose={onClose} />
    case 'keys':
      return <KeysDialog onClose={onClose} />
  }
}
