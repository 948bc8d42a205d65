function Read-PanelInventory {
    <#
    .SYNOPSIS
    All machines and checkpoints, by two queries where these have proved to tell what Hyper-V's cmdlets do, else by the cmdlets.
    .DESCRIPTION
    The first reading of a session is made both ways for up to 20 machines; one difference, or a host that does not let
    itself be asked so, makes it the cmdlets from then on. Why is told as 'source'.
    .EXAMPLE
    (Read-PanelInventory).source.by
    #>
    [CmdletBinding()]
    param()
    $source = $script:PanelSource
    if ($null -eq $source -or $source.by -ceq 'queries') {
        try {
            $read = Read-PanelSystem
            $property = $null
            if ($null -eq $source) {
                $proof = Test-PanelSystem -Before $read
                $property = $proof.property
                $read = $proof.read
            }
            if ($null -eq $property) {
                $script:PanelSource = New-PanelSource -By 'queries'
                return Add-PanelSource -Read $read -Source $script:PanelSource
            }
            $source = New-PanelSource -By 'cmdlets' -Reason 'differs' -Property $property
            $script:PanelSource = $source
        }
        catch [System.Management.Automation.PipelineStoppedException] {
            throw
        }
        catch {
            $source = Get-PanelSourceOfError -ErrorRecord $_
            # What may be otherwise the next time is tried again then, and proved anew.
            $script:PanelSource = $null
            if ('failed', 'incomplete' -cnotcontains $source.reason) { $script:PanelSource = $source }
        }
    }
    Add-PanelSource -Read (Read-PanelHost) -Source $source
}

function New-PanelSource {
    param([string] $By, $Reason, $Property, [string] $HostMessage)
    [pscustomobject] @{ by = $By; reason = $Reason; property = $Property; hostMessage = $HostMessage }
}

function Add-PanelSource {
    param($Read, $Source)
    [pscustomobject] @{ machines = $Read.machines; checkpoints = $Read.checkpoints; findings = $Read.findings; source = $Source }
}

function Get-PanelSourceOfError {
    # Why the queries do not serve. The numbers: https://learn.microsoft.com/windows/win32/wmisdk/wmi-error-constants
    param([System.Management.Automation.ErrorRecord] $ErrorRecord)
    $id = "$($ErrorRecord.FullyQualifiedErrorId)"
    $reason = 'failed'
    $property = $null
    if ($id -match '\ACommandNotFoundException\z|CouldNotAutoLoadModule') { $reason = 'missing' }
    if ($id -match 'HRESULT 0x(?:80041003|80070005)') { $reason = 'denied' }
    if ($id -match 'HRESULT 0x(?:8004100e|80041010|80041017)') { $reason = 'unsupported' }
    if ($id -match '\AIncomplete,') {
        $reason = 'incomplete'
        $property = "$($ErrorRecord.TargetObject)"
    }
    New-PanelSource -By 'cmdlets' -Reason $reason -Property $property -HostMessage "$($ErrorRecord.Exception.Message)"
}
