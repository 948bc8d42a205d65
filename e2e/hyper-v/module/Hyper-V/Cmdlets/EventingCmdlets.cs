using System.Management.Automation;
using Microsoft.Management.Infrastructure;

namespace Microsoft.HyperV.PowerShell.Commands
{
    /// <summary>Whether the module hears of changes. In 2.0 it does not listen: both forget what was read.</summary>
    public abstract class EventingCmdlet : VirtualizationCmdlet
    {
        [Parameter, NotSimulated, ValidateNotNullOrEmpty]
        public CimSession[] CimSession { get; set; }

        [Parameter, ValidateNotNullOrEmpty]
        public string[] ComputerName { get; set; }

        [Parameter, NotSimulated, ValidateNotNullOrEmpty]
        public PSCredential[] Credential { get; set; }

        [Parameter]
        public SwitchParameter Force { get; set; }

        protected void Change(string sentence, string question, bool listens)
        {
            RefuseRemote(ComputerName);
            if (!Allowed(sentence) || (!Force && !Agreed(question))) return;
#if MODULE_1_1
            ObjectCache.Bypass(!listens);
#else
            if (listens) ObjectCache.Flush();
#endif
        }
    }

    [Cmdlet(VerbsLifecycle.Enable, "VMEventing", SupportsShouldProcess = true)]
    public sealed class EnableVMEventing : EventingCmdlet
    {
        protected override void Process()
        {
            Change("Enable-VMEventing will enable virtual machine eventing.", "Do you want to enable virtual machine eventing?", true);
        }
    }

    [Cmdlet(VerbsLifecycle.Disable, "VMEventing", SupportsShouldProcess = true)]
    public sealed class DisableVMEventing : EventingCmdlet
    {
        protected override void Process()
        {
            Change("Disable-VMEventing will disable virtual machine eventing.", "Do you want to disable virtual machine eventing?", false);
        }
    }
}
