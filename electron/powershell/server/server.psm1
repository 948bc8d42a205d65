# The server loop of one PowerShell process: requests come in as lines on stdin, answers go out as marked lines on
# stdout. It runs on this computer only and decides nothing: what a request may do is decided by the functions that
# the module exports.

function Write-Answer {
    # One line: marker, nonce, id, kind and base64(gzip(JSON)). It starts with a line end too, so that text which
    # something else left on stdout cannot spoil it.
    param($Writer, [string] $Nonce, [string] $Id, [string] $Kind, [string] $Json)
    $bytes = [System.Text.Encoding]::UTF8.GetBytes($Json)
    $packed = [System.IO.MemoryStream]::new()
    $gzip = [System.IO.Compression.GZipStream]::new($packed, [System.IO.Compression.CompressionLevel]::Fastest)
    $gzip.Write($bytes, 0, $bytes.Length)
    $gzip.Dispose()
    $Writer.Write("`n@HV1 $Nonce $Id $Kind $([System.Convert]::ToBase64String($packed.ToArray()))`n")
    $Writer.Flush()
}

function Start-LineReader {
    # Reads stdin in a runspace of its own, so that a cancel is seen while an operation runs.
    param($Lines)
    $reader = [System.Management.Automation.PowerShell]::Create()
    $read = {
        param($Lines)
        while ($null -ne ($line = [System.Console]::In.ReadLine())) {
            if ($line.Length -gt 0) { $Lines.Add($line) }
        }
        $Lines.CompleteAdding()
    }
    $null = $reader.AddScript($read.ToString()).AddArgument($Lines)
    $null = $reader.BeginInvoke()
}

function Import-IntoRunspace {
    param($Runspace, [string] $Name)
    $shell = [System.Management.Automation.PowerShell]::Create()
    $shell.Runspace = $Runspace
    $null = $shell.AddCommand('Import-Module').AddParameter('Name', $Name)
    $null = $shell.AddParameter('PassThru', $true).AddParameter('ErrorAction', 'Stop')
    try {
        $shell.Invoke()
    }
    finally {
        $shell.Dispose()
    }
}

function Get-Greeting {
    param($HyperV, [string] $Reason)
    $found = $null
    if ($null -ne $HyperV) { $found = @{ folder = "$($HyperV.ModuleBase)"; version = "$($HyperV.Version)" } }
    ConvertTo-Json -Compress -InputObject @{
        edition      = "$($PSVersionTable.PSEdition)"
        version      = "$($PSVersionTable.PSVersion)"
        languageMode = "$($ExecutionContext.SessionState.LanguageMode)"
        psHome       = "$PSHOME"
        hyperV       = $found
        reason       = $Reason
    }
}

function Get-FailedAnswer {
    param([string] $ErrorId, [string] $Message)
    ConvertTo-Json -Compress -InputObject @{
        ok    = $false
        error = @{ errorId = $ErrorId; category = 'NotSpecified'; exceptionType = ''; message = $Message }
    }
}

function Invoke-Operation {
    # The one string that the function answers, or a failure; nothing at all when it could not be stopped.
    param($Runspace, $Lines, [string] $Id, [string] $Name, [string] $Payload)
    $shell = [System.Management.Automation.PowerShell]::Create()
    $shell.Runspace = $Runspace
    $null = $shell.AddCommand($Name).AddParameter('Payload', $Payload)
    $none = [System.Management.Automation.PSDataCollection[psobject]]::new()
    $none.Complete()
    $output = [System.Management.Automation.PSDataCollection[psobject]]::new()
    $running = $shell.BeginInvoke($none, $output)
    $stopBy = $null
    while (-not $running.AsyncWaitHandle.WaitOne(100)) {
        $line = ''
        if ($null -eq $stopBy -and $Lines.TryTake([ref] $line) -and $line -eq "!$Id") {
            $null = $shell.BeginStop($null, $null)
            $stopBy = [System.DateTime]::UtcNow.AddSeconds(3)
        }
        if ($null -ne $stopBy -and [System.DateTime]::UtcNow -gt $stopBy) { return }
    }
    try {
        $null = $shell.EndInvoke($running)
        # 'exit' inside a function completes without an error and without an answer.
        if ($output.Count -eq 1 -and $output[0] -is [string]) { return "$($output[0])" }
        Get-FailedAnswer -ErrorId 'NoAnswer' -Message "$Name gave $($output.Count) answers."
    }
    catch {
        Get-FailedAnswer -ErrorId $_.FullyQualifiedErrorId -Message $_.Exception.Message
    }
    finally {
        $shell.Dispose()
    }
}

function Start-PanelServer {
    <#
    .SYNOPSIS
    Answers requests from stdin until there are no more.
    .DESCRIPTION
    The first line is '#0:<nonce>'. A request is '#<id>:<function>:<base64(JSON)>', a cancel '!<id>'. An answer is
    '@HV1 <nonce> <id> <kind> <base64(gzip(JSON))>'. All of it is ASCII.
    .EXAMPLE
    Start-PanelServer -ModulePath .\CheckpointPanel\CheckpointPanel.psd1
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [string] $ModulePath)

    $ascii = [System.Text.ASCIIEncoding]::new()
    $writer = [System.IO.StreamWriter]::new([System.Console]::OpenStandardOutput(), $ascii)
    [System.Console]::SetOut([System.IO.TextWriter]::Null)
    $lines = [System.Collections.Concurrent.BlockingCollection[string]]::new()
    Start-LineReader -Lines $lines
    $nonce = $lines.Take() -replace '^#0:', ''

    $runspace = [System.Management.Automation.Runspaces.RunspaceFactory]::CreateRunspace(
        [System.Management.Automation.Runspaces.InitialSessionState]::CreateDefault2())
    $runspace.Open()
    $names = @()
    $hyperV = $null
    $reason = ''
    try {
        $hyperV = Import-IntoRunspace -Runspace $runspace -Name 'Hyper-V' | Select-Object -First 1
        $panel = Import-IntoRunspace -Runspace $runspace -Name $ModulePath
        $names = @($panel.ExportedFunctions.Keys)
    }
    catch {
        $reason = $_.Exception.Message
    }
    Write-Answer $writer $nonce '0' 'hello' (Get-Greeting -HyperV $hyperV -Reason $reason)

    foreach ($line in $lines.GetConsumingEnumerable()) {
        if ($line -notmatch '^#([0-9]+):([A-Za-z-]+):([A-Za-z0-9+/=]*)$') { continue }
        $id, $name, $payload = $Matches[1], $Matches[2], $Matches[3]
        if ($names -ccontains $name) {
            $answer = Invoke-Operation -Runspace $runspace -Lines $lines -Id $id -Name $name -Payload $payload
        }
        else {
            $answer = Get-FailedAnswer -ErrorId 'CommandNotFoundException' -Message "There is no function $name."
        }
        if ($null -eq $answer) {
            Write-Answer $writer $nonce $id 'stuck' '{}'
            return
        }
        $megabytes = [long] ([System.Environment]::WorkingSet / 1048576)
        Write-Answer $writer $nonce $id 'result' "{`"memory`":$megabytes,`"answer`":$answer}"
    }
}

Export-ModuleMember -Function Start-PanelServer
