using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Microsoft.HyperV.PowerShell
{
    /// <summary>One record of an answer: names and texts.</summary>
    public sealed class Fields
    {
        private readonly Dictionary<string, string> values = new Dictionary<string, string>();

        internal void Add(string name, string value) { values[name] = value; }

        /// <summary>The text of a field, null where the answer left it out.</summary>
        public string Text(string name)
        {
            string value;
            // On a real host a property that cannot be read throws.
            if (values.TryGetValue("throws:" + name, out value)) throw new VirtualizationException(value);
            return values.TryGetValue(name, out value) ? value : null;
        }

        /// <summary>The error that there is in the place of the object; null where it can be read.</summary>
        internal Refused Refusal
        {
            get
            {
                string words;
                return values.TryGetValue("refused", out words) ? new Refused("OperationFailed", "NotSpecified", words) : null;
            }
        }

        public long Number(string name) { return long.Parse(Text(name), CultureInfo.InvariantCulture); }

        internal bool Flag(string name) { return Text(name) == "true"; }

        internal Guid Id(string name) { return new Guid(Text(name)); }

        internal Guid? OptionalId(string name) { return Text(name) == null ? (Guid?)null : Id(name); }

        internal DateTime Time(string name)
        {
            return DateTimeOffset.FromUnixTimeMilliseconds(Number(name)).LocalDateTime;
        }

        /// <summary>An enum by name; one that this list does not have becomes a number without a name, as on a newer host.</summary>
        internal T Enum<T>(string name) where T : struct
        {
            T value;
            return System.Enum.TryParse(Text(name), out value) ? value : (T)System.Enum.ToObject(typeof(T), 99);
        }
    }

    /// <summary>An error that the far side answered.</summary>
    public sealed class Refused : Exception
    {
        internal Refused(string id, string category, string message) : base(message)
        {
            Id = id;
            Category = category;
        }

        public string Id { get; private set; }

        public string Category { get; private set; }
    }

    /// <summary>One question to the simulator behind the loopback server.</summary>
    public sealed class Connection : IDisposable
    {
        private readonly TcpClient client = new TcpClient();
        private volatile bool closed;

        /// <summary>Told how far the far side is, in percent.</summary>
        public Action<int> Progress { get; set; }

        /// <summary>Asks and gives back the records of the answer; each text of 'arguments' is a name followed by its value.</summary>
        public static IList<Fields> Ask(string command, params string[] arguments)
        {
            using (Connection connection = new Connection()) { return connection.Send(command, null, arguments); }
        }

        public IList<Fields> Send(string command, Action<string> warn, params string[] arguments)
        {
            string[] place = Environment.GetEnvironmentVariable("CHECKPOINT_PANEL_STAND_IN").Split(' ');
            try
            {
                client.Connect(IPAddress.Loopback, int.Parse(place[0], CultureInfo.InvariantCulture));
                client.NoDelay = true;
                byte[] request = Encoding.ASCII.GetBytes(RequestLine(place[1], command, arguments));
                client.GetStream().Write(request, 0, request.Length);
                using (StreamReader reader = new StreamReader(client.GetStream(), Encoding.ASCII))
                {
                    return ReadAnswer(reader, warn);
                }
            }
            catch (IOException)
            {
                if (closed) throw new System.Management.Automation.PipelineStoppedException();
                throw;
            }
        }

        /// <summary>Asks the far side to stop what it does, and breaks off; from any thread.</summary>
        public void Cancel()
        {
            closed = true;
            try { client.GetStream().Write(new byte[] { (byte)'!', (byte)'\n' }, 0, 2); }
            catch (Exception) { /* There is nobody left to ask. */ }
            client.Close();
        }

        /// <summary>Breaks off, from any thread.</summary>
        public void Dispose()
        {
            closed = true;
            client.Close();
        }

        private static string RequestLine(string token, string command, string[] arguments)
        {
            StringBuilder line = new StringBuilder();
            line.Append(token).Append(' ').Append(Process.GetCurrentProcess().Id).Append(' ').Append(command);
            for (int at = 0; at < arguments.Length; at += 2)
            {
                if (arguments[at + 1] == null) continue;
                byte[] value = Encoding.UTF8.GetBytes(arguments[at + 1]);
                line.Append(' ').Append(arguments[at]).Append('=').Append(Convert.ToBase64String(value));
            }
            return line.Append('\n').ToString();
        }

        private IList<Fields> ReadAnswer(StreamReader reader, Action<string> warn)
        {
            List<Fields> records = new List<Fields>();
            for (string line = reader.ReadLine(); line != null; line = reader.ReadLine())
            {
                if (line == ".") return records;
                string[] parts = line.Split(' ');
                Fields fields = ReadFields(parts);
                if (parts[0] == "object") records.Add(fields);
                else if (parts[0] == "warning") { if (warn != null) warn(fields.Text("message")); }
                else if (parts[0] == "progress") { if (Progress != null) Progress((int)fields.Number("percent")); }
                else throw new Refused(fields.Text("id"), fields.Text("category"), fields.Text("message"));
            }
            // The far side is gone in mid-answer: to whoever waits for this process it is gone as well.
            if (!closed) Process.GetCurrentProcess().Kill();
            throw new System.Management.Automation.PipelineStoppedException();
        }

        private static Fields ReadFields(string[] parts)
        {
            Fields fields = new Fields();
            for (int at = 1; at < parts.Length; at++)
            {
                int equals = parts[at].IndexOf('=');
                byte[] value = Convert.FromBase64String(parts[at].Substring(equals + 1));
                fields.Add(parts[at].Substring(0, equals), Encoding.UTF8.GetString(value));
            }
            return fields;
        }
    }
}
