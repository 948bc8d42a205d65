namespace Microsoft.HyperV.PowerShell
{
    public enum VMState
    {
        Other = 1, Running = 2, Off = 3, Stopping = 4, Saved = 6, Paused = 9, Starting = 10, Reset = 11,
        Saving = 32773, Pausing = 32776, Resuming = 32777, FastSaved = 32779, FastSaving = 32780,
        ForceShutdown = 32781, ForceReboot = 32782, Hibernated = 32783, ComponentServicing = 32784,
        RunningCritical = 32785, OffCritical = 32786, StoppingCritical = 32787, SavedCritical = 32788,
        PausedCritical = 32789, StartingCritical = 32790, ResetCritical = 32791, SavingCritical = 32792,
        PausingCritical = 32793, ResumingCritical = 32794, FastSavedCritical = 32795, FastSavingCritical = 32796
    }

    public enum CheckpointType { Disabled = 2, Production = 3, ProductionOnly = 4, Standard = 5 }

    public enum SnapshotType
    {
        Standard = 0, Recovery = 1, Planned = 2, Missing = 5, Replica = 6, AppConsistentReplica = 7, SyncedReplica = 8
    }

    // 23769 is Microsoft's own slip of the pen: WMI says 32769.
    public enum VMOperationalStatus
    {
        Ok = 2, Degraded = 3, PredictiveFailure = 5, InService = 11, Dormant = 15, SupportingEntityInError = 16,
        ApplyingSnapshot = 23769, CreatingSnapshot = 32768, DeletingSnapshot = 32770, WaitingToStart = 32771,
        MergingDisks = 32772, ExportingVirtualMachine = 32773, MigratingVirtualMachine = 32774,
        BackingUpVirtualMachine = 32776, ModifyingUpVirtualMachine = 32777, StorageMigrationPhaseOne = 32778,
        StorageMigrationPhaseTwo = 32779, MigratingPlannedVm = 32780, CheckingCompatibility = 32781,
        ApplicationCriticalState = 32782, CommunicationTimedOut = 32783, CommunicationFailed = 32784,
        NoIommu = 32785, NoIovSupportInNic = 32786, SwitchNotInIovMode = 32787, IovBlockedByPolicy = 32788,
        IovNoAvailResources = 32789, IovGuestDriversNeeded = 32790, CriticalIoError = 32795
    }

    public enum VMHeartbeatStatus
    {
        Unknown, Disabled, NoContact, Error, LostCommunication, OkApplicationsUnknown, OkApplicationsHealthy,
        OkApplicationsCritical, Paused
    }

    public enum StartAction { Nothing = 2, StartIfRunning = 3, Start = 4 }

    public enum StopAction { TurnOff = 2, Save = 3, ShutDown = 4 }

    public enum CriticalErrorAction { None = 0, Pause = 1 }

    public enum VMReplicationState
    {
        Disabled, ReadyForInitialReplication, InitialReplicationInProgress, WaitingForInitialReplication, Replicating,
        PreparedForFailover, FailedOverWaitingCompletion, FailedOver, Suspended, Error, WaitingForStartResynchronize,
        Resynchronizing, ResynchronizeSuspended, RecoveryInProgress, FailbackInProgress, FailbackComplete,
        WaitingForUpdateCompletion, UpdateError, WaitingForRepurposeCompletion, PreparedForSyncReplication,
        PreparedForGroupReverseReplication, FiredrillInProgress
    }

    public enum VMReplicationHealthState { NotApplicable, Normal, Warning, Critical }

    public enum VMReplicationMode { None, Primary, Replica, TestReplica, ExtendedReplica }

    public enum ControllerType { IDE, SCSI, PMEM }

    public enum DvdMediaType { None = 0, ISO = 1, PassThrough = 2 }

    public enum CacheAttributes { Default = 0, WriteCacheEnabled = 1, WriteCacheAndFUAEnabled = 2, WriteCacheDisabled = 3 }

    public enum CaptureLiveState { CaptureCrashConsistentState = 0, CaptureSavedState = 1, CaptureDataConsistentState = 2 }

    public enum OnOffState { On = 0, Off = 1 }

    public enum EnhancedSessionTransportType { VMBus = 0, HvSocket = 1 }

    public enum VirtualMachineType { RealizedVirtualMachine = 3, PlannedVirtualMachine = 4 }

    public enum VirtualMachineSubType { Unknown = 0, Generation1 = 1, Generation2 = 2 }

    public enum VMIntegrationComponentOperationalStatus
    {
        Ok = 2, Degraded = 3, Error = 6, NonRecoverableError = 7, NoContact = 12, LostCommunication = 13,
        ProtocolMismatch = 32775, ApplicationCritical = 32782, CommunicationTimedOut = 32783,
        CommunicationFailed = 32784, Disabled = 32896
    }
}

namespace Microsoft.Vhd.PowerShell
{
    public enum VhdFormat { Unknown = 0, VHD = 2, VHDX = 3, VHDSet = 4 }

    public enum VhdType { Unknown = 0, Fixed = 2, Dynamic = 3, Differencing = 4 }
}
