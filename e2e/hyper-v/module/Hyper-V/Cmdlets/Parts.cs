using System;
using System.Collections.Generic;
using Microsoft.Vhd.PowerShell;

namespace Microsoft.HyperV.PowerShell
{
    /// <summary>A part of a machine, or of one of its checkpoints.</summary>
    public abstract class VMComponent : VirtualizationObject
    {
        internal VMComponent(Fields fields) : base(fields) { }

        public abstract string Name { get; }

        public abstract string Id { get; }

        public virtual Guid VMId { get { return Fields.Id("vmId"); } }

        public virtual string VMName { get { return Fields.Text("vmName"); } }

        /// <summary>Empty where it is a part of the machine itself.</summary>
        public virtual Guid VMSnapshotId { get { return Fields.OptionalId("vmSnapshotId") ?? Guid.Empty; } }

        public virtual string VMSnapshotName { get { return Fields.Text("vmSnapshotName") ?? string.Empty; } }
    }

    public abstract class Drive : VMComponent
    {
        internal Drive(Fields fields) : base(fields) { }

        /// <summary>What the host calls a drive of this kind.</summary>
        internal abstract string Kind { get; }

        public override string Name
        {
            get { return Kind + " on " + ControllerType + " controller number " + ControllerNumber + " at location " + ControllerLocation; }
        }

        public override string Id
        {
            get
            {
                return "Microsoft:" + VMId.ToString().ToUpperInvariant() + "\\" + ControllerType + "\\" + ControllerNumber + "\\" + ControllerLocation + "\\D";
            }
        }

        public string PoolName { get { return "Primordial"; } }

        public string Path { get { return Fields.Text("path"); } }

        public ControllerType ControllerType { get { return Fields.Enum<ControllerType>("controllerType"); } }

        public int ControllerNumber { get { return (int)Fields.Number("controllerNumber"); } }

        public int ControllerLocation { get { return (int)Fields.Number("controllerLocation"); } }
    }

    public sealed class DvdDrive : Drive
    {
        internal DvdDrive(Fields fields) : base(fields) { }

        internal override string Kind { get { return "DVD Drive"; } }

        public DvdMediaType DvdMediaType { get { return Path == null ? DvdMediaType.None : DvdMediaType.ISO; } }
    }

    public sealed class HardDiskDrive : Drive
    {
        internal HardDiskDrive(Fields fields) : base(fields) { }

        internal override string Kind { get { return "Hard Drive"; } }

        public int? DiskNumber
        {
            get { return Fields.Text("diskNumber") == null ? (int?)null : (int)Fields.Number("diskNumber"); }
        }

        public bool? SupportPersistentReservations { get { return Fields.Flag("supportPersistentReservations"); } }

        public ulong? MaximumIOPS { get { return 0; } }

        public ulong? MinimumIOPS { get { return 0; } }

        public Guid? QoSPolicyID { get { return Guid.Empty; } }

        public CacheAttributes? WriteHardeningMethod { get { return CacheAttributes.Default; } }
    }

    public abstract class VMDriveController : VMComponent
    {
        private readonly int number;
        private readonly Drive[] drives;

        internal VMDriveController(Fields owner, int number, Drive[] drives) : base(owner)
        {
            this.number = number;
            this.drives = drives;
        }

        internal abstract ControllerType Type { get; }

        public int ControllerNumber { get { return number; } }

        public Drive[] Drives { get { return drives; } }

        public override string Name { get { return Type + " Controller"; } }

        public override string Id { get { return "Microsoft:" + VMId.ToString().ToUpperInvariant() + "\\" + Type + "\\" + number; } }
    }

    public sealed class VMScsiController : VMDriveController
    {
        internal VMScsiController(Fields owner, int number, Drive[] drives) : base(owner, number, drives) { }

        internal override ControllerType Type { get { return ControllerType.SCSI; } }

        public bool IsTemplate { get { return false; } }
    }

    public sealed class VMIntegrationComponent : VMComponent
    {
        internal VMIntegrationComponent(Fields fields) : base(fields) { }

        public override string Id { get { return Fields.Text("id"); } }

        public override string Name { get { return Fields.Text("name"); } }

        public bool Enabled { get { return Fields.Flag("enabled"); } }

        public VMIntegrationComponentOperationalStatus[] OperationalStatus
        {
            get { return PrimaryOperationalStatus == null ? new VMIntegrationComponentOperationalStatus[0] : new[] { PrimaryOperationalStatus.Value }; }
        }

        public string[] StatusDescription
        {
            get { return PrimaryStatusDescription == null ? new string[0] : new[] { PrimaryStatusDescription }; }
        }

        public string PrimaryStatusDescription
        {
            get
            {
                if (PrimaryOperationalStatus == null) return null;
                return PrimaryOperationalStatus == VMIntegrationComponentOperationalStatus.Ok ? "OK" : "No Contact";
            }
        }

        public string SecondaryStatusDescription { get { return null; } }

        public VMIntegrationComponentOperationalStatus? SecondaryOperationalStatus { get { return null; } }

        /// <summary>Null for the service of a checkpoint. A paused guest's is 15, for which the enum has no name.</summary>
        public VMIntegrationComponentOperationalStatus? PrimaryOperationalStatus
        {
            get
            {
                if (Fields.Text("vmSnapshotId") != null) return null;
                if (Fields.Text("primaryOperationalStatus") == "Dormant") return (VMIntegrationComponentOperationalStatus)15;
                return Fields.Enum<VMIntegrationComponentOperationalStatus>("primaryOperationalStatus");
            }
        }
    }

    // Devices that no simulated machine has: types without objects.
    public sealed class VMComPort { private VMComPort() { } }

    public sealed class VMFibreChannelHba { private VMFibreChannelHba() { } }

    public sealed class VMFloppyDiskDrive { private VMFloppyDiskDrive() { } }

    public sealed class VMRemoteFx3DVideoAdapter { private VMRemoteFx3DVideoAdapter() { } }

    public sealed class VMGroup { private VMGroup() { } }
}

namespace Microsoft.Vhd.PowerShell
{
    using Microsoft.HyperV.PowerShell;
    using Microsoft.Virtualization.Client.Management;

    /// <summary>A disk file. What the simulator does not keep is as New-VHD makes it.</summary>
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

        public ulong? MinimumSize { get { return null; } }

        public uint LogicalSectorSize { get { return 512; } }

        public uint PhysicalSectorSize { get { return VhdFormat == VhdFormat.VHD ? 512u : 4096u; } }

        public uint BlockSize
        {
            get
            {
                if (VhdType == VhdType.Fixed) return 0;
                return VhdType == VhdType.Differencing || VhdFormat == VhdFormat.VHD ? 2097152u : 33554432u;
            }
        }

        public string ParentPath { get { return fields.Text("parentPath") ?? string.Empty; } }

        /// <summary>The same for the same path.</summary>
        public string DiskIdentifier
        {
            get
            {
                using (System.Security.Cryptography.MD5 md5 = System.Security.Cryptography.MD5.Create())
                    return new Guid(md5.ComputeHash(System.Text.Encoding.UTF8.GetBytes(Path))).ToString().ToUpperInvariant();
            }
        }

        public uint? FragmentationPercentage { get { return 0; } }

        public uint Alignment { get { return 1; } }

        public bool Attached { get { return fields.Flag("attached"); } }

        public uint? DiskNumber
        {
            get { return fields.Text("diskNumber") == null ? (uint?)null : (uint)fields.Number("diskNumber"); }
        }

        public bool IsPMEMCompatible { get { return false; } }

        public VirtualHardDiskPmemAddressAbstractionType AddressAbstractionType
        {
            get { return VirtualHardDiskPmemAddressAbstractionType.None; }
        }
    }
}
