using System;
using System.Collections.Generic;
using System.Globalization;
using System.Management.Automation;
using Microsoft.Management.Infrastructure;

namespace Microsoft.HyperV.PowerShell.Commands
{
    [Cmdlet(VerbsCommon.Get, "VMProcessor", DefaultParameterSetName = "VMName"), OutputType(typeof(VMProcessor))]
    public sealed class GetVMProcessor : PartCmdlet
    {
        protected override void WriteParts(Guid vmId, string checkpointId) { WriteObject(new VMProcessor(OwnerOf(vmId, checkpointId))); }
    }

    [Cmdlet(VerbsCommon.Get, "VMMemory", DefaultParameterSetName = "VMName"), OutputType(typeof(VMMemory))]
    public sealed class GetVMMemory : PartCmdlet
    {
        protected override void WriteParts(Guid vmId, string checkpointId) { WriteObject(new VMMemory(OwnerOf(vmId, checkpointId))); }
    }

    /// <summary>Changes what machines have; of a machine by name, by object, or by what it has now.</summary>
    public abstract class ResourceCommand : VirtualizationCmdlet
    {
        [Parameter(ParameterSetName = "VMName"), NotSimulated, ValidateNotNullOrEmpty]
        public CimSession[] CimSession { get; set; }

        [Parameter(ParameterSetName = "VMName"), ValidateNotNullOrEmpty]
        public string[] ComputerName { get; set; }

        [Parameter(ParameterSetName = "VMName"), NotSimulated, ValidateNotNullOrEmpty]
        public PSCredential[] Credential { get; set; }

        [Parameter(ParameterSetName = "VMName", Mandatory = true, Position = 0, ValueFromPipeline = true), ValidateNotNullOrEmpty]
        public string[] VMName { get; set; }

        [Parameter(ParameterSetName = "VMObject", Mandatory = true, Position = 0, ValueFromPipeline = true), ValidateNotNullOrEmpty]
        public VirtualMachine[] VM { get; set; }

        [Parameter, NotSimulated]
        public string ResourcePoolName { get; set; }

        [Parameter]
        public SwitchParameter Passthru { get; set; }

        /// <summary>What the cmdlet was given instead of machines, null where it was not.</summary>
        internal abstract VMResource[] Given { get; }

        internal abstract string Sentence { get; }

        /// <summary>A setting of the far side and its new value, null where nothing changes.</summary>
        internal abstract KeyValuePair<string, long?> Change { get; }

        internal abstract VMResource Now(VirtualMachine vm);

        protected override void Process()
        {
            RefuseRemote(ComputerName);
            ForEachOf(Targets(), delegate(VirtualMachine vm)
            {
                if (!Allowed(Sentence, vm.Name)) return;
                if (Change.Value != null) AskOf("setMachine", vm, Change.Key, Change.Value.Value.ToString(CultureInfo.InvariantCulture));
                if (Passthru) WriteObject(Now(MachineOf(vm.Id)));
            });
        }

        private List<VirtualMachine> Targets()
        {
            if (Given == null) return VM == null ? MachinesNamed(VMName) : new List<VirtualMachine>(VM);
            return new List<VMResource>(Given).ConvertAll(delegate(VMResource one) { return MachineOf(one.VMId); });
        }
    }

    [Cmdlet(VerbsCommon.Set, "VMProcessor", DefaultParameterSetName = "VMName", SupportsShouldProcess = true), OutputType(typeof(VMProcessor))]
    public sealed class SetVMProcessor : ResourceCommand
    {
        [Parameter(ParameterSetName = "VMProcessor", Mandatory = true, Position = 0, ValueFromPipeline = true)]
        public VMProcessor[] VMProcessor { get; set; }

        [Parameter]
        public long? Count { get; set; }

        [Parameter, NotSimulated]
        public bool? AllowACountMCount { get; set; }

        [Parameter, NotSimulated]
        public bool? CompatibilityForMigrationEnabled { get; set; }

        [Parameter, NotSimulated]
        public bool? CompatibilityForOlderOperatingSystemsEnabled { get; set; }

        [Parameter, NotSimulated]
        public bool? EnableHostResourceProtection { get; set; }

        [Parameter, NotSimulated]
        public bool? EnableLegacyApicMode { get; set; }

        [Parameter, NotSimulated]
        public bool? ExposeVirtualizationExtensions { get; set; }

        [Parameter, NotSimulated]
        public long? HwThreadCountPerCore { get; set; }

        [Parameter, NotSimulated]
        public long? Maximum { get; set; }

        [Parameter, NotSimulated]
        public int? MaximumCountPerNumaNode { get; set; }

        [Parameter, NotSimulated]
        public int? MaximumCountPerNumaSocket { get; set; }

        [Parameter, NotSimulated]
        public string[] Perfmon { get; set; }

        [Parameter, NotSimulated]
        public int? RelativeWeight { get; set; }

        [Parameter, NotSimulated]
        public long? Reserve { get; set; }

        internal override VMResource[] Given { get { return VMProcessor; } }

        internal override string Sentence { get { return "Set-VMProcessor will configure the processor settings of the virtual machine \"{0}\"."; } }

        internal override KeyValuePair<string, long?> Change { get { return new KeyValuePair<string, long?>("processorCount", Count); } }

        internal override VMResource Now(VirtualMachine vm) { return new VMProcessor(vm); }
    }

    [Cmdlet(VerbsCommon.Set, "VMMemory", DefaultParameterSetName = "VMName", SupportsShouldProcess = true), OutputType(typeof(VMMemory))]
    public sealed class SetVMMemory : ResourceCommand
    {
        [Parameter(ParameterSetName = "ResourceObject", Mandatory = true, Position = 0, ValueFromPipeline = true)]
        public VMMemory[] VMMemory { get; set; }

        [Parameter]
        public long? StartupBytes { get; set; }

        [Parameter]
        public bool DynamicMemoryEnabled { get; set; }

        [Parameter, NotSimulated]
        public int? Buffer { get; set; }

        [Parameter, NotSimulated]
        public long? MaximumAmountPerNumaNodeBytes { get; set; }

        [Parameter, NotSimulated]
        public long? MaximumBytes { get; set; }

        [Parameter, NotSimulated]
        public long? MinimumBytes { get; set; }

        [Parameter, NotSimulated]
        public int? Priority { get; set; }

        internal override VMResource[] Given { get { return VMMemory; } }

        internal override string Sentence { get { return "Set-VMMemory will configure the memory settings of the virtual machine \"{0}\"."; } }

        internal override KeyValuePair<string, long?> Change { get { return new KeyValuePair<string, long?>("memoryBytes", StartupBytes); } }

        internal override VMResource Now(VirtualMachine vm) { return new VMMemory(vm); }

        protected override void Process()
        {
            // All simulated memory is static.
            if (DynamicMemoryEnabled) RefuseNotSimulated("DynamicMemoryEnabled");
            base.Process();
        }
    }
}
