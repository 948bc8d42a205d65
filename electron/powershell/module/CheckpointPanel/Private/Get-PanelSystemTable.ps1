function Get-PanelSystemTable {
    <#
    .SYNOPSIS
    How the service's numbers and words stand for what Hyper-V's cmdlets tell.
    .DESCRIPTION
    EnabledState, HealthState and OperationalStatus:
    https://learn.microsoft.com/windows/win32/hyperv_v2/msvm-computersystem
    Heartbeat, ApplicationHealth and ReplicationMode:
    https://learn.microsoft.com/windows/win32/hyperv_v2/msvm-summaryinformation
    VirtualSystemType and UserSnapshotType:
    https://learn.microsoft.com/windows/win32/hyperv_v2/msvm-virtualsystemsettingdata
    The names are those of the enums of the Hyper-V module, which has the same numbers; each host is compared with its
    own cmdlets before any of it is believed.
    .EXAMPLE
    (Get-PanelSystemTable).states[2]
    #>
    [CmdletBinding()]
    param()
    @{
        states          = @{
            2 = 'Running'; 3 = 'Off'; 4 = 'Stopping'; 6 = 'Saved'; 9 = 'Paused'; 10 = 'Starting'; 11 = 'Reset'
            32773 = 'Saving'; 32776 = 'Pausing'; 32777 = 'Resuming'; 32779 = 'FastSaved'; 32780 = 'FastSaving'
            32781 = 'ForceShutdown'; 32782 = 'ForceReboot'; 32783 = 'Hibernated'; 32784 = 'ComponentServicing'
        }
        # What OtherEnabledState says where EnabledState is 1.
        otherStates     = @{
            Quiescing = 'Pausing'; Resuming = 'Resuming'; Saving = 'Saving'; FastSaving = 'FastSaving'; ComponentServicing = 'ComponentServicing'
        }
        # Those that have a critical twin, for a machine whose HealthState is not 5.
        critical        = @{
            Running = 'RunningCritical'; Off = 'OffCritical'; Stopping = 'StoppingCritical'; Saved = 'SavedCritical'
            Paused = 'PausedCritical'; Starting = 'StartingCritical'; Reset = 'ResetCritical'; Saving = 'SavingCritical'
            Pausing = 'PausingCritical'; Resuming = 'ResumingCritical'; FastSaved = 'FastSavedCritical'; FastSaving = 'FastSavingCritical'
        }
        # A machine in one of them has no memory, and says nothing of load, time and heartbeat.
        withoutMemory   = @{ Off = $true; Saved = $true; FastSaved = $true; Hibernated = $true }
        operations      = @{
            2 = 'Ok'; 3 = 'Degraded'; 5 = 'PredictiveFailure'; 10 = 'Ok'; 11 = 'InService'; 15 = 'Ok'; 16 = 'SupportingEntityInError'
            32768 = 'CreatingSnapshot'; 32769 = 'ApplyingSnapshot'; 32770 = 'DeletingSnapshot'; 32771 = 'WaitingToStart'
            32772 = 'MergingDisks'; 32773 = 'ExportingVirtualMachine'; 32774 = 'MigratingVirtualMachine'
            32776 = 'BackingUpVirtualMachine'; 32777 = 'ModifyingUpVirtualMachine'; 32778 = 'StorageMigrationPhaseOne'
            32779 = 'StorageMigrationPhaseTwo'; 32780 = 'MigratingPlannedVm'; 32781 = 'CheckingCompatibility'
            32782 = 'ApplicationCriticalState'; 32783 = 'CommunicationTimedOut'; 32784 = 'CommunicationFailed'
            32785 = 'NoIommu'; 32786 = 'NoIovSupportInNic'; 32787 = 'SwitchNotInIovMode'; 32788 = 'IovBlockedByPolicy'
            32789 = 'IovNoAvailResources'; 32790 = 'IovGuestDriversNeeded'; 32795 = 'CriticalIoError'
        }
        heartbeats      = @{ 6 = 'Error'; 12 = 'NoContact'; 13 = 'LostCommunication'; 15 = 'Paused'; 32896 = 'Disabled' }
        # Of a heartbeat that is 2, by ApplicationHealth.
        okHeartbeats    = @{ 2 = 'OkApplicationsHealthy'; 32782 = 'OkApplicationsCritical' }
        replication     = @{ 0 = 'None'; 1 = 'Primary'; 2 = 'Replica'; 3 = 'TestReplica'; 4 = 'ExtendedReplica' }
        checkpointTypes = @{ 2 = 'Disabled'; 3 = 'Production'; 4 = 'ProductionOnly'; 5 = 'Standard' }
        generations     = @{ 'Microsoft:Hyper-V:SubType:1' = 1; 'Microsoft:Hyper-V:SubType:2' = 2 }
        snapshotTypes   = @{
            'Microsoft:Hyper-V:Snapshot:Realized'                     = 'Standard'
            'Microsoft:Hyper-V:Snapshot:Recovery'                     = 'Recovery'
            'Microsoft:Hyper-V:Snapshot:Planned'                      = 'Planned'
            'Microsoft:Hyper-V:Snapshot:Missing'                      = 'Missing'
            'Microsoft:Hyper-V:Snapshot:Replica:Standard'             = 'Replica'
            'Microsoft:Hyper-V:Snapshot:Replica:ApplicationConsistent' = 'AppConsistentReplica'
            'Microsoft:Hyper-V:Snapshot:Replica:PlannedFailover'      = 'SyncedReplica'
        }
        summaryNeeds    = 'ElementName', 'EnabledState', 'HealthState', 'OperationalStatus', 'StatusDescriptions', 'ReplicationMode'
        machineNeeds    = 'UserSnapshotType', 'AutomaticSnapshotsEnabled', 'Version', 'VirtualSystemSubType', 'Notes', 'CreationTime'
        checkpointNeeds = 'ElementName', 'CreationTime', 'Notes', 'IsSaved', 'IsAutomaticSnapshot'
        memoryNeeds     = 'ProcessorLoad', 'MemoryUsage', 'UpTime', 'Heartbeat'
    }
}
