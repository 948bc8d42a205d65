using System;
using System.Management.Automation;
using System.Threading;

namespace Microsoft.HyperV.PowerShell
{
    /// <summary>What -AsJob gives back. It ends as Completed even where its error stream is not empty.</summary>
    public sealed class VMJob : Job
    {
        private readonly Action breakOff;

        internal VMJob(string command, string name, Action breakOff) : base(command, name)
        {
            this.breakOff = breakOff;
            PSJobTypeName = "VMJob";
        }

        internal void Start(Action work)
        {
            SetJobState(JobState.Running);
            Thread thread = new Thread(delegate()
            {
                try
                {
                    work();
                    SetJobState(JobState.Completed);
                }
                catch (PipelineStoppedException) { SetJobState(JobState.Stopped); }
                catch (Exception exception)
                {
                    Error.Add(new ErrorRecord(exception, "Unspecified", ErrorCategory.NotSpecified, null));
                    SetJobState(JobState.Failed);
                }
            });
            thread.IsBackground = true;
            thread.Start();
        }

        public override bool HasMoreData { get { return Output.Count > 0 || Error.Count > 0 || Warning.Count > 0; } }

        public override string Location { get { return Environment.MachineName; } }

        public override string StatusMessage { get { return JobStateInfo.State.ToString(); } }

        public override void StopJob() { breakOff(); }
    }
}
