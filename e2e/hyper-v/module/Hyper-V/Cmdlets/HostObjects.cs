using System;
using System.Collections.Generic;
using Microsoft.Virtualization.Client.Management;

namespace Microsoft.HyperV.PowerShell
{
    /// <summary>
    /// The host. What the simulator does not keep is as after the role was added:
    /// https://learn.microsoft.com/powershell/module/hyper-v/set-vmhost
    /// </summary>
    public sealed class VMHost : VirtualizationObject
    {
        internal VMHost(Fields fields) : base(fields) { }

        public string Name { get { return Fields.Text("name"); } }

        public string FullyQualifiedDomainName { get { return Name; } }

        public int LogicalProcessorCount { get { return (int)Fields.Number("logicalProcessorCount"); } }

        public long MemoryCapacity { get { return Fields.Number("memoryCapacity"); } }

        public string VirtualHardDiskPath { get { return Fields.Text("virtualHardDiskPath"); } }

        public string VirtualMachinePath { get { return Fields.Text("virtualMachinePath"); } }

        public TimeSpan ResourceMeteringSaveInterval { get { return TimeSpan.FromHours(1); } }

        public VMHostNumaNode[] HostNumaStatus { get { return new VMHostNumaNode[0]; } }

        public VMNumaNodeStatus[] NumaStatus { get { return new VMNumaNodeStatus[0]; } }

        public bool NumaSpanningEnabled { get { return true; } }

        public bool IovSupport { get { return false; } }

        public string[] IovSupportReasons { get { return new string[0]; } }

        public List<VMInternalNetworkAdapter> InternalNetworkAdapters { get { return new List<VMInternalNetworkAdapter>(); } }

        public List<VMExternalNetworkAdapter> ExternalNetworkAdapters { get { return new List<VMExternalNetworkAdapter>(); } }

        public IReadOnlyList<string> SupportedVmVersions { get { return new string[0]; } }

        public IReadOnlyList<SecureBootTemplate> SecureBootTemplates { get { return new SecureBootTemplate[0]; } }

        public bool EnableEnhancedSessionMode { get { return false; } }

        public string FibreChannelWwnn { get { return "C003FF0000FFFF00"; } }

        public string FibreChannelWwpnMinimum { get { return "C003FF0000000000"; } }

        public string FibreChannelWwpnMaximum { get { return "C003FF000000FFFF"; } }

        public string MacAddressMinimum { get { return "00155D010000"; } }

        public string MacAddressMaximum { get { return "00155D0100FF"; } }

        public uint MaximumStorageMigrations { get { return 2; } }

        public uint MaximumVirtualMachineMigrations { get { return 2; } }

        public bool UseAnyNetworkForMigration { get { return false; } }

        public bool VirtualMachineMigrationEnabled { get { return false; } }

        public MigrationAuthenticationType VirtualMachineMigrationAuthenticationType { get { return MigrationAuthenticationType.CredSSP; } }

        public VMMigrationPerformance VirtualMachineMigrationPerformanceOption { get { return VMMigrationPerformance.Compression; } }
    }

    // What the simulated host does not have: types without objects.
    public sealed class VMHostNumaNode { private VMHostNumaNode() { } }

    public sealed class VMNumaNodeStatus { private VMNumaNodeStatus() { } }

    public sealed class VMInternalNetworkAdapter { private VMInternalNetworkAdapter() { } }

    public sealed class VMExternalNetworkAdapter { private VMExternalNetworkAdapter() { } }

    public enum MigrationAuthenticationType { CredSSP = 0, Kerberos = 1 }

    public enum VMMigrationPerformance { TCPIP = 0, Compression = 1, SMB = 2 }
}

namespace Microsoft.Virtualization.Client.Management
{
    public sealed class SecureBootTemplate { private SecureBootTemplate() { } }

    public enum VirtualHardDiskPmemAddressAbstractionType { None = 0, BTT = 1, Unknown = 65535 }
}
