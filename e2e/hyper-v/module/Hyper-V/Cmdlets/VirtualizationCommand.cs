using System.Management.Automation;

namespace Microsoft.HyperV.PowerShell.Commands
{
    /// <summary>A cmdlet that changes something, and can do so in a job.</summary>
    public abstract class VirtualizationCommand : VirtualizationCmdlet
    {
        [Parameter]
        public SwitchParameter AsJob { get; set; }

        [Parameter]
        public SwitchParameter Passthru { get; set; }

        internal override bool RunsAsJob { get { return AsJob; } }

        protected override void ProcessRecord()
        {
            if (AsJob && Passthru)
                WriteRefusal("InvalidParameter", ErrorCategory.InvalidArgument, "The Asjob and Passthru switches cannot be set at the same time.", null);
            else base.ProcessRecord();
        }
    }
}
