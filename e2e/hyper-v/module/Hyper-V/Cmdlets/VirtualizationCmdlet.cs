using System;
using System.Collections.Generic;
using System.Globalization;
using System.Management.Automation;

namespace Microsoft.HyperV.PowerShell.Commands
{
    /// <summary>Asks the far side and turns its errors into error records whose id ends in the cmdlet's class.</summary>
    public abstract class VirtualizationCmdlet : PSCmdlet
    {
        private volatile Connection connection;

        /// <summary>The job that this copy of a cmdlet runs in, null where it runs in a pipeline.</summary>
        internal VMJob Job { get; set; }

        /// <summary>What the cmdlet does with what is bound now.</summary>
        protected abstract void Process();

        protected override void ProcessRecord()
        {
            RefuseNotSimulated();
            if (RunsAsJob) StartJob();
            else ProcessOrTell();
        }

        internal virtual bool RunsAsJob { get { return false; } }

        private void ProcessOrTell()
        {
            try { Process(); }
            catch (Refused refused) { WriteRefusal(refused, null); }
        }

        private void StartJob()
        {
            // A copy, because the next object of the pipeline is bound to this one.
            VirtualizationCmdlet copy = (VirtualizationCmdlet)MemberwiseClone();
            VMJob job = new VMJob(MyInvocation.Line, MyInvocation.MyCommand.Name, copy.BreakOff);
            copy.Job = job;
            JobRepository.Add(job);
            job.Start(copy.ProcessOrTell);
            WriteObject(job);
        }

        protected void RefuseNotSimulated()
        {
            string name = NotSimulated.Among(MyInvocation, GetType());
            if (name != null) RefuseNotSimulated(name);
        }

        protected void RefuseNotSimulated(string parameter)
        {
            ThrowTerminatingError(NotSimulated.Record(parameter, MyInvocation.MyCommand.Name));
        }

        protected bool IsBound(string parameter) { return MyInvocation.BoundParameters.ContainsKey(parameter); }

        protected override void StopProcessing()
        {
            Connection current = connection;
            if (current != null) current.Cancel();
        }

        internal void BreakOff() { StopProcessing(); }

        protected IList<Fields> Ask(string command, params string[] arguments)
        {
            using (connection = new Connection())
            {
                connection.Progress = delegate(int percent) { Tell(Activity(command), percent); };
                return connection.Send(command, Warn, arguments);
            }
        }

        protected void Write(object value)
        {
            if (Job == null) WriteObject(value);
            else Job.Output.Add(PSObject.AsPSObject(value));
        }

        protected void Warn(string message)
        {
            if (Job == null) WriteWarning(message);
            else Job.Warning.Add(new WarningRecord(message));
        }

        // What the real cmdlets call what they are at.
        private static string Activity(string command)
        {
            switch (command)
            {
                case "takeCheckpoint": return "Create a snapshot";
                case "applyCheckpoint": return "Apply a snapshot";
                case "deleteCheckpoint": return "Delete a snapshot";
                case "deleteCheckpointSubtree": return "Delete a snapshot subtree";
                case "exportMachine": return "Export a virtual machine";
                case "exportCheckpoint": return "Export a virtual machine snapshot";
                case "renameCheckpoint": return "Set snapshot properties";
                default: return command;
            }
        }

        private void Tell(string activity, int percent)
        {
            ProgressRecord record = new ProgressRecord(0, activity, percent.ToString(CultureInfo.InvariantCulture) + "%");
            record.PercentComplete = percent;
            if (percent >= 100) record.RecordType = ProgressRecordType.Completed;
            if (Job == null) WriteProgress(record);
            else Job.Progress.Add(record);
        }

        /// <summary>Does something for one object; an error is written and the next object has its turn.</summary>
        protected void ForEachOf<T>(IEnumerable<T> targets, Action<T> act)
        {
            foreach (T target in targets)
            {
                try { act(target); }
                catch (Refused refused) { WriteRefusal(refused, target); }
            }
        }

        protected void WriteRefusal(Refused refused, object target)
        {
            WriteRefusal(refused.Id, (ErrorCategory)Enum.Parse(typeof(ErrorCategory), refused.Category), refused.Message, target);
        }

        protected void WriteRefusal(string id, ErrorCategory category, string message, object target)
        {
            VirtualizationException exception = new VirtualizationException(message);
            if (Job == null) WriteError(new ErrorRecord(exception, id, category, target));
            else Job.Error.Add(new ErrorRecord(exception, id + "," + GetType().FullName, category, target));
        }

        /// <summary>Whether to go on; inside a job nobody is asked.</summary>
        protected bool Allowed(string format, params object[] names)
        {
            return Job != null || ShouldProcess(string.Format(CultureInfo.InvariantCulture, format, names), null, null);
        }

        /// <summary>A second question, that only -Force answers beforehand.</summary>
        protected bool Agreed(string question)
        {
            return Job != null || ShouldContinue(question, string.Empty);
        }

        /// <summary>Remote computers are not simulated.</summary>
        protected void RefuseRemote(string[] computers)
        {
            foreach (string computer in computers ?? new string[0])
            {
                if (computer == "." || IsHere(computer, "localhost") || IsHere(computer, Environment.MachineName)) continue;
                throw new Refused("InvalidParameter", "InvalidArgument",
                    "The computer '" + computer + "' could not be resolved. Make sure you typed the machine name correctly and that you have network access.");
            }
        }

        private static bool IsHere(string computer, string name)
        {
            return string.Equals(computer, name, StringComparison.OrdinalIgnoreCase);
        }

        /// <summary>All machines, by name.</summary>
        protected List<VirtualMachine> Machines()
        {
            List<VirtualMachine> all = new List<VirtualMachine>();
            foreach (Fields fields in ObjectCache.Machines(Ask))
            {
                if (fields.Refusal == null) all.Add(new VirtualMachine(fields));
                else WriteRefusal(fields.Refusal, fields.Id("id"));
            }
            // A list's own sorting leaves equal names in any order.
            Dictionary<Guid, int> places = new Dictionary<Guid, int>();
            foreach (VirtualMachine vm in all) places[vm.Id] = places.Count;
            all.Sort(delegate(VirtualMachine a, VirtualMachine b)
            {
                int byName = string.Compare(NameOf(a), NameOf(b), StringComparison.CurrentCultureIgnoreCase);
                return byName != 0 ? byName : places[a.Id].CompareTo(places[b.Id]);
            });
            return all;
        }

        internal static string NameOf(VirtualMachine vm)
        {
            try { return vm.Name; }
            catch (VirtualizationException) { return string.Empty; }
        }

        /// <summary>Machines by names that may have wildcards; a name that fits none is an error.</summary>
        protected List<VirtualMachine> MachinesNamed(IEnumerable<string> names, string id, ErrorCategory category)
        {
            List<VirtualMachine> all = Machines();
            List<VirtualMachine> found = new List<VirtualMachine>();
            foreach (string name in names)
            {
                WildcardPattern pattern = new WildcardPattern(name, WildcardOptions.IgnoreCase);
                List<VirtualMachine> fitting = all.FindAll(delegate(VirtualMachine vm) { return pattern.IsMatch(vm.Name); });
                if (fitting.Count == 0 && !WildcardPattern.ContainsWildcardCharacters(name))
                    WriteRefusal(id, category, "Hyper-V was unable to find a virtual machine with name \"" + name + "\".", name);
                found.AddRange(fitting);
            }
            return found;
        }

        protected List<VirtualMachine> MachinesNamed(IEnumerable<string> names)
        {
            return MachinesNamed(names, "ObjectNotFound", ErrorCategory.ObjectNotFound);
        }

        protected List<VMSnapshot> SnapshotsOf(VirtualMachine vm)
        {
            List<VMSnapshot> snapshots = new List<VMSnapshot>();
            foreach (Fields fields in ObjectCache.Snapshots(vm.Id, Ask)) snapshots.Add(new VMSnapshot(fields));
            return snapshots;
        }

        /// <summary>Checkpoints of some machines whose names fit; with no names all of them.</summary>
        protected List<VMSnapshot> SnapshotsOf(IEnumerable<VirtualMachine> machines, string[] names)
        {
            List<VMSnapshot> found = new List<VMSnapshot>();
            foreach (VirtualMachine vm in machines)
            {
                foreach (VMSnapshot snapshot in SnapshotsOf(vm))
                    if (names == null || Array.Exists(names, Fits(snapshot))) found.Add(snapshot);
            }
            return found;
        }

        private static Predicate<string> Fits(VMSnapshot snapshot)
        {
            return delegate(string name) { return new WildcardPattern(name, WildcardOptions.IgnoreCase).IsMatch(snapshot.Name); };
        }

        /// <summary>The one that was found; null, after an error, where there is none or more than one.</summary>
        protected VMSnapshot Only(List<VMSnapshot> found)
        {
            if (found.Count == 1) return found[0];
            if (found.Count == 0)
                WriteRefusal("ObjectNotFound", ErrorCategory.ObjectNotFound, "Unable to find a snapshot matching the given criteria.", null);
            else
                WriteRefusal("InvalidParameter", ErrorCategory.InvalidArgument, "More than one snapshot was found matching the given criteria.", null);
            return null;
        }

        protected VMSnapshot SnapshotOf(Guid vmId, Guid id)
        {
            Fields found = ObjectCache.Snapshot(vmId, id, Ask);
            return found == null ? null : new VMSnapshot(found);
        }

        /// <summary>Does something to a machine, whose properties are not what was read then.</summary>
        protected void AskOf(string command, VirtualMachine vm, params string[] arguments)
        {
            AskOf(command, vm.Id, arguments);
        }

        protected void AskOf(string command, Guid vmId, params string[] arguments)
        {
            List<string> all = new List<string> { "vmId", vmId.ToString() };
            all.AddRange(arguments);
            try { Ask(command, all.ToArray()); }
            finally { ObjectCache.Drop(vmId); }
        }

        /// <summary>The same to a checkpoint.</summary>
        protected void AskOf(string command, VMSnapshot snapshot, params string[] arguments)
        {
            List<string> all = new List<string> { "vmId", snapshot.VMId.ToString(), "checkpointId", snapshot.Id.ToString() };
            all.AddRange(arguments);
            try { Ask(command, all.ToArray()); }
            finally { ObjectCache.Drop(snapshot.Id); }
        }

        protected VirtualMachine MachineOf(Guid vmId)
        {
            Fields found = ObjectCache.Machine(vmId, Ask);
            if (found != null) return new VirtualMachine(found);
            throw new Refused("ObjectNotFound", "ObjectNotFound", "Hyper-V was unable to find a virtual machine with id \"" + vmId + "\".");
        }
    }
}
