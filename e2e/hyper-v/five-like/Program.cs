using System;
using System.IO;
using System.Text;
using Microsoft.PowerShell;

// PowerShell 7 with what Windows PowerShell 5.1 does otherwise and a program that steers it can notice: its host reads
// commands through a reader of its own, which reads ahead, and arrays have the alias Count, so that a wrapped one
// becomes an object in JSON. https://github.com/PowerShell/PowerShell/pull/2336
Environment.SetEnvironmentVariable("CHECKPOINT_PANEL_FIVE_LIKE", "1");
Console.SetIn(new HostReader());
return UnmanagedPSEntry.Start(args, args.Length);

/// <summary>Stands where the host takes <c>Console.In</c> from, and is gone from there once it has taken it.</summary>
internal sealed class HostReader : TextReader
{
    private const string CountAlias =
        "Update-TypeData -TypeName System.Array -MemberType AliasProperty -MemberName Count -Value Length -Force\n";

    private readonly StringReader _first = new(CountAlias);
    private readonly StreamReader _own = NewReader();
    private bool _taken;

    private static StreamReader NewReader() => new(Console.OpenStandardInput(), new UTF8Encoding(false));

    private TextReader Current()
    {
        // What scripts read is another reader over the same handle, as in Windows PowerShell.
        if (!_taken) Console.SetIn(NewReader());
        _taken = true;
        return _first.Peek() >= 0 ? _first : _own;
    }

    public override int Read() => Current().Read();

    public override int Peek() => Current().Peek();

    public override int Read(char[] buffer, int index, int count) => Current().Read(buffer, index, count);

    public override string? ReadLine() => Current().ReadLine();

    public override string ReadToEnd() => _first.ReadToEnd() + _own.ReadToEnd();
}
