using System;
using System.Collections.Generic;
using System.Management.Automation;
using Microsoft.Management.Infrastructure;

namespace Microsoft.HyperV.PowerShell.Commands
{
    [Cmdlet(VerbsData.Checkpoint, "VM", DefaultParameterSetName = "Name", SupportsShouldProcess = true), OutputType(typeof(VMSnapshot))]
    public sealed class CheckpointVM : MachineCommand
    {
        [Parameter(Position = 1), Alias("CheckpointName")]
        public string SnapshotName { get; set; }

        protected override void Act(VirtualMachine vm)
        {
            if (!Allowed("Checkpoint-VM will create a snapshot for virtual machine \"{0}\".", vm.Name)) return;
            string id = Ask("takeCheckpoint", "vmId", vm.Id.ToString())[0].Text("checkpointId");
            if (SnapshotName != null)
                Ask("renameCheckpoint", "vmId", vm.Id.ToString(), "checkpointId", id, "newName", SnapshotName);
            if (Passthru) Write(SnapshotOf(vm.Id, new Guid(id)));
        }

        // Of the machine itself nothing is passed on.
        protected override void Pass(VirtualMachine vm) { }
    }

    [Cmdlet(VerbsData.Restore, "VMSnapshot", DefaultParameterSetName = "SnapshotName", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
    [OutputType(typeof(VMSnapshot))]
    public sealed class RestoreVMSnapshot : VirtualizationCommand
    {
        [Parameter(ParameterSetName = "SnapshotName", Mandatory = true, Position = 0), Parameter(ParameterSetName = "VM", Mandatory = true)]
        public string Name { get; set; }

        [Parameter(ParameterSetName = "SnapshotName", Mandatory = true, Position = 1)]
        public string VMName { get; set; }

        [Parameter(ParameterSetName = "SnapshotName"), NotSimulated, ValidateNotNullOrEmpty]
        public CimSession[] CimSession { get; set; }

        [Parameter(ParameterSetName = "SnapshotName"), ValidateNotNullOrEmpty]
        public string[] ComputerName { get; set; }

        [Parameter(ParameterSetName = "SnapshotName"), NotSimulated, ValidateNotNullOrEmpty]
        public PSCredential[] Credential { get; set; }

        [Parameter(ParameterSetName = "SnapshotObject", Mandatory = true, Position = 0, ValueFromPipeline = true), Alias("VMCheckpoint")]
        public VMSnapshot VMSnapshot { get; set; }

        [Parameter(ParameterSetName = "VM", Mandatory = true, Position = 0, ValueFromPipeline = true)]
        public VirtualMachine VM { get; set; }

        protected override void Process()
        {
            RefuseRemote(ComputerName);
            VMSnapshot target = VMSnapshot ?? Find();
            if (target == null) return;
            ForEachOf(new[] { target }, delegate(VMSnapshot one)
            {
                if (!Allowed("Restore-VMSnapshot will restore snapshot \"{0}\".", one.Name)) return;
                Apply(one);
                if (Passthru) Write(one);
            });
        }

        private VMSnapshot Find()
        {
            return Only(SnapshotsOf(VM == null ? MachinesNamed(new[] { VMName }) : new List<VirtualMachine> { VM }, new[] { Name }));
        }

        // The client's three steps, each a request of its own: this process may be killed between any two.
        private void Apply(VMSnapshot snapshot)
        {
            string vmId = snapshot.VMId.ToString();
            VMState before = MachineOf(snapshot.VMId).State;
            if (before == VMState.Running || before == VMState.Paused) AskOf("saveMachine", snapshot.VMId);
            try { Ask("applyCheckpoint", "vmId", vmId, "checkpointId", snapshot.Id.ToString()); }
            finally
            {
                if (before == VMState.Running && MachineOf(snapshot.VMId).State == VMState.Saved) AskOf("startMachine", snapshot.VMId);
            }
        }
    }

    [Cmdlet(VerbsCommon.Remove, "VMSnapshot", DefaultParameterSetName = "SnapshotName", SupportsShouldProcess = true), OutputType(typeof(VMSnapshot))]
    public sealed class RemoveVMSnapshot : VirtualizationCommand
    {
        [Parameter(ParameterSetName = "SnapshotName", Mandatory = true, Position = 0)]
        public string[] VMName { get; set; }

        [Parameter(ParameterSetName = "SnapshotName", Position = 1, ValueFromPipeline = true), Parameter(ParameterSetName = "VMObject", Position = 1)]
        public string[] Name { get; set; }

        [Parameter(ParameterSetName = "SnapshotName"), NotSimulated, ValidateNotNullOrEmpty]
        public CimSession[] CimSession { get; set; }

        [Parameter(ParameterSetName = "SnapshotName"), ValidateNotNullOrEmpty]
        public string[] ComputerName { get; set; }

        [Parameter(ParameterSetName = "SnapshotName"), NotSimulated, ValidateNotNullOrEmpty]
        public PSCredential[] Credential { get; set; }

        [Parameter(ParameterSetName = "VMObject", Mandatory = true, Position = 0, ValueFromPipeline = true)]
        public VirtualMachine[] VM { get; set; }

        [Parameter(ParameterSetName = "SnapshotObject", Mandatory = true, Position = 0, ValueFromPipeline = true), Alias("VMCheckpoint")]
        public VMSnapshot[] VMSnapshot { get; set; }

        [Parameter, Alias("IncludeAllChildCheckpoints")]
        public SwitchParameter IncludeAllChildSnapshots { get; set; }

        // Without a name every checkpoint is meant, and no match is no error.
        protected override void Process()
        {
            RefuseRemote(ComputerName);
            IEnumerable<VMSnapshot> targets = VMSnapshot;
            if (VMSnapshot == null) targets = SnapshotsOf(VM ?? MachinesNamed(VMName).ToArray(), Name);
            ForEachOf(targets, Remove);
        }

        private void Remove(VMSnapshot snapshot)
        {
            string sentence = IncludeAllChildSnapshots
                ? "Remove-VMSnapshot will remove snapshot \"{0}\" and all of its child snapshots."
                : "Remove-VMSnapshot will remove snapshot \"{0}\".";
            if (!Allowed(sentence, snapshot.Name)) return;
            string command = IncludeAllChildSnapshots ? "deleteCheckpointSubtree" : "deleteCheckpoint";
            AskOf(command, snapshot);
            if (Passthru) Write(snapshot);
        }
    }

    [Cmdlet(VerbsCommon.Rename, "VMSnapshot", DefaultParameterSetName = "SnapshotName", SupportsShouldProcess = true), OutputType(typeof(VMSnapshot))]
    public sealed class RenameVMSnapshot : VirtualizationCmdlet
    {
        [Parameter(ParameterSetName = "SnapshotName", Mandatory = true, Position = 0), Parameter(ParameterSetName = "VM", Mandatory = true)]
        public string Name { get; set; }

        [Parameter(ParameterSetName = "SnapshotName", Mandatory = true, Position = 1)]
        public string VMName { get; set; }

        [Parameter(ParameterSetName = "SnapshotName"), NotSimulated, ValidateNotNullOrEmpty]
        public CimSession[] CimSession { get; set; }

        [Parameter(ParameterSetName = "SnapshotName"), ValidateNotNullOrEmpty]
        public string[] ComputerName { get; set; }

        [Parameter(ParameterSetName = "SnapshotName"), NotSimulated, ValidateNotNullOrEmpty]
        public PSCredential[] Credential { get; set; }

        [Parameter(ParameterSetName = "SnapshotObject", Mandatory = true, Position = 0, ValueFromPipeline = true), Alias("VMCheckpoint")]
        public VMSnapshot VMSnapshot { get; set; }

        [Parameter(ParameterSetName = "VM", Mandatory = true, Position = 0, ValueFromPipeline = true)]
        public VirtualMachine VM { get; set; }

        [Parameter(Mandatory = true, Position = 2), ValidateNotNullOrEmpty]
        public string NewName { get; set; }

        [Parameter]
        public SwitchParameter Passthru { get; set; }

        protected override void Process()
        {
            RefuseRemote(ComputerName);
            VMSnapshot target = VMSnapshot ?? Only(SnapshotsOf(VM == null ? MachinesNamed(new[] { VMName }) : new List<VirtualMachine> { VM }, new[] { Name }));
            if (target == null || !Allowed("Rename-VMSnapshot will rename snapshot \"{0}\" to \"{1}\".", target.Name, NewName)) return;
            ForEachOf(new[] { target }, delegate(VMSnapshot one)
            {
                AskOf("renameCheckpoint", one, "newName", NewName);
                if (Passthru) Write(SnapshotOf(one.VMId, one.Id));
            });
        }
    }

    [Cmdlet(VerbsData.Export, "VMSnapshot", DefaultParameterSetName = "SnapshotName", SupportsShouldProcess = true), OutputType(typeof(VMSnapshot))]
    public sealed class ExportVMSnapshot : VirtualizationCommand
    {
        [Parameter(ParameterSetName = "SnapshotName", Mandatory = true, Position = 0, ValueFromPipeline = true), Parameter(ParameterSetName = "VMObject", Mandatory = true)]
        public string[] Name { get; set; }

        [Parameter(Mandatory = true, Position = 1)]
        public string Path { get; set; }

        [Parameter(ParameterSetName = "SnapshotName", Mandatory = true)]
        public string[] VMName { get; set; }

        [Parameter(ParameterSetName = "SnapshotName"), NotSimulated, ValidateNotNullOrEmpty]
        public CimSession[] CimSession { get; set; }

        [Parameter(ParameterSetName = "SnapshotName"), ValidateNotNullOrEmpty]
        public string[] ComputerName { get; set; }

        [Parameter(ParameterSetName = "SnapshotName"), NotSimulated, ValidateNotNullOrEmpty]
        public PSCredential[] Credential { get; set; }

        [Parameter(ParameterSetName = "VMObject", Mandatory = true, Position = 0, ValueFromPipeline = true)]
        public VirtualMachine[] VM { get; set; }

        [Parameter(ParameterSetName = "SnapshotObject", Mandatory = true, Position = 0, ValueFromPipeline = true), Alias("VMCheckpoint")]
        public VMSnapshot[] VMSnapshot { get; set; }

        protected override void Process()
        {
            RefuseRemote(ComputerName);
            List<VMSnapshot> targets = VMSnapshot == null ? SnapshotsOf(VM ?? MachinesNamed(VMName).ToArray(), Name) : new List<VMSnapshot>(VMSnapshot);
            if (targets.Count == 0)
                WriteRefusal("ObjectNotFound", ErrorCategory.ObjectNotFound, "Unable to find a snapshot matching the given criteria.", null);
            ForEachOf(targets, delegate(VMSnapshot snapshot)
            {
                if (!Allowed("Export-VMSnapshot will export the snapshot \"{0}\" to the given location.", snapshot.Name)) return;
                Ask("exportCheckpoint", "vmId", snapshot.VMId.ToString(), "checkpointId", snapshot.Id.ToString(), "folder", Path);
                if (Passthru) Write(snapshot);
            });
        }
    }
}
