using System;
using System.Collections.Generic;
using Microsoft.HyperV.PowerShell.Commands;
using Microsoft.Management.Infrastructure;

namespace Microsoft.HyperV.PowerShell
{
    public class VirtualizationException : Exception
    {
        public VirtualizationException(string message) : base(message) { }
    }

    // Constructors and setters are internal: a deserialized object must not bind to a parameter of these types.
    public abstract class VirtualizationObject
    {
        private readonly Fields told;

        internal VirtualizationObject(Fields fields) { told = fields; }

        /// <summary>As it was told, or by now is.</summary>
        internal virtual Fields Fields { get { return told; } }

        public string ComputerName { get { return Environment.MachineName; } }

        public CimSession CimSession { get { return null; } }

        public bool IsDeleted { get { return false; } }
    }

    /// <summary>Alive: its properties are read again once they are older than the cache keeps them.</summary>
    public abstract class ComputeResource : VirtualizationObject
    {
        private readonly Guid id;

        internal ComputeResource(Fields fields) : base(fields) { id = fields.Id("id"); }

        internal override Fields Fields { get { return Found() ?? base.Fields; } }

        /// <summary>What it is now, null where it is not there any more.</summary>
        internal abstract Fields Found();

        public DateTime CreationTime { get { return Fields.Time("creationTime"); } }

        public Guid Id { get { return id; } }

        public string Name { get { return Fields.Text("name"); } }
    }

    // Properties in the order in which a real Get-VM tells them.
    public abstract class VirtualMachineBase : ComputeResource
    {
        internal VirtualMachineBase(Fields fields) : base(fields) { }

        /// <summary>The checkpoint whose parts these are, null for the current state.</summary>
        internal virtual string PartOf { get { return null; } }

        internal abstract Guid Owner { get; }

        // No simulated machine has a serial port, a floppy drive, or any of the others that are told as none.
        public VMComPort ComPort1 { get { return null; } }

        public VMComPort ComPort2 { get { return null; } }

        public DvdDrive[] DVDDrives { get { return Parts("readDvdDrives", delegate(Fields fields) { return new DvdDrive(fields); }).ToArray(); } }

        public List<VMFibreChannelHba> FibreChannelHostBusAdapters { get { return new List<VMFibreChannelHba>(); } }

        public VMFloppyDiskDrive FloppyDrive { get { return null; } }

        public HardDiskDrive[] HardDrives
        {
            get { return Parts("readDrives", delegate(Fields fields) { return new HardDiskDrive(fields); }).ToArray(); }
        }

        public VMRemoteFx3DVideoAdapter RemoteFxAdapter { get { return null; } }

        public List<VMIntegrationComponent> VMIntegrationService
        {
            get { return Parts("readIntegrationServices", delegate(Fields fields) { return new VMIntegrationComponent(fields); }); }
        }

        public List<VMNetworkAdapter> NetworkAdapters
        {
            get { return Parts("readAdapters", delegate(Fields fields) { return new VMNetworkAdapter(fields); }); }
        }

        private List<T> Parts<T>(string reading, Converter<Fields, T> made)
        {
            return new List<Fields>(ObjectCache.Parts(reading, Owner, PartOf, Connection.Ask)).ConvertAll(made);
        }

        public bool DynamicMemoryEnabled { get { return false; } }

        public long MemoryMaximum { get { return MemoryStartup; } }

        public long MemoryMinimum { get { return MemoryStartup; } }

        public long MemoryStartup { get { return Fields.Number("memoryStartup"); } }

        public long ProcessorCount { get { return Fields.Number("processorCount"); } }

        public bool BatteryPassthroughEnabled { get { return false; } }

        public int Generation { get { return (int)Fields.Number("generation"); } }

        public bool IsClustered { get { return Fields.Flag("isClustered"); } }

        public string Notes { get { return Fields.Text("notes"); } }

        public Guid? ParentSnapshotId { get { return Fields.OptionalId("parentSnapshotId"); } }

        public string ParentSnapshotName { get { return Fields.Text("parentSnapshotName"); } }

        public string Path { get { return Fields.Text("configurationLocation"); } }

        public long SizeOfSystemFiles { get { return Fields.Text("sizeOfSystemFiles") == null ? 0 : Fields.Number("sizeOfSystemFiles"); } }

        public VMState State { get { return Fields.Enum<VMState>("state"); } }

        public string Version { get { return Fields.Text("version"); } }

        public bool GuestControlledCacheTypes { get { return false; } }

        public uint LowMemoryMappedIoSpace { get { return 134217728; } }

        public ulong HighMemoryMappedIoSpace { get { return 536870912; } }

        public OnOffState? LockOnDisconnect { get { return OnOffState.Off; } }
    }

    public sealed class VirtualMachine : VirtualMachineBase
    {
        internal VirtualMachine(Fields fields) : base(fields) { }

        internal override Fields Found() { return ObjectCache.Machine(Id, Connection.Ask); }

        internal override Guid Owner { get { return Id; } }

        public string ConfigurationLocation { get { return Fields.Text("configurationLocation"); } }

        public bool SmartPagingFileInUse { get { return false; } }

        public string SmartPagingFilePath { get { return ConfigurationLocation; } }

        public string SnapshotFileLocation { get { return Fields.Text("snapshotFileLocation"); } }

        public StartAction AutomaticStartAction { get { return StartAction.StartIfRunning; } }

        public int AutomaticStartDelay { get { return 0; } }

        public StopAction AutomaticStopAction { get { return StopAction.Save; } }

        public CriticalErrorAction AutomaticCriticalErrorAction { get { return CriticalErrorAction.Pause; } }

        public int AutomaticCriticalErrorActionTimeout { get { return 30; } }

#if !MODULE_1_1
        public bool AutomaticCheckpointsEnabled { get { return Fields.Flag("automaticCheckpointsEnabled"); } }
#endif

        public int CPUUsage { get { return (int)Fields.Number("cpuUsage"); } }

        public long MemoryAssigned { get { return Fields.Number("memoryAssigned"); } }

        public long MemoryDemand { get { return MemoryAssigned; } }

        public string MemoryStatus { get { return MemoryAssigned == 0 ? string.Empty : "OK"; } }

        public bool? NumaAligned { get { return MemoryAssigned == 0 ? (bool?)null : true; } }

        public int NumaNodesCount { get { return 1; } }

        public int NumaSocketCount { get { return 1; } }

        public VMHeartbeatStatus? Heartbeat
        {
            get { return Fields.Text("heartbeat") == null ? (VMHeartbeatStatus?)null : Fields.Enum<VMHeartbeatStatus>("heartbeat"); }
        }

        public string IntegrationServicesState { get { return string.Empty; } }

        public Version IntegrationServicesVersion { get { return new Version(0, 0); } }

        public TimeSpan Uptime { get { return TimeSpan.FromTicks(Fields.Number("uptimeMs") * TimeSpan.TicksPerMillisecond); } }

        public VMOperationalStatus[] OperationalStatus
        {
            get
            {
                VMOperationalStatus? second = SecondaryOperationalStatus;
                return second == null
                    ? new[] { VMOperationalStatus.Ok }
                    : new[] { VMOperationalStatus.InService, second.Value };
            }
        }

        public VMOperationalStatus? PrimaryOperationalStatus { get { return OperationalStatus[0]; } }

        public VMOperationalStatus? SecondaryOperationalStatus
        {
            get
            {
                if (Fields.Text("operation") == null) return null;
                VMOperationalStatus status = Fields.Enum<VMOperationalStatus>("operation");
                return status == VMOperationalStatus.ApplyingSnapshot ? (VMOperationalStatus)32769 : status;
            }
        }

        public string[] StatusDescriptions
        {
            get { return SecondaryOperationalStatus == null ? new[] { Status } : new[] { "In service", Status }; }
        }

        public string PrimaryStatusDescription { get { return StatusDescriptions[0]; } }

        public string SecondaryStatusDescription { get { return SecondaryOperationalStatus == null ? null : Status; } }

        public string Status { get { return Fields.Text("status"); } }

        public VMReplicationHealthState ReplicationHealth { get { return VMReplicationHealthState.NotApplicable; } }

        public VMReplicationMode ReplicationMode { get { return Fields.Enum<VMReplicationMode>("replicationMode"); } }

        public VMReplicationState ReplicationState { get { return VMReplicationState.Disabled; } }

        public bool ResourceMeteringEnabled { get { return false; } }

#if !MODULE_1_1
        public CheckpointType CheckpointType { get { return Fields.Enum<CheckpointType>("checkpointType"); } }
#endif

        public EnhancedSessionTransportType EnhancedSessionTransportType { get { return EnhancedSessionTransportType.VMBus; } }

        // The simulated host has no groups.
        public IReadOnlyList<VMGroup> Groups { get { return new VMGroup[0]; } }

        public VirtualMachineType VirtualMachineType { get { return Fields.Flag("planned") ? VirtualMachineType.PlannedVirtualMachine : VirtualMachineType.RealizedVirtualMachine; } }

        public VirtualMachineSubType VirtualMachineSubType
        {
            get { return Generation == 1 ? VirtualMachineSubType.Generation1 : VirtualMachineSubType.Generation2; }
        }

        // PowerShell writes arguments down as text, also those that cannot tell their name.
        public override string ToString() { return "VirtualMachine (Name = '" + VirtualizationCmdlet.NameOf(this) + "') [Id = '" + Id + "']"; }
    }

    public sealed class VMSnapshot : VirtualMachineBase
    {
        private readonly Guid vmId;

        internal VMSnapshot(Fields fields) : base(fields) { vmId = fields.Id("vmId"); }

        internal override Fields Found() { return ObjectCache.Snapshot(vmId, Id, Connection.Ask); }

        internal override string PartOf { get { return Id.ToString(); } }

        internal override Guid Owner { get { return vmId; } }

        public Guid VMId { get { return vmId; } }

        public string VMName { get { return Fields.Text("vmName"); } }

        public SnapshotType SnapshotType { get { return Fields.Enum<SnapshotType>("snapshotType"); } }

#if !MODULE_1_1
        public bool IsAutomaticCheckpoint { get { return Fields.Flag("isAutomaticCheckpoint"); } }
#endif

        public override string ToString() { return "VMSnapshot (Name = '" + Name + "', VMName = '" + VMName + "') [Id = '" + Id + "']"; }
    }
}
