# Answers as WMI would of the host that the simulator is. Where CHECKPOINT_PANEL_STAND_IN_JOB_OF names a machine, a job of it
# waits to be started besides.

$script:Waiting = '1F7A0A9E-7A0A-4F5E-9A52-0D6A4A7A0B11'
# The return values of the service's methods, and the error codes of its jobs, for the ids of errors.
$script:Codes = @{
    OperationFailed = 32768; AccessDenied = 32769; NotSupported = 32770; InvalidParameter = 32773; ObjectInUse = 32774
    InvalidState = 32775; ObjectNotFound = 32779
}

function ConvertTo-WmiValue {
    param($Value, [string] $Type)
    if ($null -eq $Value) { return $null }
    switch ($Type) {
        'string' { $Value.Substring(1) }
        'string[]' { , [string[]] @(foreach ($one in $Value) { $one.Substring(1) }) }
        'uint16' { [uint16] $Value }
        'uint16[]' { , [uint16[]] @($Value) }
        'uint64' { [uint64] $Value }
        'boolean' { [bool] $Value }
        # CIM's times come as local ones.
        'datetime' { [System.DateTimeOffset]::FromUnixTimeMilliseconds([long] $Value).LocalDateTime }
        'object' { $Value }
    }
}

function ConvertTo-WmiInstance {
    param([string] $Json)
    $instance = [ordered] @{}
    $properties = @{}
    foreach ($property in ConvertFrom-Json -InputObject $Json) {
        $instance[$property.name] = ConvertTo-WmiValue -Value $property.value -Type $property.type
        $properties[$property.name] = [pscustomobject] @{ Name = $property.name; Value = $instance[$property.name] }
    }
    $instance['CimInstanceProperties'] = $properties
    [pscustomobject] $instance
}

function Read-WmiQuery {
    param([string] $Query)
    foreach ($one in [Microsoft.HyperV.PowerShell.Connection]::Ask('queryWmi', 'query', $Query)) { ConvertTo-WmiInstance -Json $one.Text('instance') }
}

function Get-WaitingJob {
    if (-not $env:CHECKPOINT_PANEL_STAND_IN_JOB_OF) { return }
    [pscustomobject] @{
        InstanceID      = $script:Waiting
        JobType         = [uint16] 71
        JobState        = [uint16] 2
        JobStatus       = 'Waiting'
        PercentComplete = [uint16] 0
        StartTime       = [System.DateTime]::new(1601, 1, 1, 0, 0, 0, [System.DateTimeKind]::Utc)
        Cancellable     = $true
    }
}

function Get-CimInstance {
    [CmdletBinding()]
    param([string] $Namespace, [string] $ClassName, [string] $Filter, [string[]] $Property, [string] $Query, $InputObject)
    if ($null -ne $InputObject) {
        # A job is under way once more, and then it has come to its end.
        $now = $InputObject.PSObject.Copy()
        $InputObject.JobState = $InputObject.ThenState
        return $now
    }
    if (-not $Query) {
        $Query = "SELECT * FROM $ClassName"
        if ($Filter) { $Query = "$Query WHERE $Filter" }
    }
    try { Read-WmiQuery -Query $Query }
    catch [Microsoft.HyperV.PowerShell.Refused] {
        $refused = $_.Exception
        $PSCmdlet.ThrowTerminatingError([System.Management.Automation.ErrorRecord]::new($refused, $refused.Id, $refused.Category, $null))
    }
    if ($ClassName -eq 'Msvm_ConcreteJob') { Get-WaitingJob }
}

function Get-CimAssociatedInstance {
    [CmdletBinding()]
    param($InputObject, [string] $Association, [string] $ResultClassName)
    $name = $env:CHECKPOINT_PANEL_STAND_IN_JOB_OF
    if ("$($InputObject.InstanceID)" -ne $script:Waiting) {
        $found = @(Read-WmiQuery -Query "SELECT * FROM $Association WHERE AffectingElement = '$($InputObject.InstanceID)'")
        # It has ended since.
        if ($found.Count -eq 0) { return }
        $name = $found[0].AffectedElement
    }
    [pscustomobject] @{ CimClass = [pscustomobject] @{ CimClassName = 'Msvm_ComputerSystem' }; Name = $name }
}

function Invoke-CimMethod {
    [CmdletBinding(SupportsShouldProcess = $true)]
    param($InputObject, [string] $MethodName, [hashtable] $Arguments)
    if (-not $PSCmdlet.ShouldProcess("$InputObject", $MethodName)) { return }
    if ("$($InputObject.InstanceID)" -eq $script:Waiting) { return [pscustomobject] @{ ReturnValue = [uint32] 0 } }
    if ($MethodName -eq 'RequestStateChange') {
        try { $null = [Microsoft.HyperV.PowerShell.Connection]::Ask('cancelJob', 'jobId', "$($InputObject.InstanceID)".ToLowerInvariant()) }
        catch [Microsoft.HyperV.PowerShell.Refused] {
            return [pscustomobject] @{ ReturnValue = [uint32] $script:Codes[$_.Exception.Id] }
        }
        return [pscustomobject] @{ ReturnValue = [uint32] 4096 }
    }
    $job = [pscustomobject] @{ InstanceID = "$([guid]::NewGuid())"; JobState = [uint16] 4; ThenState = [uint16] 7; ErrorCode = [uint16] 0; ErrorDescription = $null }
    $settings = ConvertFrom-Json -InputObject $Arguments.SystemSettings
    try {
        $null = [Microsoft.HyperV.PowerShell.Connection]::Ask('setNotes', 'vmId', $settings.vmId, 'checkpointId', $settings.checkpointId, 'notes', $settings.notes.Substring(1))
    }
    catch [Microsoft.HyperV.PowerShell.Refused] {
        $job.ThenState = [uint16] 10
        $job.ErrorCode = [uint16] $script:Codes[$_.Exception.Id]
        $job.ErrorDescription = $_.Exception.Message
    }
    [pscustomobject] @{ ReturnValue = [uint32] 4096; Job = $job }
}

Export-ModuleMember -Function 'Get-CimAssociatedInstance', 'Get-CimInstance', 'Invoke-CimMethod'
