using System;
using Microsoft.Vhd.PowerShell;

namespace Microsoft.HyperV.PowerShell
{
    public sealed class VMHost : VirtualizationObject
    {
        internal VMHost(Fields fields) : base(fields) { }

        public string Name { get { return Fields.Text("name"); } }

        public string FullyQualifiedDomainName { get { return Name; } }

        public long LogicalProcessorCount { get { return Fields.Number("logicalProcessorCount"); } }

        public long MemoryCapacity { get { return Fields.Number("memoryCapacity"); } }

        public string VirtualHardDiskPath { get { return Fields.Text("virtualHardDiskPath"); } }

        public string VirtualMachinePath { get { return Fields.Text("virtualMachinePath"); } }
    }

    public sealed class VMNetworkAdapter : VirtualizationObject
    {
        internal VMNetworkAdapter(Fields fields) : base(fields) { }

        public string Name { get { return Fields.Text("name"); } }

        public Guid VMId { get { return Fields.Id("vmId"); } }

        public string VMName { get { return Fields.Text("vmName"); } }

        public string SwitchName { get { return Fields.Text("switchName") ?? string.Empty; } }

        public bool Connected { get { return SwitchName != string.Empty; } }

        public string MacAddress { get { return Fields.Text("macAddress") ?? string.Empty; } }

        public string[] IPAddresses { get { return new string[0]; } }
    }

    public sealed class VMDvdDrive : VirtualizationObject
    {
        internal VMDvdDrive(Fields fields) : base(fields) { }

        public Guid VMId { get { return Fields.Id("vmId"); } }

        public string VMName { get { return Fields.Text("vmName"); } }

        public string Path { get { return Fields.Text("path"); } }

        public ControllerType ControllerType { get { return Fields.Enum<ControllerType>("controllerType"); } }

        public int ControllerNumber { get { return (int)Fields.Number("controllerNumber"); } }

        public int ControllerLocation { get { return (int)Fields.Number("controllerLocation"); } }
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

        public Guid VMId { get { return Fields.Id("vmId"); } }

        public string VMName { get { return Fields.Text("vmName"); } }

        public string Name { get { return Fields.Text("name"); } }

        public bool Enabled { get { return Fields.Flag("enabled"); } }

        public string PrimaryStatusDescription { get { return PrimaryOperationalStatus == VMIntegrationComponentOperationalStatus.Ok ? "OK" : "No Contact"; } }

        public string SecondaryStatusDescription { get { return string.Empty; } }

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
