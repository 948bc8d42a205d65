using System;
using System.Collections.Generic;

namespace Microsoft.HyperV.PowerShell
{
    /// <summary>What a machine, or a checkpoint of one, has of the host's processors or memory.</summary>
    public abstract class VMResource : VMComponent
    {
        private readonly VirtualMachineBase owner;

        internal VMResource(VirtualMachineBase owner) : base(owner.Fields) { this.owner = owner; }

        internal VirtualMachineBase Machine { get { return owner; } }

        public override string Id { get { return "Microsoft:" + owner.Id.ToString().ToUpperInvariant() + "\\" + Name; } }

        public override Guid VMId { get { return owner.Owner; } }

        public override string VMName { get { return owner is VMSnapshot ? ((VMSnapshot)owner).VMName : owner.Name; } }

        public override Guid VMSnapshotId { get { return owner is VMSnapshot ? owner.Id : Guid.Empty; } }

        public override string VMSnapshotName { get { return owner is VMSnapshot ? owner.Name : string.Empty; } }

        public string ResourcePoolName { get { return "Primordial"; } }
    }

    /// <summary>Only the count is simulated; the rest is as in a new machine.</summary>
    public sealed class VMProcessor : VMResource
    {
        internal VMProcessor(VirtualMachineBase owner) : base(owner) { }

        public override string Name { get { return "Processor"; } }

        public long Count { get { return Machine.ProcessorCount; } }

        public bool CompatibilityForMigrationEnabled { get { return false; } }

        public bool CompatibilityForOlderOperatingSystemsEnabled { get { return false; } }

        public long HwThreadCountPerCore { get { return 0; } }

        public bool ExposeVirtualizationExtensions { get { return false; } }

        public bool EnablePerfmonPmu { get { return false; } }

        public bool EnablePerfmonLbr { get { return false; } }

        public bool EnablePerfmonPebs { get { return false; } }

        public bool EnablePerfmonIpt { get { return false; } }

        public bool EnableLegacyApicMode { get { return false; } }

        public bool AllowACountMCount { get { return true; } }

        public long Maximum { get { return 100; } }

        public long Reserve { get { return 0; } }

        public int RelativeWeight { get { return 100; } }

        // One NUMA node, with the processors of the simulated host.
        public long MaximumCountPerNumaNode { get { return 32; } }

        public long MaximumCountPerNumaSocket { get { return 1; } }

        public bool EnableHostResourceProtection { get { return false; } }

        public IReadOnlyList<VMProcessorOperationalStatus> OperationalStatus { get { return new[] { VMProcessorOperationalStatus.Ok }; } }

        public IReadOnlyList<string> StatusDescription { get { return new[] { "OK" }; } }
    }

    /// <summary>Only the amount is simulated; the rest is as in a new machine with static memory.</summary>
    public sealed class VMMemory : VMResource
    {
        internal VMMemory(VirtualMachineBase owner) : base(owner) { }

        public override string Name { get { return "Memory"; } }

        public int Buffer { get { return 20; } }

        public bool DynamicMemoryEnabled { get { return Machine.DynamicMemoryEnabled; } }

        public long Startup { get { return Machine.MemoryStartup; } }

        public long Minimum { get { return Machine.MemoryMinimum; } }

        public long Maximum { get { return Machine.MemoryMaximum; } }

        public long MaximumPerNumaNode { get { return 262144; } }

        public int Priority { get { return 50; } }
    }

    public enum VMProcessorOperationalStatus
    {
        Ok = 2, HostResourceProtectionFirst = 40000, HostResourceProtectionUnknown = 40000, HostResourceProtectionEnabled = 40001,
        HostResourceProtectionDisabled = 40002, HostResourceProtectionDegradedSuspended = 40003, HostResourceProtectionLast = 40004,
        HostResourceProtectionDegradedFirst = 40020, HostResourceProtectionDegradedSerialPipe = 40020,
        HostResourceProtectionDegradedSynthDebug = 40021, HostResourceProtectionDegradedLegacyNic = 40022,
        HostResourceProtectionDegradedDvdMedia = 40023, HostResourceProtectionDegradedFloppyMedia = 40024,
        HostResourceProtectionDegradedLast = 40025
    }
}
