using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Microsoft.HyperV.PowerShell
{
    /// <summary>Asks the far side a question.</summary>
    internal delegate IList<Fields> Asking(string command, params string[] arguments);

    /// <summary>
    /// What this process has read, and answers again for five seconds instead of asking. Like Microsoft's it is dropped by
    /// what removes, renames, sets or powers something, as far as that touches it, and not by a checkpoint that is taken
    /// or applied. Module 1.1 does without it once eventing is off.
    /// </summary>
    public static class ObjectCache
    {
        private const long Life = 5000;
        private static readonly object Gate = new object();
        private static readonly Stopwatch Watch = Stopwatch.StartNew();
        private static readonly Dictionary<Guid, Entry> Objects = new Dictionary<Guid, Entry>();
        private static readonly Dictionary<string, Entry> Associations = new Dictionary<string, Entry>();
        private static long advanced;
        private static bool bypassed;

        private sealed class Entry
        {
            internal IList<Fields> Records;
            internal long ReadAt;

            internal bool IsYoung { get { return !bypassed && Now - ReadAt < Life; } }
        }

        private static long Now { get { return Watch.ElapsedMilliseconds + advanced; } }

        /// <summary>Lets time pass, for tests.</summary>
        public static void Advance(long milliseconds) { lock (Gate) { advanced += milliseconds; } }

        internal static void Flush()
        {
            lock (Gate)
            {
                Objects.Clear();
                Associations.Clear();
            }
        }

        internal static void Bypass(bool value)
        {
            Flush();
            bypassed = value;
        }

        /// <summary>An object's own properties are read again when somebody next wants them; its associations are not.</summary>
        internal static void Drop(Guid id)
        {
            lock (Gate) { Objects.Remove(id); }
        }

        /// <summary>All machines that there are, with properties that may be older.</summary>
        internal static IList<Fields> Machines(Asking ask)
        {
            return Known(ask("readMachines"));
        }

        /// <summary>The properties of a machine, null where there is none.</summary>
        internal static Fields Machine(Guid id, Asking ask)
        {
            return Young(id) ?? Known(ask("readMachines"), id);
        }

        internal static Fields Snapshot(Guid vmId, Guid id, Asking ask)
        {
            return Young(id) ?? Known(ask("readCheckpoints", "vmId", vmId.ToString()), id);
        }

        /// <summary>The checkpoints of a machine: which ones, and their properties, may be older each for itself.</summary>
        internal static IList<Fields> Snapshots(Guid vmId, Asking ask)
        {
            bool isOld;
            IList<Fields> listed = Parts("readCheckpoints", vmId, null, ask, out isOld);
            if (!isOld) return Known(listed);
            List<Fields> known = new List<Fields>();
            // One that is gone is still listed, as it was.
            foreach (Fields fields in listed) known.Add(Snapshot(vmId, fields.Id("id"), ask) ?? fields);
            return known;
        }

        /// <summary>What hangs on a machine or on one of its checkpoints.</summary>
        internal static IList<Fields> Parts(string reading, Guid vmId, string checkpointId, Asking ask)
        {
            bool isOld;
            return Parts(reading, vmId, checkpointId, ask, out isOld);
        }

        private static IList<Fields> Parts(string reading, Guid vmId, string checkpointId, Asking ask, out bool isOld)
        {
            string key = reading + " " + vmId + " " + checkpointId;
            lock (Gate)
            {
                Entry entry;
                isOld = Associations.TryGetValue(key, out entry) && entry.IsYoung;
                if (isOld) return entry.Records;
            }
            IList<Fields> records = ask(reading, "vmId", vmId.ToString(), "checkpointId", checkpointId);
            lock (Gate) { Associations[key] = new Entry { Records = records, ReadAt = Now }; }
            return records;
        }

        private static Fields Young(Guid id)
        {
            lock (Gate)
            {
                Entry entry;
                return Objects.TryGetValue(id, out entry) && entry.IsYoung ? entry.Records[0] : null;
            }
        }

        /// <summary>The same records, those in their places that were read a moment ago.</summary>
        private static IList<Fields> Known(IList<Fields> records)
        {
            List<Fields> known = new List<Fields>();
            foreach (Fields fields in records) known.Add(Young(fields.Id("id")) ?? Remember(fields));
            return known;
        }

        private static Fields Known(IList<Fields> records, Guid id)
        {
            foreach (Fields fields in records) if (fields.Id("id") == id) return Remember(fields);
            return null;
        }

        private static Fields Remember(Fields fields)
        {
            lock (Gate) { Objects[fields.Id("id")] = new Entry { Records = new[] { fields }, ReadAt = Now }; }
            return fields;
        }
    }
}
