using System;
using System.Collections.Generic;
using System.Management.Automation;
using Microsoft.Vhd.PowerShell;

namespace Microsoft.HyperV.PowerShell.Commands
{
    [Cmdlet(VerbsCommon.Get, "VM", DefaultParameterSetName = "Name"), OutputType(typeof(VirtualMachine))]
    public sealed class GetVM : VirtualizationCmdlet
    {
        [Parameter(ParameterSetName = "Name", Position = 0, ValueFromPipeline = true), Alias("VMName"), ValidateNotNullOrEmpty]
        public string[] Name { get; set; }

        [Parameter(ParameterSetName = "Id", Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
        public Guid? Id { get; set; }

        protected override void ProcessRecord()
        {
            try
            {
                if (Id != null) WriteById(Id.Value);
                else if (Name == null) foreach (VirtualMachine vm in Machines()) WriteObject(vm);
                else WriteObject(MachinesNamed(Name, "InvalidParameter", ErrorCategory.InvalidArgument), true);
            }
            catch (Refused refused) { WriteRefusal(refused, null); }
        }

        private void WriteById(Guid id)
        {
            foreach (VirtualMachine vm in Machines())
            {
                if (vm.Id != id) continue;
                WriteObject(vm);
                return;
            }
            string message = "Hyper-V was unable to find a virtual machine with id \"" + id + "\".";
            WriteRefusal("InvalidParameter", ErrorCategory.InvalidArgument, message, id);
        }
    }

    [Cmdlet(VerbsCommon.Get, "VMSnapshot", DefaultParameterSetName = "VMName"), OutputType(typeof(VMSnapshot))]
    public sealed class GetVMSnapshot : VirtualizationCmdlet
    {
        [Parameter(ParameterSetName = "VMName", Mandatory = true, Position = 0, ValueFromPipeline = true)]
        public string[] VMName { get; set; }

        [Parameter(ParameterSetName = "VMObject", Mandatory = true, Position = 0, ValueFromPipeline = true)]
        public VirtualMachine[] VM { get; set; }

        [Parameter(ParameterSetName = "Id", Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
        public Guid? Id { get; set; }

        [Parameter(ParameterSetName = "Parent", Mandatory = true)]
        public VirtualMachineBase ParentOf { get; set; }

        [Parameter(ParameterSetName = "Child", Mandatory = true)]
        public VMSnapshot ChildOf { get; set; }

        [Parameter(ParameterSetName = "VMName", Position = 1), Parameter(ParameterSetName = "VMObject", Position = 1)]
        [Parameter(ParameterSetName = "Parent"), Parameter(ParameterSetName = "Child")]
        public string Name { get; set; }

        [Parameter(ParameterSetName = "VMName"), Parameter(ParameterSetName = "VMObject")]
        [Parameter(ParameterSetName = "Parent"), Parameter(ParameterSetName = "Child"), Alias("VMRecoveryCheckpoint")]
        public SnapshotType? SnapshotType { get; set; }

        protected override void ProcessRecord()
        {
            List<VMSnapshot> found = new List<VMSnapshot>();
            IEnumerable<VirtualMachine> machines = VM;
            if (VM == null) machines = VMName == null ? Machines() : MachinesNamed(VMName);
            ForEachOf(machines, delegate(VirtualMachine vm)
            {
                foreach (VMSnapshot snapshot in SnapshotsOf(vm)) if (Fits(snapshot)) found.Add(snapshot);
            });
            bool mayBeEmpty = (VM != null || VMName != null) && Name == null && SnapshotType == null;
            if (found.Count == 0 && !mayBeEmpty)
                WriteRefusal("ObjectNotFound", ErrorCategory.ObjectNotFound, "Unable to find a snapshot matching the given criteria.", null);
            WriteObject(found, true);
        }

        private bool Fits(VMSnapshot snapshot)
        {
            if (Id != null && snapshot.Id != Id) return false;
            if (ParentOf != null && snapshot.Id != ParentOf.ParentSnapshotId) return false;
            if (ChildOf != null && snapshot.ParentSnapshotId != ChildOf.Id) return false;
            if (SnapshotType != null && snapshot.SnapshotType != SnapshotType) return false;
            return Name == null || new WildcardPattern(Name, WildcardOptions.IgnoreCase).IsMatch(snapshot.Name);
        }
    }

    [Cmdlet(VerbsCommon.Get, "VMHardDiskDrive", DefaultParameterSetName = "VMName"), OutputType(typeof(HardDiskDrive))]
    public sealed class GetVMHardDiskDrive : VirtualizationCmdlet
    {
        [Parameter(ParameterSetName = "VMName", Mandatory = true, Position = 0, ValueFromPipeline = true)]
        public string[] VMName { get; set; }

        [Parameter(ParameterSetName = "VMObject", Mandatory = true, Position = 0, ValueFromPipeline = true)]
        public VirtualMachine[] VM { get; set; }

        [Parameter(ParameterSetName = "VMSnapshot", Mandatory = true, Position = 0, ValueFromPipeline = true), Alias("VMCheckpoint")]
        public VMSnapshot VMSnapshot { get; set; }

        protected override void ProcessRecord()
        {
            if (VMSnapshot != null) ForEachOf(new[] { VMSnapshot }, delegate(VMSnapshot one) { WriteDrives(one.VMId, one.Id.ToString()); });
            else ForEachOf(VM ?? MachinesNamed(VMName).ToArray(), delegate(VirtualMachine vm) { WriteDrives(vm.Id, null); });
        }

        private void WriteDrives(Guid vmId, string checkpointId)
        {
            foreach (Fields fields in Ask("readDrives", "vmId", vmId.ToString(), "checkpointId", checkpointId))
                WriteObject(new HardDiskDrive(fields));
        }
    }

    [Cmdlet(VerbsCommon.Get, "VHD", DefaultParameterSetName = "Path"), OutputType(typeof(VirtualHardDisk))]
    public sealed class GetVHD : VirtualizationCmdlet
    {
        [Parameter(ParameterSetName = "Path", Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true), Alias("FullName")]
        public string[] Path { get; set; }

        protected override void ProcessRecord()
        {
            ForEachOf(Path, delegate(string path)
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

        [Parameter(Position = 1)]
        public string[] Name { get; set; }

        protected override void ProcessRecord()
        {
            ForEachOf(VM ?? MachinesNamed(VMName).ToArray(), delegate(VirtualMachine vm)
            {
                foreach (Fields fields in Ask("readIntegrationServices", "vmId", vm.Id.ToString()))
                    if (Name == null || Array.IndexOf(Name, fields.Text("name")) >= 0) WriteObject(new VMIntegrationComponent(fields));
            });
        }
    }
}
