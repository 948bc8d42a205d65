# Answers queries from the simulator, and classes as WMI would of a host on which one job waits to be started, with one
# volume and no cluster.

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
    }
}

function ConvertTo-WmiInstance {
    param([string] $Json)
    $instance = [ordered] @{}
    foreach ($property in ConvertFrom-Json -InputObject $Json) {
        $instance[$property.name] = ConvertTo-WmiValue -Value $property.value -Type $property.type
    }
    [pscustomobject] $instance
}

function Get-CimInstance {
    [CmdletBinding()]
    param([string] $Namespace, [string] $ClassName, [string] $Filter, [string[]] $Property, [string] $Query, $InputObject)
    if ($null -ne $InputObject) { return $InputObject }
    if ($Query) {
        try { $told = [Microsoft.HyperV.PowerShell.Connection]::Ask('queryWmi', 'query', $Query) }
        catch [Microsoft.HyperV.PowerShell.Refused] {
            $refused = $_.Exception
            $PSCmdlet.ThrowTerminatingError([System.Management.Automation.ErrorRecord]::new($refused, $refused.Id, $refused.Category, $null))
        }
        foreach ($one in $told) { ConvertTo-WmiInstance -Json $one.Text('instance') }
        return
    }
    switch ($ClassName) {
        'Msvm_ConcreteJob' {
            [pscustomobject] @{
                InstanceID      = '1f7a0a9e-7a0a-4f5e-9a52-0d6a4a7a0b11'
                JobType         = [uint16] 71
                JobState        = [uint16] 2
                JobStatus       = 'Waiting'
                PercentComplete = [uint16] 0
                StartTime       = [System.DateTime]::new(1601, 1, 1, 0, 0, 0, [System.DateTimeKind]::Utc)
                Cancellable     = $true
            }
        }
        'Msvm_VirtualSystemSettingData' {
            [pscustomobject] @{ CimInstanceProperties = @{ Notes = [pscustomobject] @{ Value = @('') } } }
        }
        'Msvm_VirtualSystemManagementService' { [pscustomobject] @{ Name = 'vmms' } }
        'Win32_Volume' {
            [pscustomobject] @{ Name = 'D:\'; FileSystem = 'NTFS'; Capacity = [uint64] 1000; FreeSpace = [uint64] 400 }
        }
    }
}

function Get-CimAssociatedInstance {
    [CmdletBinding()]
    param($InputObject, [string] $Association, [string] $ResultClassName)
    [pscustomobject] @{
        CimClass = [pscustomobject] @{ CimClassName = 'Msvm_ComputerSystem' }
        Name     = $env:CHECKPOINT_PANEL_STAND_IN_JOB_OF
    }
}

function Invoke-CimMethod {
    [CmdletBinding(SupportsShouldProcess = $true)]
    param($InputObject, [string] $MethodName, [hashtable] $Arguments)
    if (-not $PSCmdlet.ShouldProcess("$InputObject", $MethodName)) { return }
    [pscustomobject] @{ ReturnValue = [uint32] 0 }
}

Export-ModuleMember -Function 'Get-CimAssociatedInstance', 'Get-CimInstance', 'Invoke-CimMethod'
