using System;
using System.Collections.Generic;
using System.Management.Automation;
using Microsoft.Management.Infrastructure;

namespace Microsoft.HyperV.PowerShell.Commands
{
    [Cmdlet(VerbsCommon.Get, "VM", DefaultParameterSetName = "Name"), OutputType(typeof(VirtualMachine))]
    public sealed class GetVM : VirtualizationCmdlet
    {
        [Parameter(ParameterSetName = "Name", Position = 0, ValueFromPipeline = true), Alias("VMName"), ValidateNotNullOrEmpty]
        public string[] Name { get; set; }

        [Parameter(ParameterSetName = "Id", Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
        public Guid? Id { get; set; }

        [Parameter(ParameterSetName = "Name"), Parameter(ParameterSetName = "Id"), NotSimulated, ValidateNotNullOrEmpty]
        public CimSession[] CimSession { get; set; }

        [Parameter(ParameterSetName = "Name"), Parameter(ParameterSetName = "Id"), ValidateNotNullOrEmpty]
        public string[] ComputerName { get; set; }

        [Parameter(ParameterSetName = "Name"), Parameter(ParameterSetName = "Id"), NotSimulated, ValidateNotNullOrEmpty]
        public PSCredential[] Credential { get; set; }

        [Parameter(ParameterSetName = "ClusterObject", Mandatory = true, Position = 0, ValueFromPipeline = true), NotSimulated]
        [PSTypeName("Microsoft.FailoverClusters.PowerShell.ClusterObject"), ValidateNotNullOrEmpty]
        public PSObject ClusterObject { get; set; }

        protected override void Process()
        {
            RefuseRemote(ComputerName);
            if (Id != null) WriteById(Id.Value);
            else if (Name == null) WriteObject(Machines(), true);
            else WriteObject(MachinesNamed(Name, "InvalidParameter", ErrorCategory.InvalidArgument), true);
        }

        private void WriteById(Guid id)
        {
            Fields found = ObjectCache.Machine(id, Ask);
            if (found != null)
            {
                if (found.Refusal != null) throw found.Refusal;
                WriteObject(new VirtualMachine(found));
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

        [Parameter(ParameterSetName = "VMName"), Parameter(ParameterSetName = "Id"), NotSimulated, ValidateNotNullOrEmpty]
        public CimSession[] CimSession { get; set; }

        [Parameter(ParameterSetName = "VMName"), Parameter(ParameterSetName = "Id"), ValidateNotNullOrEmpty]
        public string[] ComputerName { get; set; }

        [Parameter(ParameterSetName = "VMName"), Parameter(ParameterSetName = "Id"), NotSimulated, ValidateNotNullOrEmpty]
        public PSCredential[] Credential { get; set; }

        [Parameter(ParameterSetName = "Parent", Mandatory = true)]
        public VirtualMachineBase ParentOf { get; set; }

        [Parameter(ParameterSetName = "Child", Mandatory = true)]
        public VMSnapshot ChildOf { get; set; }

        [Parameter(ParameterSetName = "VMName", Position = 1), Parameter(ParameterSetName = "VMObject", Position = 1)]
        [Parameter(ParameterSetName = "Parent", Position = 0), Parameter(ParameterSetName = "Child", Position = 0), ValidateNotNullOrEmpty]
        public string Name { get; set; }

        [Parameter(ParameterSetName = "VMName"), Parameter(ParameterSetName = "VMObject")]
        [Parameter(ParameterSetName = "Parent"), Parameter(ParameterSetName = "Child"), Alias("VMRecoveryCheckpoint")]
        public SnapshotType SnapshotType { get; set; }

        protected override void Process()
        {
            RefuseRemote(ComputerName);
            List<VMSnapshot> found = new List<VMSnapshot>();
            IEnumerable<VirtualMachine> machines = VM;
            if (VM == null) machines = VMName == null ? Machines() : MachinesNamed(VMName);
            ForEachOf(machines, delegate(VirtualMachine vm)
            {
                foreach (VMSnapshot snapshot in SnapshotsOf(vm)) if (Fits(snapshot)) found.Add(snapshot);
            });
            bool mayBeEmpty = (VM != null || VMName != null) && Name == null && !IsBound("SnapshotType");
            if (found.Count == 0 && !mayBeEmpty)
                WriteRefusal("ObjectNotFound", ErrorCategory.ObjectNotFound, "Unable to find a snapshot matching the given criteria.", null);
            WriteObject(found, true);
        }

        private bool Fits(VMSnapshot snapshot)
        {
            if (Id != null && snapshot.Id != Id) return false;
            if (ParentOf != null && snapshot.Id != ParentOf.ParentSnapshotId) return false;
            if (ChildOf != null && snapshot.ParentSnapshotId != ChildOf.Id) return false;
            if (IsBound("SnapshotType") && snapshot.SnapshotType != SnapshotType) return false;
            return Name == null || new WildcardPattern(Name, WildcardOptions.IgnoreCase).IsMatch(snapshot.Name);
        }
    }
}
