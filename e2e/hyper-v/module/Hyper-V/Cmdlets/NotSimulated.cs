using System;
using System.Management.Automation;
using System.Reflection;

namespace Microsoft.HyperV.PowerShell.Commands
{
    /// <summary>On a parameter of the real cmdlet that the simulator keeps nothing for: whoever gives it is told so.</summary>
    [AttributeUsage(AttributeTargets.Property)]
    public sealed class NotSimulatedAttribute : Attribute { }

    internal static class NotSimulated
    {
        internal static ErrorRecord Record(string parameter, string cmdlet)
        {
            string message = "The stand-in for Hyper-V does not simulate the parameter '" + parameter + "' of " + cmdlet + ".";
            return new ErrorRecord(new NotImplementedException(message), "NotSimulated", ErrorCategory.NotImplemented, parameter);
        }

        /// <summary>The first such parameter among those that are bound, null where there is none.</summary>
        internal static string Among(InvocationInfo invocation, Type cmdlet)
        {
            foreach (string name in invocation.BoundParameters.Keys)
            {
                PropertyInfo property = cmdlet.GetProperty(name);
                if (property != null && Attribute.IsDefined(property, typeof(NotSimulatedAttribute), true)) return name;
            }
            return null;
        }
    }
}
