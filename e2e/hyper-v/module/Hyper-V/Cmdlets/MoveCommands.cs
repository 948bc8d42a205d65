using System;
using System.Management.Automation;
using Microsoft.Management.Infrastructure;

namespace Microsoft.HyperV.PowerShell
{
    // Nothing is metered on the simulated host: a type without objects.
    public sealed class VMMeteringReportForVirtualMachine { private VMMeteringReportForVirtualMachine() { } }
}

namespace Microsoft.HyperV.PowerShell.Commands
{
    [Cmdlet(VerbsData.Export, "VM", DefaultParameterSetName = "Name", SupportsShouldProcess = true), OutputType(typeof(VirtualMachine))]
    public sealed class ExportVM : MachineCommand
    {
        [Parameter(Mandatory = true, Position = 1)]
        public string Path { get; set; }

        // Which of them is meant where none is said is not documented.
        [Parameter, ValidateNotNull]
        public CaptureLiveState? CaptureLiveState { get; set; }

        protected override void Act(VirtualMachine vm)
        {
            if (!Allowed("Export-VM will export the virtual machine \"{0}\".", vm.Name)) return;
            string liveState = CaptureLiveState == null ? null : CaptureLiveState.ToString();
            AskOf("exportMachine", vm, "folder", Path, "liveState", liveState);
        }

        protected override void Pass(VirtualMachine vm) { Write(vm); }
    }

    /// <summary>What is metered of machines, which has to be switched on for each: here it is for none.</summary>
    [Cmdlet(VerbsDiagnostic.Measure, "VM", DefaultParameterSetName = "Name"), OutputType(typeof(VMMeteringReportForVirtualMachine))]
    public sealed class MeasureVM : VirtualizationCmdlet
    {
        [Parameter(ParameterSetName = "Name", Mandatory = true, Position = 0, ValueFromPipeline = true), Alias("VMName"), ValidateNotNullOrEmpty]
        public string[] Name { get; set; }

        [Parameter(ParameterSetName = "VMObject", Mandatory = true, Position = 0, ValueFromPipeline = true), ValidateNotNullOrEmpty]
        public VirtualMachine[] VM { get; set; }

        [Parameter(ParameterSetName = "Name"), NotSimulated, ValidateNotNullOrEmpty]
        public CimSession[] CimSession { get; set; }

        [Parameter(ParameterSetName = "Name"), ValidateNotNullOrEmpty]
        public string[] ComputerName { get; set; }

        [Parameter(ParameterSetName = "Name"), NotSimulated, ValidateNotNullOrEmpty]
        public PSCredential[] Credential { get; set; }

        protected override void Process()
        {
            RefuseRemote(ComputerName);
            ForEachOf(VM ?? MachinesNamed(Name).ToArray(), delegate(VirtualMachine vm)
            {
                throw new Refused("InvalidState", "InvalidOperation", "Resource metering is not enabled for the virtual machine \"" + vm.Name + "\".");
            });
        }
    }
}
