using System;
using System.Diagnostics;
using System.Management.Automation;
using System.Threading;
using Microsoft.Management.Infrastructure;

namespace Microsoft.HyperV.PowerShell.Commands
{
    /// <summary>A cmdlet that does the same to each of some machines.</summary>
    public abstract class MachineCommand : VirtualizationCommand
    {
        [Parameter(ParameterSetName = "Name", Mandatory = true, Position = 0, ValueFromPipeline = true), Alias("VMName")]
        public virtual string[] Name { get; set; }

        [Parameter(ParameterSetName = "VMObject", Mandatory = true, Position = 0, ValueFromPipeline = true)]
        public virtual VirtualMachine[] VM { get; set; }

        [Parameter(ParameterSetName = "Name"), NotSimulated, ValidateNotNullOrEmpty]
        public virtual CimSession[] CimSession { get; set; }

        [Parameter(ParameterSetName = "Name"), ValidateNotNullOrEmpty]
        public virtual string[] ComputerName { get; set; }

        [Parameter(ParameterSetName = "Name"), NotSimulated, ValidateNotNullOrEmpty]
        public virtual PSCredential[] Credential { get; set; }

        protected abstract void Act(VirtualMachine vm);

        protected override void Process()
        {
            RefuseRemote(ComputerName);
            ForEachOf(VM ?? MachinesNamed(Name).ToArray(), delegate(VirtualMachine vm)
            {
                Act(vm);
                if (Passthru) Pass(vm);
            });
        }

        protected virtual void Pass(VirtualMachine vm) { Write(MachineOf(vm.Id)); }
    }

    [Cmdlet(VerbsLifecycle.Start, "VM", DefaultParameterSetName = "Name", SupportsShouldProcess = true), OutputType(typeof(VirtualMachine))]
    public sealed class StartVM : MachineCommand
    {
        protected override void Act(VirtualMachine vm)
        {
            if (Allowed("Start-VM will start the virtual machine \"{0}\".", vm.Name)) AskOf("startMachine", vm);
        }
    }

    [Cmdlet(VerbsLifecycle.Stop, "VM", DefaultParameterSetName = "Name", SupportsShouldProcess = true), OutputType(typeof(VirtualMachine))]
    public sealed class StopVM : MachineCommand
    {
        [Parameter]
        public SwitchParameter Save { get; set; }

        [Parameter]
        public SwitchParameter TurnOff { get; set; }

        [Parameter]
        public SwitchParameter Force { get; set; }

        protected override void Process()
        {
            if (Save && TurnOff)
                throw new Refused("InvalidParameter", "InvalidArgument", "The Save and TurnOff parameters are mutually exclusive.");
            base.Process();
        }

        protected override void Act(VirtualMachine vm)
        {
            if (Save) { if (Allowed("Stop-VM will save virtual machine \"{0}\".", vm.Name)) AskOf("saveMachine", vm); }
            else if (TurnOff) { if (Allowed("Stop-VM will turn off virtual machine \"{0}\".", vm.Name)) AskOf("turnOffMachine", vm); }
            else if (Allowed("Stop-VM will shut down the virtual machine \"{0}\".", vm.Name)) ShutDown(vm);
        }

        private void ShutDown(VirtualMachine vm)
        {
            if (vm.State != VMState.Running || GuestAnswers(vm)) AskOf("shutDownMachine", vm);
            else if (Force || Agreed("Hyper-V cannot shut down virtual machine \"" + vm.Name + "\" because the Shutdown integration service is unavailable. Do you want to turn it off?"))
                AskOf("turnOffMachine", vm);
        }

        private bool GuestAnswers(VirtualMachine vm)
        {
            foreach (Fields fields in Ask("readIntegrationServices", "vmId", vm.Id.ToString()))
                if (fields.Text("name") == "Shutdown") return fields.Text("primaryOperationalStatus") == "Ok";
            return false;
        }
    }

    [Cmdlet(VerbsData.Save, "VM", DefaultParameterSetName = "Name", SupportsShouldProcess = true), OutputType(typeof(VirtualMachine))]
    public sealed class SaveVM : MachineCommand
    {
        protected override void Act(VirtualMachine vm)
        {
            if (Allowed("Save-VM will save virtual machine \"{0}\".", vm.Name)) AskOf("saveMachine", vm);
        }
    }

    [Cmdlet(VerbsLifecycle.Suspend, "VM", DefaultParameterSetName = "Name", SupportsShouldProcess = true), OutputType(typeof(VirtualMachine))]
    public sealed class SuspendVM : MachineCommand
    {
        protected override void Act(VirtualMachine vm)
        {
            if (Allowed("Suspend-VM will suspend the virtual machine \"{0}\".", vm.Name)) AskOf("pauseMachine", vm);
        }
    }

    [Cmdlet(VerbsLifecycle.Resume, "VM", DefaultParameterSetName = "Name", SupportsShouldProcess = true), OutputType(typeof(VirtualMachine))]
    public sealed class ResumeVM : MachineCommand
    {
        protected override void Act(VirtualMachine vm)
        {
            if (Allowed("Resume-VM will resume the virtual machine \"{0}\".", vm.Name)) AskOf("resumeMachine", vm);
        }
    }

    [Cmdlet(VerbsLifecycle.Restart, "VM", DefaultParameterSetName = "Name", SupportsShouldProcess = true), OutputType(typeof(VirtualMachine))]
    public sealed class RestartVM : MachineCommand
    {
        public enum WaitVMTypes { Heartbeat = 0, IPAddress = 1, Reboot = 2, MemoryOperations = 3 }

        public enum RestartType { Reset = 0, Reboot = 1 }

        public RestartVM() { Delay = 5; }

        [Parameter(ParameterSetName = "Name", Mandatory = true, Position = 0, ValueFromPipeline = true)]
        [Parameter(ParameterSetName = "NameWait", Mandatory = true, Position = 0, ValueFromPipeline = true), Alias("VMName")]
        public override string[] Name { get; set; }

        [Parameter(ParameterSetName = "VMObject", Mandatory = true, Position = 0, ValueFromPipeline = true)]
        [Parameter(ParameterSetName = "VMObjectWait", Mandatory = true, Position = 0, ValueFromPipeline = true)]
        public override VirtualMachine[] VM { get; set; }

        [Parameter(ParameterSetName = "Name"), Parameter(ParameterSetName = "NameWait"), NotSimulated, ValidateNotNullOrEmpty]
        public override CimSession[] CimSession { get; set; }

        [Parameter(ParameterSetName = "Name"), Parameter(ParameterSetName = "NameWait"), ValidateNotNullOrEmpty]
        public override string[] ComputerName { get; set; }

        [Parameter(ParameterSetName = "Name"), Parameter(ParameterSetName = "NameWait"), NotSimulated, ValidateNotNullOrEmpty]
        public override PSCredential[] Credential { get; set; }

        [Parameter]
        public SwitchParameter Force { get; set; }

        [Parameter(ParameterSetName = "NameWait", Mandatory = true), Parameter(ParameterSetName = "VMObjectWait", Mandatory = true)]
        public SwitchParameter Wait { get; set; }

        [Parameter(ParameterSetName = "NameWait"), Parameter(ParameterSetName = "VMObjectWait")]
        public WaitVMTypes For { get; set; }

        [Parameter(ParameterSetName = "NameWait"), Parameter(ParameterSetName = "VMObjectWait"), ValidateRange(1, 65535)]
        public ushort Delay { get; set; }

        [Parameter(ParameterSetName = "NameWait"), Parameter(ParameterSetName = "VMObjectWait"), Alias("TimeoutSec"), ValidateRange(-1, int.MaxValue)]
        public int? Timeout { get; set; }

        [Parameter(ParameterSetName = "Name"), Parameter(ParameterSetName = "NameWait")]
        [Parameter(ParameterSetName = "VMObject"), Parameter(ParameterSetName = "VMObjectWait")]
        public RestartType Type { get; set; }

        protected override void Process()
        {
            // Nothing is known of the guest but its heartbeat, and it is restarted only by a reset.
            if (Type != RestartType.Reset) RefuseNotSimulated("Type");
            if (For != WaitVMTypes.Heartbeat) RefuseNotSimulated("For");
            base.Process();
        }

        protected override void Act(VirtualMachine vm)
        {
            if (!Allowed("Restart-VM will restart virtual machine \"{0}\".", vm.Name)) return;
            if (!Force && !Agreed("Are you sure you want to restart virtual machine \"" + vm.Name + "\"?")) return;
            AskOf("resetMachine", vm);
            if (Wait) AwaitHeartbeat(vm);
        }

        private void AwaitHeartbeat(VirtualMachine vm)
        {
            Stopwatch waited = Stopwatch.StartNew();
            int limit = Timeout ?? 300;
            while (limit < 0 || waited.Elapsed.TotalSeconds < limit)
            {
                VMHeartbeatStatus? heartbeat = MachineOf(vm.Id).Heartbeat;
                if (heartbeat != null && heartbeat.ToString().StartsWith("Ok", StringComparison.Ordinal)) return;
                Thread.Sleep(200);
            }
            throw new Refused("OperationTimeout", "OperationTimeout", "The operation timed out.");
        }
    }

    [Cmdlet(VerbsCommon.Remove, "VM", DefaultParameterSetName = "Name", SupportsShouldProcess = true), OutputType(typeof(VirtualMachine))]
    public sealed class RemoveVM : MachineCommand
    {
        [Parameter]
        public SwitchParameter Force { get; set; }

        protected override void Act(VirtualMachine vm)
        {
            if (!Allowed("Remove-VM will remove virtual machine \"{0}\".", vm.Name)) return;
            if (!Force && !Agreed("Are you sure you want to remove virtual machine \"" + vm.Name + "\"?")) return;
            // Its disks would merge after it is gone.
            if (SnapshotsOf(vm).Count > 0)
                throw new Refused("NotSimulated", "NotImplemented", "The stand-in for Hyper-V does not simulate the removal of a machine that has checkpoints.");
            AskOf("removeMachine", vm);
        }

        protected override void Pass(VirtualMachine vm) { Write(vm); }
    }

    [Cmdlet(VerbsCommon.Remove, "VMSavedState", DefaultParameterSetName = "VMName", SupportsShouldProcess = true)]
    public sealed class RemoveVMSavedState : VirtualizationCmdlet
    {
        [Parameter(ParameterSetName = "VMName", Mandatory = true, Position = 0, ValueFromPipeline = true)]
        public string[] VMName { get; set; }

        [Parameter(ParameterSetName = "VMName"), NotSimulated, ValidateNotNullOrEmpty]
        public CimSession[] CimSession { get; set; }

        [Parameter(ParameterSetName = "VMName"), ValidateNotNullOrEmpty]
        public string[] ComputerName { get; set; }

        [Parameter(ParameterSetName = "VMName"), NotSimulated, ValidateNotNullOrEmpty]
        public PSCredential[] Credential { get; set; }

        [Parameter(ParameterSetName = "VMObject", Mandatory = true, Position = 0, ValueFromPipeline = true)]
        public VirtualMachine[] VM { get; set; }

        [Parameter(ParameterSetName = "VMSnapshot", Mandatory = true, Position = 0, ValueFromPipeline = true), Alias("VMCheckpoint")]
        public VMSnapshot VMSnapshot { get; set; }

        protected override void Process()
        {
            // The memory of a checkpoint is not simulated apart from it.
            if (VMSnapshot != null) RefuseNotSimulated("VMSnapshot");
            RefuseRemote(ComputerName);
            ForEachOf(VM ?? MachinesNamed(VMName).ToArray(), delegate(VirtualMachine vm)
            {
                if (Allowed("Remove-VMSavedState will remove the saved state of virtual machine \"{0}\".", vm.Name))
                    AskOf("deleteSavedState", vm);
            });
        }
    }
}
