using System;
using System.Globalization;
using System.Management.Automation;
using Microsoft.HyperV.PowerShell;
using Microsoft.HyperV.PowerShell.Commands;
using Microsoft.Virtualization.Client.Management;

// The classes are called as Microsoft's, which end the error ids: https://github.com/AutomatedLab/AutomatedLab/issues/266
namespace Microsoft.Vhd.PowerShell.Cmdlets
{
    /// <summary>Writes true, or an error where the files of a disk cannot be used together.</summary>
    [Cmdlet(VerbsDiagnostic.Test, "VHD", DefaultParameterSetName = "ExistingVHD"), OutputType(typeof(bool))]
    public sealed class TestVhd : VhdCmdlet
    {
        [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
        [Alias("FullName"), ValidateNotNullOrEmpty]
        public string[] Path { get; set; }

        // What a file system can do besides keeping files is not simulated.
        [Parameter(ParameterSetName = "SharedDisk", Mandatory = true), Alias("ShareVirtualDisk"), NotSimulated]
        public SwitchParameter SupportPersistentReservations { get; set; }

        protected override void Process()
        {
            RefuseRemote(ComputerName);
            ForEachOf(Path, delegate(string path)
            {
                ForEachOf(DisksAt(path), delegate(VirtualHardDisk disk)
                {
                    Ask("testDisk", "path", disk.Path);
                    WriteObject(true);
                });
            });
        }
    }

    [Cmdlet(VerbsData.Mount, "VHD", SupportsShouldProcess = true), OutputType(typeof(VirtualHardDisk))]
    public sealed class MountVhd : VhdCmdlet
    {
        [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
        [Alias("FullName"), ValidateNotNullOrEmpty]
        public string[] Path { get; set; }

        [Parameter]
        public SwitchParameter ReadOnly { get; set; }

        // The simulated host gives no disk a letter.
        [Parameter]
        public SwitchParameter NoDriveLetter { get; set; }

        [Parameter(ValueFromPipelineByPropertyName = true), NotSimulated]
        public Guid? SnapshotId { get; set; }

        [Parameter]
        public SwitchParameter Passthru { get; set; }

        protected override void Process()
        {
            RefuseRemote(ComputerName);
            ForEachOf(Path, delegate(string path) { ForEachOf(DisksAt(path), Mount); });
        }

        private void Mount(VirtualHardDisk disk)
        {
            if (!Allowed("Mount-VHD will mount the virtual hard disk \"{0}\".", disk.Path)) return;
            VirtualHardDisk mounted = AskOfDisk("mountDisk", "path", disk.Path, "readOnly", ReadOnly ? "true" : "false");
            if (Passthru) WriteObject(mounted);
        }
    }

    [Cmdlet(VerbsData.Dismount, "VHD", DefaultParameterSetName = "Path", SupportsShouldProcess = true), OutputType(typeof(VirtualHardDisk))]
    public sealed class DismountVhd : VhdCmdlet
    {
        [Parameter(ParameterSetName = "Path", Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
        [Alias("FullName"), ValidateNotNullOrEmpty]
        public string[] Path { get; set; }

        [Parameter(ParameterSetName = "Disk", Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true), Alias("Number")]
        public uint DiskNumber { get; set; }

        [Parameter(ParameterSetName = "Path", ValueFromPipelineByPropertyName = true), NotSimulated]
        public Guid? SnapshotId { get; set; }

        [Parameter]
        public SwitchParameter Passthru { get; set; }

        protected override void Process()
        {
            RefuseRemote(ComputerName);
            if (Path == null) Dismount(DiskNumbered(DiskNumber));
            else ForEachOf(Path, delegate(string path) { ForEachOf(DisksAt(path), Dismount); });
        }

        private void Dismount(VirtualHardDisk disk)
        {
            if (!Allowed("Dismount-VHD will dismount the virtual hard disk \"{0}\".", disk.Path)) return;
            VirtualHardDisk dismounted = AskOfDisk("dismountDisk", "path", disk.Path);
            if (Passthru) WriteObject(dismounted);
        }
    }

    [Cmdlet(VerbsCommon.New, "VHD", DefaultParameterSetName = "DynamicWithoutSource", SupportsShouldProcess = true), OutputType(typeof(VirtualHardDisk))]
    public sealed class NewVhd : VhdCmdlet
    {
        [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true), ValidateNotNullOrEmpty]
        public string[] Path { get; set; }

        [Parameter(ParameterSetName = "Differencing", Mandatory = true, Position = 1), ValidateNotNullOrEmpty]
        public string ParentPath { get; set; }

        [Parameter(ParameterSetName = "FixedWithoutSource", Mandatory = true, Position = 1)]
        [Parameter(ParameterSetName = "DynamicWithoutSource", Mandatory = true, Position = 1)]
        [Parameter(ParameterSetName = "Differencing", Position = 2), ValidateNotNullOrEmpty]
        public ulong SizeBytes { get; set; }

        // The simulated host has no physical disks.
        [Parameter(ParameterSetName = "FixedWithSource", Mandatory = true, ValueFromPipelineByPropertyName = true)]
        [Parameter(ParameterSetName = "DynamicWithSource", Mandatory = true, ValueFromPipelineByPropertyName = true)]
        [Alias("Number"), NotSimulated, ValidateNotNullOrEmpty]
        public uint SourceDisk { get; set; }

        [Parameter(ParameterSetName = "DynamicWithSource", Mandatory = true), Parameter(ParameterSetName = "DynamicWithoutSource")]
        public SwitchParameter Dynamic { get; set; }

        [Parameter(ParameterSetName = "FixedWithSource", Mandatory = true), Parameter(ParameterSetName = "FixedWithoutSource", Mandatory = true)]
        public SwitchParameter Fixed { get; set; }

        [Parameter(ParameterSetName = "Differencing")]
        public SwitchParameter Differencing { get; set; }

        [Parameter, NotSimulated, ValidateNotNullOrEmpty]
        public uint BlockSizeBytes { get; set; }

        [Parameter(ParameterSetName = "FixedWithoutSource"), Parameter(ParameterSetName = "DynamicWithoutSource")]
        [ValidateSet("512", "4096"), NotSimulated, ValidateNotNullOrEmpty]
        public uint LogicalSectorSizeBytes { get; set; }

        [Parameter(ParameterSetName = "Differencing"), Parameter(ParameterSetName = "FixedWithoutSource"), Parameter(ParameterSetName = "DynamicWithoutSource")]
        [ValidateSet("512", "4096"), NotSimulated, ValidateNotNullOrEmpty]
        public uint PhysicalSectorSizeBytes { get; set; }

        [Parameter(ParameterSetName = "FixedWithoutSource"), ValidateSet("None", "BTT"), NotSimulated]
        public VirtualHardDiskPmemAddressAbstractionType AddressAbstractionType { get; set; }

        [Parameter(ParameterSetName = "FixedWithoutSource"), ValidateSet("0", "1GB", "1073741824"), NotSimulated]
        public ulong DataAlignmentBytes { get; set; }

        [Parameter]
        public SwitchParameter AsJob { get; set; }

        internal override bool RunsAsJob { get { return AsJob; } }

        protected override void Process()
        {
            RefuseRemote(ComputerName);
            ForEachOf(Path, Create);
        }

        private void Create(string path)
        {
            // Where this process is says nothing of the simulated host.
            if (!path.StartsWith("\\\\", StringComparison.Ordinal) && path.IndexOf(":\\", StringComparison.Ordinal) != 1)
                throw new Refused("NotSimulated", "NotImplemented", "The stand-in for Hyper-V does not simulate a path that does not begin at a root.");
            if (!Allowed("New-VHD will create the virtual hard disk \"{0}\".", path)) return;
            Write(AskOfDisk("createDisk",
                "path", path,
                "type", ParentPath != null ? "Differencing" : Fixed ? "Fixed" : "Dynamic",
                "parentPath", ParentPath,
                "sizeBytes", IsBound("SizeBytes") ? SizeBytes.ToString(CultureInfo.InvariantCulture) : null));
        }
    }
}
