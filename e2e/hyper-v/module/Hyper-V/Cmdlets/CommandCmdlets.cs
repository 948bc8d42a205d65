using System;
using System.Collections.Generic;
using System.Management.Automation;

namespace Microsoft.HyperV.PowerShell.Commands
{
    [Cmdlet(VerbsData.Checkpoint, "VM", DefaultParameterSetName = "Name", SupportsShouldProcess = true), OutputType(typeof(VMSnapshot))]
    public sealed class CheckpointVM : VirtualizationCmdlet
    {
        [Parameter(ParameterSetName = "Name", Mandatory = true, Position = 0, ValueFromPipeline = true), Alias("VMName")]
        public string[] Name { get; set; }

        [Parameter(ParameterSetName = "VMObject", Mandatory = true, Position = 0, ValueFromPipeline = true)]
        public VirtualMachine[] VM { get; set; }

        [Parameter(Position = 1), Alias("CheckpointName")]
        public string SnapshotName { get; set; }

        [Parameter]
        public SwitchParameter Passthru { get; set; }

        protected override void ProcessRecord()
        {
            ForEachOf(VM ?? MachinesNamed(Name).ToArray(), delegate(VirtualMachine vm)
            {
                if (!Allowed("Checkpoint-VM will create a snapshot for virtual machine \"{0}\".", vm.Name)) return;
                string id = Ask("takeCheckpoint", "vmId", vm.Id.ToString())[0].Text("checkpointId");
                if (SnapshotName != null)
                    Ask("renameCheckpoint", "vmId", vm.Id.ToString(), "checkpointId", id, "newName", SnapshotName);
                if (Passthru) WriteObject(SnapshotOf(vm, id));
            });
        }
    }

    [Cmdlet(VerbsData.Restore, "VMSnapshot", DefaultParameterSetName = "SnapshotName", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
    [OutputType(typeof(VMSnapshot))]
    public sealed class RestoreVMSnapshot : VirtualizationCmdlet
    {
        [Parameter(ParameterSetName = "SnapshotName", Mandatory = true, Position = 0), Parameter(ParameterSetName = "VM", Mandatory = true)]
        public string Name { get; set; }

        [Parameter(ParameterSetName = "SnapshotName", Mandatory = true, Position = 1)]
        public string VMName { get; set; }

        [Parameter(ParameterSetName = "SnapshotObject", Mandatory = true, Position = 0, ValueFromPipeline = true), Alias("VMCheckpoint")]
        public VMSnapshot VMSnapshot { get; set; }

        [Parameter(ParameterSetName = "VM", Mandatory = true, Position = 0, ValueFromPipeline = true)]
        public VirtualMachine VM { get; set; }

        [Parameter]
        public SwitchParameter Passthru { get; set; }

        protected override void ProcessRecord()
        {
            VMSnapshot target = VMSnapshot ?? Find();
            if (target == null) return;
            ForEachOf(new[] { target }, delegate(VMSnapshot one)
            {
                if (!Allowed("Restore-VMSnapshot will restore snapshot \"{0}\".", one.Name)) return;
                Apply(one);
                if (Passthru) WriteObject(one);
            });
        }

        private VMSnapshot Find()
        {
            List<VMSnapshot> found = new List<VMSnapshot>();
            WildcardPattern pattern = new WildcardPattern(Name, WildcardOptions.IgnoreCase);
            foreach (VirtualMachine vm in VM == null ? MachinesNamed(new[] { VMName }) : new List<VirtualMachine> { VM })
                found.AddRange(SnapshotsOf(vm).FindAll(delegate(VMSnapshot one) { return pattern.IsMatch(one.Name); }));
            if (found.Count == 1) return found[0];
            if (found.Count == 0)
                WriteRefusal("ObjectNotFound", ErrorCategory.ObjectNotFound, "Unable to find a snapshot matching the given criteria.", null);
            else
                WriteRefusal("InvalidParameter", ErrorCategory.InvalidArgument, "More than one snapshot was found matching the given criteria.", null);
            return null;
        }

        // The client's three steps, each a request of its own: this process may be killed between any two.
        private void Apply(VMSnapshot snapshot)
        {
            string vmId = snapshot.VMId.ToString();
            VMState before = StateOf(snapshot.VMId);
            if (before == VMState.Running || before == VMState.Paused) Ask("saveMachine", "vmId", vmId);
            try { Ask("applyCheckpoint", "vmId", vmId, "checkpointId", snapshot.Id.ToString()); }
            finally
            {
                if (before == VMState.Running && StateOf(snapshot.VMId) == VMState.Saved) Ask("startMachine", "vmId", vmId);
            }
        }

        private VMState StateOf(Guid vmId)
        {
            foreach (VirtualMachine vm in Machines()) if (vm.Id == vmId) return vm.State;
            throw new Refused("ObjectNotFound", "ObjectNotFound", "Hyper-V was unable to find a virtual machine with id \"" + vmId + "\".");
        }
    }

    [Cmdlet(VerbsCommon.Set, "VM", DefaultParameterSetName = "Name", SupportsShouldProcess = true), OutputType(typeof(VirtualMachine))]
    public sealed class SetVM : VirtualizationCmdlet
    {
        [Parameter(ParameterSetName = "Name", Mandatory = true, Position = 0, ValueFromPipeline = true), Alias("VMName")]
        public string[] Name { get; set; }

        [Parameter(ParameterSetName = "VMObject", Mandatory = true, Position = 0, ValueFromPipeline = true)]
        public VirtualMachine[] VM { get; set; }

        [Parameter]
        public CheckpointType? CheckpointType { get; set; }

        [Parameter]
        public bool? AutomaticCheckpointsEnabled { get; set; }

        [Parameter]
        public string SnapshotFileLocation { get; set; }

        [Parameter]
        public SwitchParameter Passthru { get; set; }

        protected override void ProcessRecord()
        {
            ForEachOf(VM ?? MachinesNamed(Name).ToArray(), delegate(VirtualMachine vm)
            {
                if (!Allowed("Set-VM will configure the virtual machine \"{0}\".", vm.Name)) return;
                Ask("setMachine", "vmId", vm.Id.ToString(),
                    "checkpointType", CheckpointType == null ? null : CheckpointType.ToString(),
                    "automaticCheckpoints", AutomaticCheckpointsEnabled == null ? null : AutomaticCheckpointsEnabled.Value ? "true" : "false",
                    "snapshotFileLocation", SnapshotFileLocation);
                if (Passthru) WriteObject(vm);
            });
        }
    }

    [Cmdlet(VerbsLifecycle.Start, "VM", DefaultParameterSetName = "Name", SupportsShouldProcess = true), OutputType(typeof(VirtualMachine))]
    public sealed class StartVM : VirtualizationCmdlet
    {
        [Parameter(ParameterSetName = "Name", Mandatory = true, Position = 0, ValueFromPipeline = true), Alias("VMName")]
        public string[] Name { get; set; }

        [Parameter(ParameterSetName = "VMObject", Mandatory = true, Position = 0, ValueFromPipeline = true)]
        public VirtualMachine[] VM { get; set; }

        [Parameter]
        public SwitchParameter Passthru { get; set; }

        protected override void ProcessRecord()
        {
            ForEachOf(VM ?? MachinesNamed(Name).ToArray(), delegate(VirtualMachine vm)
            {
                if (!Allowed("Start-VM will start the virtual machine \"{0}\".", vm.Name)) return;
                Ask("startMachine", "vmId", vm.Id.ToString());
                if (Passthru) WriteObject(vm);
            });
        }
    }

    [Cmdlet(VerbsLifecycle.Stop, "VM", DefaultParameterSetName = "Name", SupportsShouldProcess = true), OutputType(typeof(VirtualMachine))]
    public sealed class StopVM : VirtualizationCmdlet
    {
        [Parameter(ParameterSetName = "Name", Mandatory = true, Position = 0, ValueFromPipeline = true), Alias("VMName")]
        public string[] Name { get; set; }

        [Parameter(ParameterSetName = "VMObject", Mandatory = true, Position = 0, ValueFromPipeline = true)]
        public VirtualMachine[] VM { get; set; }

        [Parameter]
        public SwitchParameter Save { get; set; }

        [Parameter]
        public SwitchParameter TurnOff { get; set; }

        [Parameter]
        public SwitchParameter Force { get; set; }

        [Parameter]
        public SwitchParameter Passthru { get; set; }

        protected override void ProcessRecord()
        {
            ForEachOf(VM ?? MachinesNamed(Name).ToArray(), Stop);
        }

        private void Stop(VirtualMachine vm)
        {
            if (Save && TurnOff)
                throw new Refused("InvalidParameter", "InvalidArgument", "The Save and TurnOff parameters are mutually exclusive.");
            if (!Save && !TurnOff)
                throw new Refused("NotSupported", "InvalidOperation", "The simulated guests cannot be shut down.");
            string sentence = Save ? "Stop-VM will save virtual machine \"{0}\"." : "Stop-VM will turn off virtual machine \"{0}\".";
            if (!Allowed(sentence, vm.Name)) return;
            Ask(Save ? "saveMachine" : "turnOffMachine", "vmId", vm.Id.ToString());
            if (Passthru) WriteObject(vm);
        }
    }
}
