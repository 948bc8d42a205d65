# The server loop of one PowerShell process: requests come in as lines on stdin, answers go out as marked lines on
# stdout. It runs on this computer only and decides nothing: what a request may do is decided by the functions that
# the module exports.

Import-Module "$PSScriptRoot/runspace.psm1" -ErrorAction Stop

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

function Read-Connection {
    # Where the operations run; nothing for this computer. Strings come with a '~' in front, because ConvertFrom-Json
    # makes dates of some that come without. A password is a credential from here on, and no longer text.
    param([string] $Packed)
    $data = [System.Text.Encoding]::UTF8.GetString([System.Convert]::FromBase64String($Packed)) | ConvertFrom-Json
    if ($null -eq $data) { return }
    $connection = @{}
    foreach ($property in $data.PSObject.Properties) {
        $connection[$property.Name] = $property.Value
        if ($property.Value -is [string]) { $connection[$property.Name] = $property.Value.Substring(1) }
    }
    if ($connection.password) {
        $secure = [System.Net.NetworkCredential]::new('', $connection.password).SecurePassword
        $connection.credential = [System.Management.Automation.PSCredential]::new($connection.user, $secure)
    }
    $connection.Remove('password')
    $data.password = $null
    $connection
}

function Get-SshParameter {
    # Whoever may not log in there without a question may not log in at all: nobody is there to answer it.
    param($Connection)
    $parameters = @{
        HostName          = $Connection.computer
        ConnectingTimeout = 15000
        Options           = @{
            BatchMode             = 'yes'
            StrictHostKeyChecking = 'yes'
            ConnectTimeout        = '10'
            ServerAliveInterval   = '5'
            ServerAliveCountMax   = '2'
        }
    }
    if ($Connection.user) { $parameters.UserName = $Connection.user }
    if ($Connection.port) { $parameters.Port = $Connection.port }
    if ($Connection.keyFile) {
        $parameters.KeyFilePath = $Connection.keyFile
        $parameters.Options.IdentitiesOnly = 'yes'
    }
    if ($Connection.knownHostsFile) { $parameters.Options.UserKnownHostsFile = $Connection.knownHostsFile }
    $parameters
}

function Get-WinRmParameter {
    # Without HTTPS only Kerberos proves which computer answers; NTLM is used where the user chose to trust its name.
    # The session option checks certificates, because nothing in it says otherwise. Credentials are never delegated.
    param($Connection)
    $authentication = 'Kerberos'
    if ($Connection.useSsl -or $Connection.trustsByName) { $authentication = 'Negotiate' }
    $parameters = @{
        ComputerName   = $Connection.computer
        UseSSL         = [bool] $Connection.useSsl
        Authentication = $authentication
        SessionOption  = New-PSSessionOption -OpenTimeout 15000 -OperationTimeout 60000 -CancelTimeout 5000 -MaxConnectionRetryCount 2
    }
    if ($Connection.port) { $parameters.Port = $Connection.port }
    if ($Connection.credential) { $parameters.Credential = $Connection.credential }
    if ($Connection.endpoint) { $parameters.ConfigurationName = $Connection.endpoint }
    $parameters
}

function Open-PanelSession {
    # A session on another computer.
    param($Connection)
    if ($Connection.transport -eq 'ssh') { $parameters = Get-SshParameter -Connection $Connection }
    else { $parameters = Get-WinRmParameter -Connection $Connection }
    New-PSSession @parameters -ErrorAction Stop
}

function Get-OpenError {
    # Why a session could not be opened: what PowerShell makes of it, and what ssh said itself.
    param($ErrorRecord, [string] $Said)
    $code = $null
    if ($ErrorRecord.Exception -is [System.Management.Automation.Remoting.PSRemotingTransportException]) {
        $code = $ErrorRecord.Exception.ErrorCode
    }
    ConvertTo-Json -Compress -InputObject @{
        errorId = "$($ErrorRecord.FullyQualifiedErrorId)"
        code    = $code
        cause   = $ErrorRecord.Exception.GetBaseException().GetType().Name
        message = "$($ErrorRecord.Exception.Message)"
        said    = $Said
    }
}

function Get-LastWords {
    # Why the session is gone, as far as anybody said so.
    param($Said, $Runspace)
    ConvertTo-Json -Compress -InputObject @{ words = "$Said$($Runspace.RunspaceStateInfo.Reason.Message)" }
}

function Get-Percent {
    # How far the last of the operation's own progress records says it is; nothing where none does.
    param($Shell)
    $percent = -1
    foreach ($record in $Shell.Streams.Progress.ReadAll()) {
        if ($record.RecordType -eq 'Processing' -and $record.PercentComplete -ge 0) { $percent = $record.PercentComplete }
    }
    if ($percent -ge 0) { $percent }
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
    param($Runspace, $Lines, [string] $Id, [string] $Name, [string] $Payload, $Writer, [string] $Nonce)
    $shell = [System.Management.Automation.PowerShell]::Create()
    $shell.Runspace = $Runspace
    $null = $shell.AddCommand($Name).AddParameter('Payload', $Payload)
    $none = [System.Management.Automation.PSDataCollection[psobject]]::new()
    $none.Complete()
    $output = [System.Management.Automation.PSDataCollection[psobject]]::new()
    $running = $shell.BeginInvoke($none, $output)
    $stopBy = $null
    while (-not $running.AsyncWaitHandle.WaitOne(100)) {
        $percent = Get-Percent -Shell $shell
        if ($null -ne $percent) { Write-Answer $Writer $Nonce $Id 'progress' "{`"percent`":$percent}" }
        $line = ''
        if ($null -eq $stopBy -and $Lines.TryTake([ref] $line) -and $line -eq "!$Id") {
            $null = $shell.BeginStop($null, $null)
            $stopBy = [System.DateTime]::UtcNow.AddSeconds(3)
        }
        # What began while its session broke may never be told that it has ended.
        if ($null -eq $stopBy -and $Runspace.RunspaceStateInfo.State -ne 'Opened') {
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
        $stopped = $shell.InvocationStateInfo.State -eq 'Stopped'
        $errorId = $_.FullyQualifiedErrorId
        if ($stopped) { $errorId = 'PipelineStopped' }
        $message = $_.Exception.Message
        # Our functions catch what goes wrong inside them, so it is the function itself that this session does not have.
        if ("$($_.Exception.GetBaseException().ErrorRecord.FullyQualifiedErrorId)" -eq 'CommandNotFoundException') {
            $errorId = 'NotInRole,CheckpointPanel'
            $message = "The role of this session does not have $Name."
        }
        Get-FailedAnswer -ErrorId $errorId -Message $message
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
    Its own first line, '@HV1 listening', says that it reads; what was written before may be lost.
    The first line to it is '#0:<nonce>:<base64(JSON)>': where the operations run, null for this computer; strings in it begin
    with '~'. No other line ever holds a secret. A request is '#<id>:<function>:<base64(JSON)>', a cancel '!<id>'. An
    answer is '@HV1 <nonce> <id> <kind> <base64(gzip(JSON))>'.
    All of it is ASCII.
    .EXAMPLE
    Start-PanelServer -ModulePath .\CheckpointPanel\CheckpointPanel.psd1
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [string] $ModulePath)

    $ascii = [System.Text.ASCIIEncoding]::new()
    $writer = [System.IO.StreamWriter]::new([System.Console]::OpenStandardOutput(), $ascii)
    # ssh says why it failed on the console and nowhere else.
    $said = [System.IO.StringWriter]::new()
    [System.Console]::SetOut($said)
    $lines = [System.Collections.Concurrent.BlockingCollection[string]]::new()
    Start-LineReader -Lines $lines
    # Windows PowerShell's own reader takes in whatever comes before its command has begun to read, and keeps it.
    $writer.Write("`n@HV1 listening`n")
    $writer.Flush()
    $null, $nonce, $where = $lines.Take() -split ':'
    $connection = Read-Connection -Packed $where
    $where = $null

    if ($null -eq $connection) {
        [System.Console]::SetOut([System.IO.TextWriter]::Null)
        $runspace = [System.Management.Automation.Runspaces.RunspaceFactory]::CreateRunspace(
            [System.Management.Automation.Runspaces.InitialSessionState]::CreateDefault2())
        $runspace.Open()
    }
    else {
        try { $runspace = (Open-PanelSession -Connection $connection).Runspace }
        catch {
            Write-Answer $writer $nonce '0' 'unopened' (Get-OpenError -ErrorRecord $_ -Said $said)
            return
        }
    }
    $names = @((Import-PowerShellDataFile -LiteralPath $ModulePath).FunctionsToExport)
    Write-Answer $writer $nonce '0' 'hello' (
        Initialize-Runspace -Runspace $runspace -ModulePath $ModulePath -IsRemote ($null -ne $connection))

    foreach ($line in $lines.GetConsumingEnumerable()) {
        if ($line -notmatch '^#([0-9]+):([A-Za-z-]+):([A-Za-z0-9+/=]*)$') { continue }
        $id, $name, $payload = $Matches[1], $Matches[2], $Matches[3]
        if ($runspace.RunspaceStateInfo.State -ne 'Opened') {
            Write-Answer $writer $nonce $id 'notBegun' (Get-LastWords -Said $said -Runspace $runspace)
            return
        }
        if ($names -ccontains $name) {
            $answer = Invoke-Operation -Runspace $runspace -Lines $lines -Id $id -Name $name -Payload $payload -Writer $writer -Nonce $nonce
        }
        else {
            $answer = Get-FailedAnswer -ErrorId 'CommandNotFoundException' -Message "There is no function $name."
        }
        # What a broken session answers says nothing about how far the other computer went.
        if ($null -eq $answer -or $runspace.RunspaceStateInfo.State -ne 'Opened') {
            Write-Answer $writer $nonce $id 'stuck' (Get-LastWords -Said $said -Runspace $runspace)
            return
        }
        $megabytes = [long] ([System.Environment]::WorkingSet / 1048576)
        Write-Answer $writer $nonce $id 'result' "{`"memory`":$megabytes,`"answer`":$answer}"
    }
}

Export-ModuleMember -Function Start-PanelServer
