using System;
using System.Globalization;
using System.Management.Automation;
using Microsoft.Management.Infrastructure;

namespace Microsoft.HyperV.PowerShell.Commands
{
    [Cmdlet(VerbsCommon.Set, "VM", DefaultParameterSetName = "Name", SupportsShouldProcess = true), OutputType(typeof(VirtualMachine))]
    public sealed class SetVM : VirtualizationCmdlet
    {
        [Parameter(ParameterSetName = "Name"), NotSimulated, ValidateNotNullOrEmpty]
        public CimSession[] CimSession { get; set; }

        [Parameter(ParameterSetName = "Name"), ValidateNotNullOrEmpty]
        public string[] ComputerName { get; set; }

        [Parameter(ParameterSetName = "Name"), NotSimulated, ValidateNotNullOrEmpty]
        public PSCredential[] Credential { get; set; }

        [Parameter(ParameterSetName = "VMObject", Mandatory = true, Position = 0, ValueFromPipeline = true), ValidateNotNullOrEmpty]
        public VirtualMachine[] VM { get; set; }

        [Parameter(ParameterSetName = "Name", Mandatory = true, Position = 0, ValueFromPipeline = true), Alias("VMName"), ValidateNotNullOrEmpty]
        public string[] Name { get; set; }

        [Parameter, NotSimulated]
        public bool GuestControlledCacheTypes { get; set; }

        [Parameter, NotSimulated]
        public uint LowMemoryMappedIoSpace { get; set; }

        [Parameter, NotSimulated]
        public ulong HighMemoryMappedIoSpace { get; set; }

        [Parameter, NotSimulated]
        public bool BatteryPassthroughEnabled { get; set; }

        [Parameter, ValidateNotNull]
        public long? ProcessorCount { get; set; }

        [Parameter, NotSimulated]
        public SwitchParameter DynamicMemory { get; set; }

        // All simulated memory is.
        [Parameter]
        public SwitchParameter StaticMemory { get; set; }

        [Parameter, NotSimulated, ValidateNotNull]
        public long? MemoryMinimumBytes { get; set; }

        [Parameter, NotSimulated, ValidateNotNull]
        public long? MemoryMaximumBytes { get; set; }

        [Parameter, ValidateNotNull]
        public long? MemoryStartupBytes { get; set; }

        [Parameter, NotSimulated, ValidateNotNullOrEmpty]
        public StartAction? AutomaticStartAction { get; set; }

        [Parameter, NotSimulated, ValidateNotNullOrEmpty]
        public StopAction? AutomaticStopAction { get; set; }

        [Parameter, NotSimulated, ValidateNotNull]
        public int? AutomaticStartDelay { get; set; }

        [Parameter, NotSimulated, ValidateNotNullOrEmpty]
        public CriticalErrorAction? AutomaticCriticalErrorAction { get; set; }

        [Parameter, NotSimulated, ValidateNotNull]
        public int? AutomaticCriticalErrorActionTimeout { get; set; }

#if MODULE_1_1
        private const string CheckpointType = null;
        private const string Automatic = null;
#else
        [Parameter]
        public CheckpointType? CheckpointType { get; set; }

        [Parameter, ValidateNotNull]
        public bool? AutomaticCheckpointsEnabled { get; set; }

        private string Automatic
        {
            get { return AutomaticCheckpointsEnabled == null ? null : AutomaticCheckpointsEnabled.Value ? "true" : "false"; }
        }
#endif

        [Parameter, NotSimulated, ValidateNotNull]
        public OnOffState? LockOnDisconnect { get; set; }

        [Parameter, ValidateNotNull]
        public string Notes { get; set; }

        [Parameter, ValidateNotNullOrEmpty]
        public string NewVMName { get; set; }

        [Parameter, ValidateNotNullOrEmpty]
        public string SnapshotFileLocation { get; set; }

        [Parameter, NotSimulated, ValidateNotNullOrEmpty]
        public string SmartPagingFilePath { get; set; }

        [Parameter, NotSimulated]
        public EnhancedSessionTransportType? EnhancedSessionTransportType { get; set; }

        [Parameter]
        public SwitchParameter AllowUnverifiedPaths { get; set; }

        [Parameter]
        public SwitchParameter Passthru { get; set; }

        protected override void Process()
        {
            RefuseRemote(ComputerName);
            ForEachOf(VM ?? MachinesNamed(Name).ToArray(), delegate(VirtualMachine vm)
            {
                if (!Allowed("Set-VM will configure the virtual machine \"{0}\".", vm.Name)) return;
                AskOf("setMachine", vm,
                    "checkpointType", CheckpointType == null ? null : CheckpointType.ToString(),
                    "automaticCheckpoints", Automatic,
                    "snapshotFileLocation", SnapshotFileLocation,
                    "notes", Notes,
                    "newName", NewVMName,
                    "processorCount", Text(ProcessorCount),
                    "memoryBytes", Text(MemoryStartupBytes));
                if (Passthru) Write(MachineOf(vm.Id));
            });
        }

        private static string Text(long? number)
        {
            return number == null ? null : number.Value.ToString(CultureInfo.InvariantCulture);
        }
    }
}
