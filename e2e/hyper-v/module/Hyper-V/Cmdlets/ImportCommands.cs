using System;
using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using Microsoft.Management.Infrastructure;

namespace Microsoft.HyperV.PowerShell
{
    public enum OperationType { MoveVirtualMachine = 0, ImportVirtualMachine = 1, MoveVirtualMachineAndStorage = 2 }

    /// <summary>What keeps a machine from being imported: https://learn.microsoft.com/powershell/module/hyper-v/compare-vm</summary>
    public sealed class VMCompatibilityError
    {
        private readonly Fields fields;

        internal VMCompatibilityError(Fields fields) { this.fields = fields; }

        public string Message { get { return fields.Text("message"); } }

        /// <summary>0 where none is documented.</summary>
        public long MessageId { get { return fields.Number("messageId"); } }

        public object Source
        {
            get
            {
                string source = fields.Text("source");
                if (source == "adapter") return new VMNetworkAdapter(fields);
                return source == "drive" ? new HardDiskDrive(fields) : null;
            }
        }
    }

    public sealed class VMCompatibilityReport
    {
        private readonly Fields fields;

        internal VMCompatibilityReport(IList<Fields> records, string diskSource)
        {
            fields = records[0];
            VhdSourcePath = diskSource;
            VM = new VirtualMachine(fields);
            List<VMCompatibilityError> errors = new List<VMCompatibilityError>();
            for (int at = 1; at < records.Count; at++) errors.Add(new VMCompatibilityError(records[at]));
            Incompatibilities = errors.ToArray();
        }

        public VirtualMachine VM { get; internal set; }

        public OperationType OperationType { get { return OperationType.ImportVirtualMachine; } }

        public string Destination { get { return Environment.MachineName; } }

        public string Path { get { return fields.Text("reportPath"); } }

        public string SnapshotPath { get { return fields.Text("snapshotFileLocation"); } }

        public string VhdDestinationPath { get { return fields.Text("reportDiskFolder"); } }

        public string VhdSourcePath { get; internal set; }

        public VMCompatibilityError[] Incompatibilities { get; internal set; }
    }
}

namespace Microsoft.HyperV.PowerShell.Commands
{
    /// <summary>A cmdlet at a configuration file, or at the report that one of them made of it.</summary>
    public abstract class ImportCommand : VirtualizationCmdlet
    {
        [Parameter(ParameterSetName = "Copy"), Parameter(ParameterSetName = "Register"), NotSimulated, ValidateNotNullOrEmpty]
        public virtual CimSession[] CimSession { get; set; }

        [Parameter(ParameterSetName = "Copy"), Parameter(ParameterSetName = "Register"), ValidateNotNullOrEmpty]
        public virtual string[] ComputerName { get; set; }

        [Parameter(ParameterSetName = "Copy"), Parameter(ParameterSetName = "Register"), NotSimulated, ValidateNotNullOrEmpty]
        public virtual PSCredential[] Credential { get; set; }

        [Parameter(ParameterSetName = "CompatibilityReport", Mandatory = true, Position = 0, ValueFromPipeline = true)]
        public VMCompatibilityReport CompatibilityReport { get; set; }

        [Parameter(ParameterSetName = "Copy", Mandatory = true, Position = 0, ValueFromPipeline = true)]
        [Parameter(ParameterSetName = "Register", Mandatory = true, Position = 0, ValueFromPipeline = true), ValidateNotNullOrEmpty]
        public string Path { get; set; }

        [Parameter(ParameterSetName = "Copy", Position = 1), ValidateNotNullOrEmpty]
        public string VhdDestinationPath { get; set; }

        [Parameter(ParameterSetName = "Register")]
        public SwitchParameter Register { get; set; }

        [Parameter(ParameterSetName = "Copy", Mandatory = true)]
        public SwitchParameter Copy { get; set; }

        [Parameter(ParameterSetName = "Copy"), ValidateNotNullOrEmpty]
        public virtual string VirtualMachinePath { get; set; }

        [Parameter(ParameterSetName = "Copy"), Alias("CheckpointFileLocation", "SnapshotFileLocation"), ValidateNotNullOrEmpty]
        public virtual string SnapshotFilePath { get; set; }

        [Parameter(ParameterSetName = "Copy"), NotSimulated, ValidateNotNullOrEmpty]
        public virtual string SmartPagingFilePath { get; set; }

        [Parameter(ParameterSetName = "Copy"), ValidateNotNullOrEmpty]
        public string VhdSourcePath { get; set; }

        [Parameter(ParameterSetName = "Copy")]
        public SwitchParameter GenerateNewId { get; set; }

        [Parameter]
        public SwitchParameter AsJob { get; set; }

        internal override bool RunsAsJob { get { return AsJob; } }

        /// <summary>What it is about, for the question whether to go on.</summary>
        internal string Subject { get { return CompatibilityReport == null ? Path : CompatibilityReport.VM.Name; } }

        protected IList<Fields> AskOfImport(string command)
        {
            if (CompatibilityReport != null) return Ask(command, "vmId", CompatibilityReport.VM.Id.ToString());
            return Ask(command,
                "path", Path,
                "copies", Copy ? "true" : "false",
                "newIdentifier", GenerateNewId ? "true" : "false",
                "folder", VirtualMachinePath,
                "checkpointFolder", SnapshotFilePath,
                "diskFolder", VhdDestinationPath,
                "disksFrom", VhdSourcePath);
        }
    }

    [Cmdlet(VerbsData.Import, "VM", DefaultParameterSetName = "Register", SupportsShouldProcess = true), OutputType(typeof(VirtualMachine))]
    public sealed class ImportVM : ImportCommand
    {
        protected override void Process()
        {
            RefuseRemote(ComputerName);
            if (!Allowed("Import-VM will import the virtual machine \"{0}\".", Subject)) return;
            Write(MachineOf(AskOfImport("importMachine")[0].Id("id")));
        }
    }

    [Cmdlet(VerbsData.Compare, "VM", DefaultParameterSetName = "NameSingleDestination", SupportsShouldProcess = true), OutputType(typeof(VMCompatibilityReport))]
    public sealed class CompareVM : ImportCommand
    {
        [Parameter(ParameterSetName = "Copy"), Parameter(ParameterSetName = "NameMultipleDestinationsAndCimSession")]
        [Parameter(ParameterSetName = "NameSingleDestinationAndCimSession"), Parameter(ParameterSetName = "Register")]
        [NotSimulated, ValidateNotNullOrEmpty]
        public override CimSession[] CimSession { get; set; }

        [Parameter(ParameterSetName = "Copy"), Parameter(ParameterSetName = "NameMultipleDestinations")]
        [Parameter(ParameterSetName = "NameSingleDestination"), Parameter(ParameterSetName = "Register"), ValidateNotNullOrEmpty]
        public override string[] ComputerName { get; set; }

        [Parameter(ParameterSetName = "Copy"), Parameter(ParameterSetName = "NameMultipleDestinations")]
        [Parameter(ParameterSetName = "NameSingleDestination"), Parameter(ParameterSetName = "Register"), NotSimulated, ValidateNotNullOrEmpty]
        public override PSCredential[] Credential { get; set; }

        [Parameter(ParameterSetName = "Copy"), Parameter(ParameterSetName = "NameMultipleDestinations"), Parameter(ParameterSetName = "VMMultipleDestinations")]
        [Parameter(ParameterSetName = "NameMultipleDestinationsAndCimSession", Mandatory = true)]
        [Parameter(ParameterSetName = "VMMultipleDestinationsAndCimSession", Mandatory = true), ValidateNotNullOrEmpty]
        public override string VirtualMachinePath { get; set; }

        [Parameter(ParameterSetName = "Copy"), Parameter(ParameterSetName = "NameMultipleDestinations"), Parameter(ParameterSetName = "VMMultipleDestinations")]
        [Parameter(ParameterSetName = "NameMultipleDestinationsAndCimSession"), Parameter(ParameterSetName = "VMMultipleDestinationsAndCimSession")]
        [Alias("CheckpointFileLocation", "SnapshotFileLocation"), ValidateNotNullOrEmpty]
        public override string SnapshotFilePath { get; set; }

        [Parameter(ParameterSetName = "Copy"), Parameter(ParameterSetName = "NameMultipleDestinations"), Parameter(ParameterSetName = "VMMultipleDestinations")]
        [Parameter(ParameterSetName = "NameMultipleDestinationsAndCimSession"), Parameter(ParameterSetName = "VMMultipleDestinationsAndCimSession")]
        [NotSimulated, ValidateNotNullOrEmpty]
        public override string SmartPagingFilePath { get; set; }

        [Parameter(ParameterSetName = "NameMultipleDestinations", Mandatory = true, Position = 0, ValueFromPipeline = true)]
        [Parameter(ParameterSetName = "NameMultipleDestinationsAndCimSession", Mandatory = true, Position = 0, ValueFromPipeline = true)]
        [Parameter(ParameterSetName = "NameSingleDestination", Mandatory = true, Position = 0, ValueFromPipeline = true)]
        [Parameter(ParameterSetName = "NameSingleDestinationAndCimSession", Mandatory = true, Position = 0, ValueFromPipeline = true), ValidateNotNullOrEmpty]
        public string Name { get; set; }

        [Parameter(ParameterSetName = "VMMultipleDestinations", Mandatory = true, Position = 0, ValueFromPipeline = true)]
        [Parameter(ParameterSetName = "VMMultipleDestinationsAndCimSession", Mandatory = true, Position = 0, ValueFromPipeline = true)]
        [Parameter(ParameterSetName = "VMSingleDestination", Mandatory = true, Position = 0, ValueFromPipeline = true)]
        [Parameter(ParameterSetName = "VMSingleDestinationAndCimSession", Mandatory = true, Position = 0, ValueFromPipeline = true), ValidateNotNullOrEmpty]
        public VirtualMachine VM { get; set; }

        // There is no other host that a machine could be moved to.
        [Parameter(ParameterSetName = "NameMultipleDestinations", Mandatory = true, Position = 1)]
        [Parameter(ParameterSetName = "NameSingleDestination", Mandatory = true, Position = 1)]
        [Parameter(ParameterSetName = "VMMultipleDestinations", Mandatory = true, Position = 1)]
        [Parameter(ParameterSetName = "VMSingleDestination", Mandatory = true, Position = 1), NotSimulated, ValidateNotNullOrEmpty]
        public string DestinationHost { get; set; }

        [Parameter(ParameterSetName = "NameMultipleDestinationsAndCimSession", Mandatory = true, Position = 1)]
        [Parameter(ParameterSetName = "NameSingleDestinationAndCimSession", Mandatory = true, Position = 1)]
        [Parameter(ParameterSetName = "VMMultipleDestinationsAndCimSession", Mandatory = true, Position = 1)]
        [Parameter(ParameterSetName = "VMSingleDestinationAndCimSession", Mandatory = true, Position = 1), NotSimulated, ValidateNotNullOrEmpty]
        public CimSession DestinationCimSession { get; set; }

        [Parameter(ParameterSetName = "NameMultipleDestinations"), Parameter(ParameterSetName = "NameSingleDestination")]
        [Parameter(ParameterSetName = "VMMultipleDestinations"), Parameter(ParameterSetName = "VMSingleDestination"), Credential, NotSimulated, ValidateNotNullOrEmpty]
        public PSCredential DestinationCredential { get; set; }

        [Parameter(ParameterSetName = "NameSingleDestination"), Parameter(ParameterSetName = "NameSingleDestinationAndCimSession")]
        [Parameter(ParameterSetName = "VMSingleDestination"), Parameter(ParameterSetName = "VMSingleDestinationAndCimSession"), NotSimulated]
        public SwitchParameter IncludeStorage { get; set; }

        [Parameter(ParameterSetName = "NameSingleDestination"), Parameter(ParameterSetName = "NameSingleDestinationAndCimSession")]
        [Parameter(ParameterSetName = "VMSingleDestination"), Parameter(ParameterSetName = "VMSingleDestinationAndCimSession")]
        [NotSimulated, ValidateNotNullOrEmpty]
        public string DestinationStoragePath { get; set; }

        [Parameter(ParameterSetName = "NameMultipleDestinations"), Parameter(ParameterSetName = "NameMultipleDestinationsAndCimSession")]
        [Parameter(ParameterSetName = "VMMultipleDestinations"), Parameter(ParameterSetName = "VMMultipleDestinationsAndCimSession")]
        [NotSimulated, ValidateNotNullOrEmpty]
        public Hashtable[] Vhds { get; set; }

        [Parameter(ParameterSetName = "NameMultipleDestinations"), Parameter(ParameterSetName = "NameMultipleDestinationsAndCimSession")]
        [Parameter(ParameterSetName = "NameSingleDestination"), Parameter(ParameterSetName = "NameSingleDestinationAndCimSession")]
        [Parameter(ParameterSetName = "VMMultipleDestinations"), Parameter(ParameterSetName = "VMMultipleDestinationsAndCimSession")]
        [Parameter(ParameterSetName = "VMSingleDestination"), Parameter(ParameterSetName = "VMSingleDestinationAndCimSession")]
        [NotSimulated, ValidateNotNullOrEmpty]
        public string ResourcePoolName { get; set; }

        [Parameter(ParameterSetName = "NameMultipleDestinations"), Parameter(ParameterSetName = "NameMultipleDestinationsAndCimSession")]
        [Parameter(ParameterSetName = "NameSingleDestination"), Parameter(ParameterSetName = "NameSingleDestinationAndCimSession")]
        [Parameter(ParameterSetName = "VMMultipleDestinations"), Parameter(ParameterSetName = "VMMultipleDestinationsAndCimSession")]
        [Parameter(ParameterSetName = "VMSingleDestination"), Parameter(ParameterSetName = "VMSingleDestinationAndCimSession"), NotSimulated]
        public SwitchParameter RetainVhdCopiesOnSource { get; set; }

        protected override void Process()
        {
            RefuseRemote(ComputerName);
            if (!Allowed("Compare-VM will compare the virtual machine \"{0}\" with the host.", Subject)) return;
            VMCompatibilityReport report = new VMCompatibilityReport(AskOfImport("compareMachine"), CompatibilityReport == null ? VhdSourcePath : CompatibilityReport.VhdSourcePath);
            if (CompatibilityReport == null) { Write(report); return; }
            // The report that was given is the one that is up to date then, and is passed on.
            CompatibilityReport.Incompatibilities = report.Incompatibilities;
            Write(CompatibilityReport);
        }
    }
}
