using System;
using System.Collections.Generic;
using Microsoft.Management.Infrastructure;

namespace Microsoft.HyperV.PowerShell
{
    /// <summary>
    /// A network adapter. What the simulator does not keep is as in one that was added and never changed:
    /// https://learn.microsoft.com/powershell/module/hyper-v/set-vmnetworkadapter
    /// </summary>
    public abstract class VMNetworkAdapterBase : VMComponent
    {
        private static readonly string[] AllIsWell = { "OK" };

        internal VMNetworkAdapterBase(Fields fields) : base(fields) { }

        public override string Name { get { return Fields.Text("name"); } }

        public override string Id { get { return "Microsoft:" + VMId.ToString().ToUpperInvariant() + "\\" + Name; } }

        public string AdapterId { get { return Id; } }

        public string SwitchName { get { return Fields.Text("switchName") ?? string.Empty; } }

        public Guid? SwitchId { get { return null; } }

        public string MacAddress { get { return Fields.Text("macAddress") ?? string.Empty; } }

        public bool IsManagementOs { get { return false; } }

        public bool IsExternalAdapter { get { return false; } }

        public bool IsTemplate { get { return false; } }

        public VMNetworkAdapterOperationalStatus[] Status { get { return new[] { VMNetworkAdapterOperationalStatus.Ok }; } }

        public string[] StatusDescription { get { return AllIsWell; } }

        public List<VMNetworkAdapterAclSetting> AclList { get { return new List<VMNetworkAdapterAclSetting>(); } }

        public List<VMNetworkAdapterExtendedAclSetting> ExtendedAclList { get { return new List<VMNetworkAdapterExtendedAclSetting>(); } }

        public List<VMNetworkAdapterRoutingDomainSetting> RoutingDomainList { get { return new List<VMNetworkAdapterRoutingDomainSetting>(); } }

        public VMNetworkAdapterBandwidthSetting BandwidthSetting { get { return null; } }

        public VMNetworkAdapterIsolationSetting IsolationSetting { get { return null; } }

        public VMNetworkAdapterVlanSetting VlanSetting { get { return null; } }

        public VMNetworkAdapterIsolationMode CurrentIsolationMode { get { return VMNetworkAdapterIsolationMode.None; } }

        public VMNetworkAdapterPortMirroringMode PortMirroringMode { get { return VMNetworkAdapterPortMirroringMode.None; } }

        public OnOffState AllowTeaming { get { return OnOffState.Off; } }

        public OnOffState DhcpGuard { get { return OnOffState.Off; } }

        public OnOffState FixSpeed10G { get { return OnOffState.Off; } }

        public OnOffState IeeePriorityTag { get { return OnOffState.Off; } }

        public OnOffState MacAddressSpoofing { get { return OnOffState.Off; } }

        public OnOffState RouterGuard { get { return OnOffState.Off; } }

        public uint BandwidthPercentage { get { return 0; } }

        public uint DynamicIPAddressLimit { get { return 0; } }

        public uint StormLimit { get { return 0; } }

        public uint VirtualSubnetId { get { return 0; } }

        public long IPsecOffloadMaxSA { get { return 512; } }

        public uint IPsecOffloadSAUsage { get { return 0; } }

        public bool VFDataPathActive { get { return false; } }

        public CimInstance VMQueue { get { return null; } }

        public uint VMQWeight { get { return 100; } }

        public bool VmmqEnabled { get { return false; } }

        public bool VmmqEnabledRequested { get { return false; } }

        public int VmqUsage { get { return 0; } }

        public bool VrssEnabled { get { return false; } }

        public bool VrssEnabledRequested { get { return true; } }

        public bool VrssExcludePrimaryProcessor { get { return false; } }

        public bool VrssExcludePrimaryProcessorRequested { get { return false; } }

        public bool VrssIndependentHostSpreading { get { return false; } }

        public bool VrssIndependentHostSpreadingRequested { get { return false; } }

        public uint VrssMaxQueuePairs { get { return 0; } }

        public uint VrssMaxQueuePairsRequested { get { return 16; } }

        public uint VrssMinQueuePairs { get { return 0; } }

        public uint VrssMinQueuePairsRequested { get { return 1; } }

        public VrssQueueSchedulingModeType VrssQueueSchedulingMode { get { return VrssQueueSchedulingModeType.Dynamic; } }

        public VrssQueueSchedulingModeType VrssQueueSchedulingModeRequested { get { return VrssQueueSchedulingModeType.Dynamic; } }

        public VrssVmbusChannelAffinityPolicyType VrssVmbusChannelAffinityPolicy { get { return VrssVmbusChannelAffinityPolicyType.Strong; } }

        public VrssVmbusChannelAffinityPolicyType VrssVmbusChannelAffinityPolicyRequested { get { return VrssVmbusChannelAffinityPolicyType.Strong; } }
    }

    public sealed class VMNetworkAdapter : VMNetworkAdapterBase
    {
        internal VMNetworkAdapter(Fields fields) : base(fields) { }

        public bool Connected { get { return SwitchName != string.Empty; } }

        public bool DynamicMacAddressEnabled { get { return true; } }

        // The simulated guests have no addresses.
        public string[] IPAddresses { get { return new string[0]; } }

        public bool IsLegacy { get { return false; } }

        public bool IsSynthetic { get { return true; } }

        public bool ClusterMonitored { get { return true; } }

        public OnOffState DeviceNaming { get { return OnOffState.Off; } }

        public bool AllowPacketDirect { get { return false; } }

        public bool NumaAwarePlacement { get { return false; } }

        public bool InterruptModeration { get { return false; } }

        public IovInterruptModerationValue IovInterruptModeration { get { return IovInterruptModerationValue.Default; } }

        public uint IovQueuePairsAssigned { get { return 0; } }

        public uint IovQueuePairsRequested { get { return 1; } }

        public int IovUsage { get { return 0; } }

        public uint IovWeight { get { return 0; } }

        public string[] MandatoryFeatureId { get { return new string[0]; } }

        public string[] MandatoryFeatureName { get { return new string[0]; } }

        public uint MediaType { get { return 0; } }

        public uint PacketDirectModerationCount { get { return 0; } }

        public uint PacketDirectModerationInterval { get { return 0; } }

        public uint PacketDirectNumProcs { get { return 0; } }

        public string PoolName { get { return "Primordial"; } }

        public string TestReplicaPoolName { get { return string.Empty; } }

        public string TestReplicaSwitchName { get { return string.Empty; } }

        public CimInstance VirtualFunction { get { return null; } }
    }

    // Settings that nobody made on a simulated adapter: types without objects.
    public sealed class VMNetworkAdapterAclSetting { private VMNetworkAdapterAclSetting() { } }

    public sealed class VMNetworkAdapterExtendedAclSetting { private VMNetworkAdapterExtendedAclSetting() { } }

    public sealed class VMNetworkAdapterRoutingDomainSetting { private VMNetworkAdapterRoutingDomainSetting() { } }

    public sealed class VMNetworkAdapterBandwidthSetting { private VMNetworkAdapterBandwidthSetting() { } }

    public sealed class VMNetworkAdapterIsolationSetting { private VMNetworkAdapterIsolationSetting() { } }

    public sealed class VMNetworkAdapterVlanSetting { private VMNetworkAdapterVlanSetting() { } }

    public enum VMNetworkAdapterIsolationMode : byte { None = 0, NativeVirtualSubnet = 1, ExternalVirtualSubnet = 2, Vlan = 3 }

    public enum VMNetworkAdapterPortMirroringMode { None = 0, Destination = 1, Source = 2 }

    public enum VMNetworkAdapterOperationalStatus
    {
        Unknown = 0, Other = 1, Ok = 2, Degraded = 3, Stressed = 4, PredictiveFailure = 5, Error = 6, NonRecoverableError = 7,
        Starting = 8, Stopping = 9, Stopped = 10, InService = 11, NoContact = 12, LostCommunication = 13, Aborted = 14,
        Dormant = 15, SupportingEntity = 16, Completed = 17, PowerMode = 18, ProtocolVersion = 32775
    }

    public enum IovInterruptModerationValue { Default = 0, Adaptive = 1, Off = 2, Low = 100, Medium = 200, High = 300 }

    public enum VrssQueueSchedulingModeType { Dynamic = 0, StaticVmq = 1, StaticVrss = 2 }

    public enum VrssVmbusChannelAffinityPolicyType { None = 1, Weak = 2, Strong = 3, Strict = 4 }
}
