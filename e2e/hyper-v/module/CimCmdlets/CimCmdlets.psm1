# Answers as WMI would of a host on which one job waits to be started, with one volume and no cluster.

function Get-CimInstance {
    [CmdletBinding()]
    param([string] $Namespace, [string] $ClassName, [string] $Filter, [string[]] $Property, $InputObject)
    if ($null -ne $InputObject) { return $InputObject }
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
