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

        protected override void StopProcessing()
        {
            Connection current = connection;
            if (current != null) current.Cancel();
        }

        protected IList<Fields> Ask(string command, params string[] arguments)
        {
            using (connection = new Connection())
            {
                connection.Progress = ShowProgress;
                return connection.Send(command, WriteWarning, arguments);
            }
        }

        private void ShowProgress(int percent)
        {
            ProgressRecord record = new ProgressRecord(0, GetType().Name, " ");
            record.PercentComplete = percent;
            WriteProgress(record);
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
            ErrorCategory category = (ErrorCategory)Enum.Parse(typeof(ErrorCategory), refused.Category);
            WriteError(new ErrorRecord(new VirtualizationException(refused.Message), refused.Id, category, target));
        }

        protected void WriteRefusal(string id, ErrorCategory category, string message, object target)
        {
            WriteError(new ErrorRecord(new VirtualizationException(message), id, category, target));
        }

        protected bool Allowed(string format, params object[] names)
        {
            return ShouldProcess(string.Format(CultureInfo.InvariantCulture, format, names), null, null);
        }

        protected IEnumerable<VirtualMachine> Machines()
        {
            foreach (Fields fields in Ask("readMachines")) yield return new VirtualMachine(fields);
        }

        /// <summary>Machines by names that may have wildcards; a name that fits none is an error.</summary>
        protected List<VirtualMachine> MachinesNamed(IEnumerable<string> names, string id, ErrorCategory category)
        {
            List<VirtualMachine> all = new List<VirtualMachine>(Machines());
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
            foreach (Fields fields in Ask("readCheckpoints", "vmId", vm.Id.ToString())) snapshots.Add(new VMSnapshot(fields));
            return snapshots;
        }

        protected VMSnapshot SnapshotOf(VirtualMachine vm, string id)
        {
            return SnapshotsOf(vm).Find(delegate(VMSnapshot one) { return one.Id == new Guid(id); });
        }
    }
}
