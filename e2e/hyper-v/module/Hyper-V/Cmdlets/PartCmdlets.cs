using System;
using System.Collections.Generic;
using System.Management.Automation;
using Microsoft.Management.Infrastructure;

namespace Microsoft.HyperV.PowerShell.Commands
{
    [Cmdlet(VerbsCommon.Get, "VMHost", DefaultParameterSetName = "ComputerName"), OutputType(typeof(VMHost))]
    public sealed class GetVMHost : VirtualizationCmdlet
    {
        [Parameter(ParameterSetName = "CimSession", Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true), NotSimulated]
        [ValidateNotNullOrEmpty]
        public CimSession[] CimSession { get; set; }

        [Parameter(ParameterSetName = "ComputerName", Position = 0, ValueFromPipeline = true), ValidateNotNullOrEmpty]
        public string[] ComputerName { get; set; }

        [Parameter(ParameterSetName = "ComputerName", Position = 1, ValueFromPipeline = true), NotSimulated, ValidateNotNullOrEmpty]
        public PSCredential[] Credential { get; set; }

        protected override void Process()
        {
            RefuseRemote(ComputerName);
            foreach (Fields fields in Ask("readHost")) WriteObject(new VMHost(fields));
        }
    }

    /// <summary>Parts of a machine or of one of its checkpoints.</summary>
    public abstract class PartCmdlet : VirtualizationCmdlet
    {
        [Parameter(ParameterSetName = "VMName", Mandatory = true, Position = 0, ValueFromPipeline = true), ValidateNotNullOrEmpty]
        public string[] VMName { get; set; }

        [Parameter(ParameterSetName = "VMName"), NotSimulated, ValidateNotNullOrEmpty]
        public virtual CimSession[] CimSession { get; set; }

        [Parameter(ParameterSetName = "VMName"), ValidateNotNullOrEmpty]
        public virtual string[] ComputerName { get; set; }

        [Parameter(ParameterSetName = "VMName"), NotSimulated, ValidateNotNullOrEmpty]
        public virtual PSCredential[] Credential { get; set; }

        [Parameter(ParameterSetName = "VMObject", Mandatory = true, Position = 0, ValueFromPipeline = true), ValidateNotNullOrEmpty]
        public VirtualMachine[] VM { get; set; }

        [Parameter(ParameterSetName = "VMSnapshot", Mandatory = true, Position = 0, ValueFromPipeline = true), Alias("VMCheckpoint")]
        [ValidateNotNullOrEmpty]
        public VMSnapshot VMSnapshot { get; set; }

        protected abstract void WriteParts(Guid vmId, string checkpointId);

        protected override void Process()
        {
            RefuseRemote(ComputerName);
            if (VMSnapshot != null)
                ForEachOf(new[] { VMSnapshot }, delegate(VMSnapshot one) { WriteParts(one.VMId, one.Id.ToString()); });
            else
                ForEachOf(VM ?? MachinesNamed(VMName).ToArray(), delegate(VirtualMachine vm) { WriteParts(vm.Id, null); });
        }

        protected List<T> Parts<T>(string reading, Guid vmId, string checkpointId, Converter<Fields, T> made)
        {
            return new List<Fields>(ObjectCache.Parts(reading, vmId, checkpointId, Ask)).ConvertAll(made);
        }

        /// <summary>The machine, or the checkpoint of it that is named.</summary>
        protected VirtualMachineBase OwnerOf(Guid vmId, string checkpointId)
        {
            if (checkpointId == null) return MachineOf(vmId);
            VMSnapshot found = SnapshotOf(vmId, new Guid(checkpointId));
            if (found != null) return found;
            throw new Refused("ObjectNotFound", "ObjectNotFound", "Unable to find a snapshot matching the given criteria.");
        }

        protected static HardDiskDrive NewHardDiskDrive(Fields fields) { return new HardDiskDrive(fields); }

        protected static DvdDrive NewDvdDrive(Fields fields) { return new DvdDrive(fields); }

        protected static bool Fits(string pattern, string name)
        {
            return new WildcardPattern(pattern, WildcardOptions.IgnoreCase).IsMatch(name);
        }
    }

    /// <summary>Drives, also those of some controllers.</summary>
    public abstract class DriveCmdlet : PartCmdlet
    {
        [Parameter(ParameterSetName = "VMDriveController", Mandatory = true, Position = 0, ValueFromPipeline = true)]
        public VMDriveController[] VMDriveController { get; set; }

        [Parameter, ValidateNotNull]
        public int? ControllerLocation { get; set; }

        [Parameter(ParameterSetName = "VMName"), Parameter(ParameterSetName = "VMObject"), Parameter(ParameterSetName = "VMSnapshot")]
        [ValidateNotNull]
        public int? ControllerNumber { get; set; }

        protected abstract bool IsWanted(Drive drive);

        protected override void Process()
        {
            if (VMDriveController == null) { base.Process(); return; }
            foreach (VMDriveController controller in VMDriveController) WriteFitting(controller.Drives);
        }

        protected void WriteFitting(IEnumerable<Drive> drives)
        {
            foreach (Drive drive in drives)
            {
                if (ControllerNumber != null && drive.ControllerNumber != ControllerNumber) continue;
                if (ControllerLocation != null && drive.ControllerLocation != ControllerLocation) continue;
                if (IsWanted(drive)) WriteObject(drive);
            }
        }
    }

    [Cmdlet(VerbsCommon.Get, "VMHardDiskDrive", DefaultParameterSetName = "VMName"), OutputType(typeof(HardDiskDrive))]
    public sealed class GetVMHardDiskDrive : DriveCmdlet
    {
        [Parameter(ParameterSetName = "VMName"), Parameter(ParameterSetName = "VMObject"), Parameter(ParameterSetName = "VMSnapshot")]
        public ControllerType? ControllerType { get; set; }

        protected override bool IsWanted(Drive drive)
        {
            return drive is HardDiskDrive && (ControllerType == null || drive.ControllerType == ControllerType);
        }

        protected override void WriteParts(Guid vmId, string checkpointId)
        {
            WriteFitting(Parts("readDrives", vmId, checkpointId, NewHardDiskDrive));
        }
    }

    [Cmdlet(VerbsCommon.Get, "VMDvdDrive", DefaultParameterSetName = "VMName"), OutputType(typeof(DvdDrive))]
    public sealed class GetVMDvdDrive : DriveCmdlet
    {
        protected override bool IsWanted(Drive drive) { return drive is DvdDrive; }

        protected override void WriteParts(Guid vmId, string checkpointId)
        {
            WriteFitting(Parts("readDvdDrives", vmId, checkpointId, NewDvdDrive));
        }
    }

    [Cmdlet(VerbsCommon.Get, "VMScsiController", DefaultParameterSetName = "VMName"), OutputType(typeof(VMScsiController))]
    public sealed class GetVMScsiController : PartCmdlet
    {
        [Parameter(Position = 1), ValidateNotNull]
        public int? ControllerNumber { get; set; }

        // The simulator keeps drives only: a controller is there as far as something hangs on it.
        protected override void WriteParts(Guid vmId, string checkpointId)
        {
            List<Fields> records = new List<Fields>(ObjectCache.Parts("readDrives", vmId, checkpointId, Ask));
            List<Drive> drives = new List<Drive>(records.ConvertAll(NewHardDiskDrive).ToArray());
            List<Fields> dvds = new List<Fields>(ObjectCache.Parts("readDvdDrives", vmId, checkpointId, Ask));
            drives.AddRange(dvds.ConvertAll(NewDvdDrive).ToArray());
            records.AddRange(dvds);
            SortedDictionary<int, Fields> owners = new SortedDictionary<int, Fields>();
            for (int at = 0; at < drives.Count; at++)
                if (drives[at].ControllerType == ControllerType.SCSI) owners[drives[at].ControllerNumber] = records[at];
            foreach (KeyValuePair<int, Fields> one in owners)
            {
                if (ControllerNumber != null && one.Key != ControllerNumber) continue;
                Drive[] own = drives.FindAll(delegate(Drive drive)
                {
                    return drive.ControllerType == ControllerType.SCSI && drive.ControllerNumber == one.Key;
                }).ToArray();
                WriteObject(new VMScsiController(one.Value, one.Key, own));
            }
        }
    }

    [Cmdlet(VerbsCommon.Get, "VMNetworkAdapter", DefaultParameterSetName = "VMName"), OutputType(typeof(VMNetworkAdapterBase))]
    public sealed class GetVMNetworkAdapter : PartCmdlet
    {
        [Parameter(ParameterSetName = "VMName"), Parameter(ParameterSetName = "VMObject")]
        public bool IsLegacy { get; set; }

        [Parameter(ParameterSetName = "VMName"), Parameter(ParameterSetName = "ManagementOS"), Parameter(ParameterSetName = "All")]
        [NotSimulated, ValidateNotNullOrEmpty]
        public override CimSession[] CimSession { get; set; }

        [Parameter(ParameterSetName = "VMName"), Parameter(ParameterSetName = "ManagementOS"), Parameter(ParameterSetName = "All")]
        [ValidateNotNullOrEmpty]
        public override string[] ComputerName { get; set; }

        [Parameter(ParameterSetName = "VMName"), Parameter(ParameterSetName = "ManagementOS"), Parameter(ParameterSetName = "All")]
        [NotSimulated, ValidateNotNullOrEmpty]
        public override PSCredential[] Credential { get; set; }

        [Parameter(Position = 1), Alias("VMNetworkAdapterName")]
        public string Name { get; set; }

        // The simulated host has no adapters of its own that could be told with those of the machines.
        [Parameter(ParameterSetName = "All", Mandatory = true), NotSimulated]
        public SwitchParameter All { get; set; }

        [Parameter(ParameterSetName = "ManagementOS", Mandatory = true), NotSimulated]
        public SwitchParameter ManagementOS { get; set; }

        [Parameter(ParameterSetName = "ManagementOS"), ValidateNotNullOrEmpty]
        public string SwitchName { get; set; }

        protected override void WriteParts(Guid vmId, string checkpointId)
        {
            foreach (Fields fields in ObjectCache.Parts("readAdapters", vmId, checkpointId, Ask))
            {
                VMNetworkAdapter adapter = new VMNetworkAdapter(fields);
                if (IsBound("IsLegacy") && adapter.IsLegacy != IsLegacy) continue;
                if (Name == null || Fits(Name, adapter.Name)) WriteObject(adapter);
            }
        }
    }

    [Cmdlet(VerbsCommon.Get, "VMIntegrationService", DefaultParameterSetName = "VMName"), OutputType(typeof(VMIntegrationComponent))]
    public sealed class GetVMIntegrationService : PartCmdlet
    {
        [Parameter(Position = 1), ValidateNotNullOrEmpty]
        public string[] Name { get; set; }

        protected override void WriteParts(Guid vmId, string checkpointId)
        {
            foreach (Fields fields in ObjectCache.Parts("readIntegrationServices", vmId, checkpointId, Ask))
            {
                VMIntegrationComponent service = new VMIntegrationComponent(fields);
                if (Name == null || Array.Exists(Name, delegate(string one) { return Fits(one, service.Name); })) WriteObject(service);
            }
        }
    }
}
