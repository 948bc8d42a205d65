import { dialogClosed, selectDialog } from '../../store/dialog-slice.ts'
import { useAppDispatch, useAppSelector } from '../../store/hooks.ts'
import { ApplyDialog } from './apply-dialog.tsx'
import { CheckpointEditDialog } from './checkpoint-edit-dialog.tsx'
import { CheckpointSettingsDialog } from './checkpoint-settings-dialog.tsx'
import { DeleteDialog } from './delete-dialog.tsx'
import { ExportDialog } from './export-dialog.tsx'
import { MachineRunDialog } from './machine-run-dialog.tsx'
import { KeysDialog } from '../palette/keys-dialog.tsx'
import { Palette } from '../palette/palette.tsx'
import { NamedCheckpointDialog } from './named-checkpoint-dialog.tsx'
import { ConnectDialog } from '../hosts/connect-dialog.tsx'
import { RemoveHostDialog } from '../hosts/remove-host-dialog.tsx'
import { SignInDialog } from '../hosts/sign-in-dialog.tsx'
import { PowerDialog } from './power-dialog.tsx'

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
    case 'palette':
      return <Palette onClose={onClose} />
    case 'keys':
      return <KeysDialog onClose={onClose} />
  }
}
