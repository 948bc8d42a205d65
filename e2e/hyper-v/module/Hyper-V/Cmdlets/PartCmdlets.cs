using System;
using System.Management.Automation;
using Microsoft.Vhd.PowerShell;

namespace Microsoft.HyperV.PowerShell.Commands
{
    [Cmdlet(VerbsCommon.Get, "VMHost", DefaultParameterSetName = "ComputerName"), OutputType(typeof(VMHost))]
    public sealed class GetVMHost : VirtualizationCmdlet
    {
        [Parameter(ParameterSetName = "ComputerName", Position = 0, ValueFromPipeline = true)]
        public string[] ComputerName { get; set; }

        [Parameter(ParameterSetName = "ComputerName", Position = 1)]
        public PSCredential[] Credential { get; set; }

        protected override void ProcessRecord()
        {
            ForEachOf(new[] { true }, delegate(bool once)
            {
                RefuseRemote(ComputerName);
                foreach (Fields fields in Ask("readHost")) WriteObject(new VMHost(fields));
            });
        }
    }

    /// <summary>Parts of a machine or of one of its checkpoints.</summary>
    public abstract class PartCmdlet : VirtualizationCmdlet
    {
        [Parameter(ParameterSetName = "VMName", Mandatory = true, Position = 0, ValueFromPipeline = true)]
        public string[] VMName { get; set; }

        [Parameter(ParameterSetName = "VMName")]
        public string[] ComputerName { get; set; }

        [Parameter(ParameterSetName = "VMName")]
        public PSCredential[] Credential { get; set; }

        [Parameter(ParameterSetName = "VMObject", Mandatory = true, Position = 0, ValueFromPipeline = true)]
        public VirtualMachine[] VM { get; set; }

        [Parameter(ParameterSetName = "VMSnapshot", Mandatory = true, Position = 0, ValueFromPipeline = true), Alias("VMCheckpoint")]
        public VMSnapshot VMSnapshot { get; set; }

        protected abstract void WriteParts(Guid vmId, string checkpointId);

        protected override void ProcessRecord()
        {
            if (VMSnapshot != null)
            {
                ForEachOf(new[] { VMSnapshot }, delegate(VMSnapshot one) { WriteParts(one.VMId, one.Id.ToString()); });
                return;
            }
            ForEachOf(VM ?? MachinesNamed(VMName).ToArray(), delegate(VirtualMachine vm)
            {
                RefuseRemote(ComputerName);
                WriteParts(vm.Id, null);
            });
        }
    }

    [Cmdlet(VerbsCommon.Get, "VMHardDiskDrive", DefaultParameterSetName = "VMName"), OutputType(typeof(HardDiskDrive))]
    public sealed class GetVMHardDiskDrive : PartCmdlet
    {
        [Parameter]
        public ControllerType? ControllerType { get; set; }

        [Parameter]
        public int? ControllerNumber { get; set; }

        [Parameter]
        public int? ControllerLocation { get; set; }

        protected override void WriteParts(Guid vmId, string checkpointId)
        {
            foreach (Fields fields in ObjectCache.Parts("readDrives", vmId, checkpointId, Ask))
            {
                HardDiskDrive drive = new HardDiskDrive(fields);
                if (ControllerType != null && drive.ControllerType != ControllerType) continue;
                if (ControllerNumber != null && drive.ControllerNumber != ControllerNumber) continue;
                if (ControllerLocation == null || drive.ControllerLocation == ControllerLocation) WriteObject(drive);
            }
        }
    }

    [Cmdlet(VerbsCommon.Get, "VMDvdDrive", DefaultParameterSetName = "VMName"), OutputType(typeof(VMDvdDrive))]
    public sealed class GetVMDvdDrive : PartCmdlet
    {
        protected override void WriteParts(Guid vmId, string checkpointId)
        {
            foreach (Fields fields in ObjectCache.Parts("readDvdDrives", vmId, checkpointId, Ask)) WriteObject(new VMDvdDrive(fields));
        }
    }

    [Cmdlet(VerbsCommon.Get, "VMNetworkAdapter", DefaultParameterSetName = "VMName"), OutputType(typeof(VMNetworkAdapter))]
    public sealed class GetVMNetworkAdapter : PartCmdlet
    {
        [Parameter(Position = 1), Alias("VMNetworkAdapterName")]
        public string Name { get; set; }

        protected override void WriteParts(Guid vmId, string checkpointId)
        {
            foreach (Fields fields in ObjectCache.Parts("readAdapters", vmId, checkpointId, Ask))
                if (Name == null || new WildcardPattern(Name, WildcardOptions.IgnoreCase).IsMatch(fields.Text("name"))) WriteObject(new VMNetworkAdapter(fields));
        }
    }

    [Cmdlet(VerbsCommon.Get, "VHD", DefaultParameterSetName = "Path"), OutputType(typeof(VirtualHardDisk))]
    public sealed class GetVHD : VirtualizationCmdlet
    {
        [Parameter(ParameterSetName = "Path", Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true), Alias("FullName")]
        public string[] Path { get; set; }

        [Parameter(ParameterSetName = "VMId", Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true), Alias("Id")]
        public Guid? VMId { get; set; }

        protected override void ProcessRecord()
        {
            string[] paths = Path;
            if (paths == null)
            {
                System.Collections.Generic.List<string> drives = new System.Collections.Generic.List<string>();
                foreach (Fields fields in ObjectCache.Parts("readDrives", VMId.Value, null, Ask)) if (fields.Text("diskNumber") == null) drives.Add(fields.Text("path"));
                paths = drives.ToArray();
            }
            ForEachOf(paths, delegate(string path)
            {
                foreach (Fields fields in Ask("readDisk", "path", path)) WriteObject(new VirtualHardDisk(fields));
            });
        }
    }

    [Cmdlet(VerbsCommon.Get, "VMIntegrationService", DefaultParameterSetName = "VMName"), OutputType(typeof(VMIntegrationComponent))]
    public sealed class GetVMIntegrationService : VirtualizationCmdlet
    {
        [Parameter(ParameterSetName = "VMName", Mandatory = true, Position = 0, ValueFromPipeline = true)]
        public string[] VMName { get; set; }

        [Parameter(ParameterSetName = "VMObject", Mandatory = true, Position = 0, ValueFromPipeline = true)]
        public VirtualMachine[] VM { get; set; }

        [Parameter(ParameterSetName = "VMName")]
        public string[] ComputerName { get; set; }

        [Parameter(ParameterSetName = "VMName")]
        public PSCredential[] Credential { get; set; }

        [Parameter(Position = 1)]
        public string[] Name { get; set; }

        protected override void ProcessRecord()
        {
            ForEachOf(VM ?? MachinesNamed(VMName).ToArray(), delegate(VirtualMachine vm)
            {
                RefuseRemote(ComputerName);
                foreach (Fields fields in ObjectCache.Parts("readIntegrationServices", vm.Id, null, Ask))
                    if (Name == null || Array.IndexOf(Name, fields.Text("name")) >= 0) WriteObject(new VMIntegrationComponent(fields));
            });
        }
    }
}
