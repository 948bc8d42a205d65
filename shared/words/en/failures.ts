import type { Change, FailureKind, FailureSubject } from '../../domain/failure.ts'
import { commandOfOperation } from '../../domain/command-name.ts'
import { visible } from '../format.ts'
import { commandTexts } from './command-texts.ts'

const quoted = (name: string | undefined, otherwise: string): string =>
  name === undefined ? otherwise : visible(name)

/** Says what did not happen; operation names are the contract's. */
export function notDoneText(operation: string, subject: FailureSubject): string {
  const command = commandOfOperation(operation)
  if (command !== null) return commandTexts[command].notDone(subject)
  const { vmName, checkpointName } = subject
  const vm = quoted(vmName, 'the virtual machine')
  const target = checkpointName === undefined ? 'The checkpoint' : `"${visible(checkpointName)}"`
  switch (operation) {
    case 'deleteCheckpointSubtree':
      return `${target} of ${vm} and the checkpoints below it were not deleted.`
    case 'previewDelete':
      return 'What a deletion would do could not be found out.'
    case 'getCheckpointSettings':
      return `The checkpoint settings of ${vm} could not be read.`
    case 'previewApply':
      return `What applying ${checkpointName === undefined ? 'the checkpoint' : target} would do could not be found out.`
    case 'getMachineDetails':
      return 'The details of the virtual machine could not be read.'
    case 'getCheckpointDetails':
      return 'The details of the checkpoint could not be read.'
    case 'checkFolder':
      return 'The folder could not be looked at.'
    case 'getHostFacts':
      return 'What the host is could not be read.'
    case 'listHostEvents':
      return 'The event log of the host could not be read.'
    case 'listJobs':
      return 'What the host is at work on could not be read.'
    case 'getInventory':
      return 'The virtual machines could not be read.'
    case 'measureCheckpoints':
      return 'The sizes of the checkpoints could not be read.'
    case 'connectMachine':
      return 'VMConnect was not started.'
    case 'chooseFolder':
      return 'No folder was asked for.'
    case 'startAsAdministrator':
      return 'The panel was not started as administrator.'
    case 'cancelActivity':
      return 'The command goes on.'
    case 'runOnMachines':
      return 'Nothing was done to the virtual machines.'
    case 'cancelRun':
      return 'Nothing is left to be cancelled.'
    case 'setLayout':
      return 'How the window is laid out was not saved.'
    case 'saveHost':
    case 'removeHost':
    case 'arrangeHosts':
      return 'The list of hosts was not changed.'
    case 'testConnection':
      return 'The connection was not made.'
    case 'setPreferences':
    case 'selectHost':
      return 'Your choice was not saved.'
    default:
      return 'The request was not carried out.'
  }
}

const LABEL: Readonly<Record<Change['what'], string>> = {
  name: 'its name',
  state: 'its state',
  nowParent: 'the checkpoint it runs on',
  disks: 'its disks',
  checkpoints: 'its checkpoints',
  target: 'the checkpoint itself',
  settings: 'its settings',
}

/** Returns a change in words: its values where they are words themselves, else only what it was. */
export const changeText = ({ what, was, is }: Change): string =>
  what === 'name' || what === 'state'
    ? `${LABEL[what]} was ${visible(was)} and is ${visible(is)}`
    : `${LABEL[what]} changed`

/** Says why; of a change (`isOfChange`) that may have taken place it is not said that it did not. */
export const because = (
  kind: FailureKind,
  changes: readonly Change[],
  { vmName = '', checkpointName = '', file = '' }: FailureSubject,
  isOfChange: boolean,
): string => {
  switch (kind) {
    case 'InvalidInput':
      return 'The host or the panel does not take one of the values. Correct it and try again.'
    case 'UnknownOperation':
      return 'The panel does not know this operation. Restart it: window and program may be of different versions.'
    case 'TooLarge':
      return 'The request was larger than 1 MiB.'
    case 'StaleTarget':
      return changes.length > 0
        ? `It is no longer what you saw: ${changes.map(changeText).join(', ')}. Look again, then decide.`
        : 'It is no longer what you saw. Look again, then decide.'
    case 'Busy':
      return 'Another command is at work on this virtual machine. Try again when it has ended.'
    case 'NotFound':
      return 'The host does not have it any more. Refresh the list.'
    case 'Ambiguous':
      return 'The host found more than one that fits. Nothing was chosen.'
    case 'InvalidState':
      return 'Its present state does not allow it. Refresh, and try again once it has settled.'
    case 'ObjectInUse':
      return 'Something else is using it, often a backup or a virus scanner. Try again later.'
    case 'AccessDenied':
      return 'You do not have the right to do this. Members of Hyper-V Administrators do (by WinRM they have to be in Remote Management Users too), or the role that the host gives you; after joining a group sign in again. A member of Administrators has it on this computer only in a panel started as administrator: close this one first.'
    case 'NotSupported':
      return 'This host or this virtual machine does not support it.'
    case 'CheckpointsDisabled':
      return 'Checkpoints are disabled for it. Enable them in Settings, under Checkpoints.'
    case 'ProductionUnavailable':
      return 'Only production checkpoints are allowed, and the guest cannot make one. See to its backup service, or allow standard checkpoints in Settings.'
    case 'LimitReached':
      return 'It already has 50 checkpoints, the most Hyper-V allows. Delete one first.'
    case 'LocationLocked':
      return 'The checkpoint file location can only be changed while there are no checkpoints.'
    case 'OutOfSpace':
      return 'There is not enough space on the disk. Free some, then try again.'
    case 'PathNotFound':
      return 'A file or folder it needs is not there on the host. Correct the path, or look after the disks of the virtual machine.'
    case 'AlreadyThere':
      return 'There is already something of that name in that place. Choose another folder; where two disks have the same file name, give one of them another.'
    case 'FileAccessDenied':
      return 'The host may not reach one of the files: the rights of the virtual machine on it are missing, or a virus scanner holds it.'
    case 'BrokenChain':
      return 'A virtual disk and its parent no longer fit together. Change nothing by hand: inspect the disk in Hyper-V Manager and reconnect its parent.'
    case 'StoppedElsewhere':
      return 'Its job on the host was stopped before it had ended. Look at the virtual machine before trying again.'
    case 'NeedsAnswer':
      return 'Hyper-V asked a question that the panel does not answer for you. Do it in Hyper-V Manager.'
    case 'OperationFailed':
      return 'Hyper-V refused it or failed.'
    case 'KeepUnproved':
      return 'It could not be proved that the current state was kept.'
    case 'DiskUnreadable':
      return `${file === '' ? 'A virtual disk' : visible(file)} could not be read after the current state was kept, so the keep could not be proved. See that the host reaches the disk, then try again.`
    case 'HostUnavailable':
      return 'The host does not answer. The panel goes on trying.'
    case 'NameNotFound':
      return 'No computer of that name was found. Check the spelling, and whether this computer reaches the network it is in.'
    case 'PortClosed':
      return 'The computer was found, but nothing answers on that port. See that the service behind it runs there, and that the firewall lets the port through.'
    case 'SignInNeeded':
      return 'A password is needed. The panel asks for it and sends it nowhere else.'
    case 'SignInRefused':
      return 'The computer does not let this user in. Check the user and the password or key.'
    case 'HostKeyUnknown':
      return 'The key of the computer is not known here. Compare its fingerprint with the one its administrator tells you, then add it to your known hosts.'
    case 'HostKeyChanged':
      return 'The key of the computer is not the one known here. Somebody may stand in between: ask its administrator before you replace the key.'
    case 'CertificateUntrusted':
      return 'Windows does not trust the certificate of the computer. Have it replaced, or trust this one for yourself.'
    case 'NotTrustedByName':
      return 'Without a domain and without HTTPS this computer talks only to computers it was told to trust by name.'
    case 'EndpointMissing':
      return 'The computer has no session configuration of that name, or it is not for this user.'
    case 'SubsystemMissing':
      return 'SSH answers, but PowerShell is not set up as its subsystem there.'
    case 'TooManySessions':
      return 'The host lets this user have no more sessions at once than it has already (MaxShellsPerUser). End others, or have that number raised there.'
    case 'TransportUnavailable':
      return 'This computer has no such way to another one: WinRM is part of Windows, and SSH needs PowerShell 7 and an SSH client here.'
    case 'ServiceStopped':
      return 'The Virtual Machine Management service is not running. Start it on the host: Start-Service vmms.'
    case 'HyperVMissing':
      return "Hyper-V's PowerShell module is not on this computer. Turn on Hyper-V and its management tools in Windows Features, or open the demo."
    case 'ModuleMismatch':
      return 'The host lets only its own installed functions be called, and they are missing or not of this version of the panel. Have its administrator install those that came with this panel.'
    case 'PowerShellMissing':
      return 'PowerShell was not found on this computer. The panel needs it to talk to Hyper-V; the demo does not.'
    case 'ScriptsForbidden':
      return 'The execution policy of this computer does not let PowerShell run the panel\u2019s scripts. Whoever sets it can allow RemoteSigned, or sign the panel\u2019s PowerShell files: the administrator\u2019s guide says how.'
    case 'LanguageConstrained':
      return 'A policy of this computer keeps PowerShell in a constrained language mode, in which the panel cannot work. Whoever sets it can allow the panel\u2019s folder.'
    case 'ProgramAltered':
      return `One of the panel\u2019s own files was changed after it had been built, and was not loaded: ${visible(file)}. Install the panel again, and find out who changed it.`
    case 'TimedOut':
      return isOfChange
        ? 'The host did not answer in time, and Hyper-V may have gone on.'
        : 'The host did not answer in time.'
    case 'Lost':
      return 'The connection to PowerShell was lost on the way, and Hyper-V may have gone on. The panel reads the host again.'
    case 'Cancelled':
      return 'You cancelled it.'
    case 'HistoryUnavailable':
      return 'The history could not be written, and nothing is done that would not be in it. See to the disk of the data folder.'
    case 'HistoryUnreadable':
      return `${file === '' ? 'The history' : visible(file)} could not be read.`
    case 'ForeignSender':
      return 'It did not come from a window of the panel.'
    case 'SettingsUnavailable':
      return `${file === '' ? 'The settings' : visible(file)} could not be written.`
    case 'VMConnectMissing':
      return `There is no ${visible(file)}. Turn on Hyper-V's GUI management tools in Windows Features.`
    case 'ElevationNeeded':
      return 'Windows gives it only to a program with more rights. Start the panel as administrator, or open VMConnect from the Start menu.'
    case 'ElevationRefused':
      return 'Windows refused it, or its question was answered with No. This one goes on.'
    case 'WindowsRefused':
      return 'Windows refused it.'
    case 'Closing':
      return 'The panel is closing and waits for what is still under way.'
    case 'MergeFailed':
      return `"${visible(checkpointName)}" of ${visible(vmName)} was deleted, but its disks did not merge. They take as much space as before. Shut the machine down to let Hyper-V merge them; never delete or edit a disk file by hand.`
    case 'ProgramUnreachable':
      return 'This window has lost the program behind it. It goes on trying; see whether Checkpoint Panel still runs in its terminal. Commands under way are not affected.'
    case 'RequestUnanswered':
      return 'There was no answer: this window has lost the program behind it. What had begun may have gone on; look at the virtual machine before you try again.'
    case 'RequestLost':
      return 'The request did not reach the program, or its answer did not come back. Restart Checkpoint Panel if this goes on.'
    case 'UnexpectedAnswer':
      return isOfChange
        ? 'The answer was not of the agreed form and could not be used; Hyper-V may have done it all the same.'
        : 'The answer was not of the agreed form, so it was not used.'
    case 'Internal':
      return 'The panel itself made a mistake. Its log has the details.'
  }
}

export const failureWords = { hostSays: 'The host says:', copy: 'Copy' } as const
