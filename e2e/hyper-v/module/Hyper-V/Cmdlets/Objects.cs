using System;
using Microsoft.Vhd.PowerShell;

namespace Microsoft.HyperV.PowerShell
{
    public class VirtualizationException : Exception
    {
        public VirtualizationException(string message) : base(message) { }
    }

    // Constructors and setters are internal: a deserialized object must not bind to a parameter of these types.
    public abstract class VirtualizationObject
    {
        internal VirtualizationObject(Fields fields) { Fields = fields; }

        internal Fields Fields { get; private set; }

        public string ComputerName { get { return Environment.MachineName; } }

        public bool IsDeleted { get { return false; } }
    }

    public abstract class VirtualMachineBase : VirtualizationObject
    {
        internal VirtualMachineBase(Fields fields) : base(fields) { }

        public Guid Id { get { return Fields.Id("id"); } }

        public string Name { get { return Fields.Text("name"); } }

        public VMState State { get { return Fields.Enum<VMState>("state"); } }

        public DateTime CreationTime { get { return Fields.Time("creationTime"); } }

        public Guid? ParentSnapshotId { get { return Fields.OptionalId("parentSnapshotId"); } }

        public string ParentSnapshotName { get { return Fields.Text("parentSnapshotName"); } }

        public Guid? ParentCheckpointId { get { return ParentSnapshotId; } }

        public string ParentCheckpointName { get { return ParentSnapshotName; } }

        public string Notes { get { return Fields.Text("notes"); } }

        public string Version { get { return Fields.Text("version"); } }

        public int Generation { get { return (int)Fields.Number("generation"); } }
    }

    public sealed class VirtualMachine : VirtualMachineBase
    {
        internal VirtualMachine(Fields fields) : base(fields) { }

        public Guid VMId { get { return Id; } }

        public string VMName { get { return Name; } }

        public VMOperationalStatus PrimaryOperationalStatus
        {
            get { return SecondaryOperationalStatus == null ? VMOperationalStatus.Ok : VMOperationalStatus.InService; }
        }

        public VMOperationalStatus? SecondaryOperationalStatus
        {
            get { return Fields.Text("operation") == null ? (VMOperationalStatus?)null : Fields.Enum<VMOperationalStatus>("operation"); }
        }

        public string Status { get { return Fields.Text("status"); } }

        public int CPUUsage { get { return (int)Fields.Number("cpuUsage"); } }

        public long MemoryAssigned { get { return Fields.Number("memoryAssigned"); } }

        public long MemoryStartup { get { return Fields.Number("memoryStartup"); } }

        public int ProcessorCount { get { return (int)Fields.Number("processorCount"); } }

        public TimeSpan Uptime { get { return TimeSpan.FromTicks(Fields.Number("uptimeMs") * TimeSpan.TicksPerMillisecond); } }

        public VMHeartbeatStatus? Heartbeat
        {
            get { return Fields.Text("heartbeat") == null ? (VMHeartbeatStatus?)null : Fields.Enum<VMHeartbeatStatus>("heartbeat"); }
        }

        public CheckpointType CheckpointType { get { return Fields.Enum<CheckpointType>("checkpointType"); } }

        public bool? AutomaticCheckpointsEnabled
        {
            get
            {
                return Fields.Text("automaticCheckpointsEnabled") == null ? (bool?)null : Fields.Flag("automaticCheckpointsEnabled");
            }
        }

        public string SnapshotFileLocation { get { return Fields.Text("snapshotFileLocation"); } }

        public string CheckpointFileLocation { get { return SnapshotFileLocation; } }

        public VMReplicationMode ReplicationMode { get { return Fields.Enum<VMReplicationMode>("replicationMode"); } }

        public bool IsClustered { get { return Fields.Flag("isClustered"); } }

        public override string ToString() { return "VirtualMachine (Name = '" + Name + "') [Id = '" + Id + "']"; }
    }

    public sealed class VMSnapshot : VirtualMachineBase
    {
        internal VMSnapshot(Fields fields) : base(fields) { }

        public Guid VMId { get { return Fields.Id("vmId"); } }

        public string VMName { get { return Fields.Text("vmName"); } }

        public SnapshotType SnapshotType { get { return Fields.Enum<SnapshotType>("snapshotType"); } }

        public bool IsAutomaticCheckpoint { get { return Fields.Flag("isAutomaticCheckpoint"); } }

        public long SizeOfSystemFiles { get { return Fields.Number("sizeOfSystemFiles"); } }
    }

    public sealed class HardDiskDrive : VirtualizationObject
    {
        internal HardDiskDrive(Fields fields) : base(fields) { }

        public Guid VMId { get { return Fields.Id("vmId"); } }

        public string VMName { get { return Fields.Text("vmName"); } }

        public Guid? VMSnapshotId { get { return Fields.OptionalId("vmSnapshotId"); } }

        public string Path { get { return Fields.Text("path"); } }

        public int? DiskNumber
        {
            get { return Fields.Text("diskNumber") == null ? (int?)null : (int)Fields.Number("diskNumber"); }
        }

        public bool SupportPersistentReservations { get { return Fields.Flag("supportPersistentReservations"); } }

        public ControllerType ControllerType { get { return Fields.Enum<ControllerType>("controllerType"); } }

        public int ControllerNumber { get { return (int)Fields.Number("controllerNumber"); } }

        public int ControllerLocation { get { return (int)Fields.Number("controllerLocation"); } }
    }

    public sealed class VMIntegrationComponent : VirtualizationObject
    {
        internal VMIntegrationComponent(Fields fields) : base(fields) { }

        public string Id { get { return Fields.Text("id"); } }

        public string Name { get { return Fields.Text("name"); } }

        public bool Enabled { get { return Fields.Flag("enabled"); } }

        public VMIntegrationComponentOperationalStatus? PrimaryOperationalStatus
        {
            get { return Fields.Enum<VMIntegrationComponentOperationalStatus>("primaryOperationalStatus"); }
        }
    }
}

namespace Microsoft.Vhd.PowerShell
{
    using Microsoft.HyperV.PowerShell;

    public sealed class VirtualHardDisk
    {
        private readonly Fields fields;

        internal VirtualHardDisk(Fields fields) { this.fields = fields; }

        public string ComputerName { get { return Environment.MachineName; } }

        public string Path { get { return fields.Text("path"); } }

        public VhdFormat VhdFormat { get { return fields.Enum<VhdFormat>("vhdFormat"); } }

        public VhdType VhdType { get { return fields.Enum<VhdType>("vhdType"); } }

        public ulong FileSize { get { return (ulong)fields.Number("fileSize"); } }

        public ulong Size { get { return (ulong)fields.Number("size"); } }

        public string ParentPath { get { return fields.Text("parentPath") ?? string.Empty; } }

        public bool Attached { get { return fields.Flag("attached"); } }
    }
}
