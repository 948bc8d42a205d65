using System.Management.Automation;

namespace Microsoft.HyperV.PowerShell.Commands
{
    /// <summary>Whether the module hears of changes. In 2.0 it does not listen: both forget what was read.</summary>
    public abstract class EventingCmdlet : VirtualizationCmdlet
    {
        [Parameter(Position = 0, ValueFromPipeline = true)]
        public string[] ComputerName { get; set; }

        [Parameter(Position = 1)]
        public PSCredential[] Credential { get; set; }

        [Parameter]
        public SwitchParameter Force { get; set; }

        protected void Change(string sentence, string question, bool listens)
        {
            try
            {
                RefuseRemote(ComputerName);
                if (!Allowed(sentence) || (!Force && !Agreed(question))) return;
#if MODULE_1_1
                ObjectCache.Bypass(!listens);
#else
                if (listens) ObjectCache.Flush();
#endif
            }
            catch (Refused refused) { WriteRefusal(refused, null); }
        }
    }

    [Cmdlet(VerbsLifecycle.Enable, "VMEventing", DefaultParameterSetName = "ComputerName", SupportsShouldProcess = true)]
    public sealed class EnableVMEventing : EventingCmdlet
    {
        protected override void ProcessRecord()
        {
            Change("Enable-VMEventing will enable virtual machine eventing.", "Do you want to enable virtual machine eventing?", true);
        }
    }

    [Cmdlet(VerbsLifecycle.Disable, "VMEventing", DefaultParameterSetName = "ComputerName", SupportsShouldProcess = true)]
    public sealed class DisableVMEventing : EventingCmdlet
    {
        protected override void ProcessRecord()
        {
            Change("Disable-VMEventing will disable virtual machine eventing.", "Do you want to disable virtual machine eventing?", false);
        }
    }
}
