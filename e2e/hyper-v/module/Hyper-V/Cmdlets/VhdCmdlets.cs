using System;
using System.Collections.Generic;
using System.Management.Automation;
using Microsoft.HyperV.PowerShell;
using Microsoft.HyperV.PowerShell.Commands;
using Microsoft.Management.Infrastructure;

namespace Microsoft.Vhd.PowerShell.Cmdlets
{
    /// <summary>
    /// Disk files by path. The paths are patterns: brackets that are meant as such are escaped.
    /// https://learn.microsoft.com/powershell/module/hyper-v/get-vhd
    /// </summary>
    public abstract class VhdCmdlet : VirtualizationCmdlet
    {
        [Parameter, NotSimulated, ValidateNotNullOrEmpty]
        public CimSession[] CimSession { get; set; }

        [Parameter, ValidateNotNullOrEmpty]
        public string[] ComputerName { get; set; }

        [Parameter, NotSimulated, ValidateNotNullOrEmpty]
        public PSCredential[] Credential { get; set; }

        protected List<VirtualHardDisk> DisksAt(string path)
        {
            List<VirtualHardDisk> found = WildcardPattern.ContainsWildcardCharacters(path) ? DisksLike(path) : Read(WildcardPattern.Unescape(path));
            if (found.Count > 0) return found;
            // https://github.com/openzfsonwindows/openzfs/issues/381
            throw new Refused("InvalidParameter", "InvalidArgument", "'" + path + "' is not an existing virtual hard disk file.");
        }

        protected List<VirtualHardDisk> Read(string path)
        {
            List<VirtualHardDisk> found = new List<VirtualHardDisk>();
            foreach (Fields fields in Ask("readDisk", "path", path)) found.Add(new VirtualHardDisk(fields));
            return found;
        }

        /// <summary>The file that the host uses as a physical disk of this number.</summary>
        protected VirtualHardDisk DiskNumbered(uint number)
        {
            VirtualHardDisk found = Read(null).Find(delegate(VirtualHardDisk disk) { return disk.DiskNumber == number; });
            if (found != null) return found;
            throw new Refused("InvalidParameter", "InvalidArgument", "The disk with number " + number + " is not a mounted virtual hard disk.");
        }

        protected VirtualHardDisk AskOfDisk(string command, params string[] arguments)
        {
            return new VirtualHardDisk(Ask(command, arguments)[0]);
        }

        private List<VirtualHardDisk> DisksLike(string path)
        {
            string[] pattern = path.Split('\\');
            return Read(null).FindAll(delegate(VirtualHardDisk disk)
            {
                string[] parts = disk.Path.Split('\\');
                for (int at = 0; at < pattern.Length; at++)
                    if (parts.Length != pattern.Length || !new WildcardPattern(pattern[at], WildcardOptions.IgnoreCase).IsMatch(parts[at])) return false;
                return true;
            });
        }
    }

    [Cmdlet(VerbsCommon.Get, "VHD", DefaultParameterSetName = "Path"), OutputType(typeof(VirtualHardDisk))]
    public sealed class GetVHD : VhdCmdlet
    {
        [Parameter(ParameterSetName = "Path", Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
        [Alias("FullName"), ValidateNotNullOrEmpty]
        public string[] Path { get; set; }

        [Parameter(ParameterSetName = "VMId", Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
        [Alias("Id"), ValidateNotNullOrEmpty]
        public Guid[] VMId { get; set; }

        [Parameter(ParameterSetName = "Disk", Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
        [Alias("Number"), ValidateNotNullOrEmpty]
        public uint DiskNumber { get; set; }

        protected override void Process()
        {
            RefuseRemote(ComputerName);
            if (Path != null) ForEachOf(Path, delegate(string path) { WriteObject(DisksAt(path), true); });
            else if (VMId != null) ForEachOf(VMId, WriteDisksOf);
            else WriteObject(DiskNumbered(DiskNumber));
        }

        private void WriteDisksOf(Guid vmId)
        {
            foreach (Fields fields in ObjectCache.Parts("readDrives", vmId, null, Ask))
                if (fields.Text("diskNumber") == null) WriteObject(Read(fields.Text("path")), true);
        }
    }
}
