function Read-PanelRecord {
    <#
    .SYNOPSIS
    One record of an inventory, or the error that there is in its place.
    .EXAMPLE
    Read-PanelRecord -Kind 'machine' -Source $vm
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [ValidateSet('machine', 'checkpoint')] [string] $Kind, [Parameter(Mandatory = $true)] $Source)
    $read = [pscustomobject] @{ kind = $Kind; vmId = $null; record = $null; failure = $null }
    try {
        if ($Kind -ceq 'machine') {
            $read.vmId = "$($Source.Id)"
            $read.record = ConvertTo-PanelMachine -VM $Source
        }
        else {
            $read.vmId = "$($Source.VMId)"
            $read.record = ConvertTo-PanelCheckpoint -Checkpoint $Source
        }
    }
    catch [System.Management.Automation.PipelineStoppedException] {
        throw
    }
    catch {
        $read.failure = $_
    }
    $read
}
