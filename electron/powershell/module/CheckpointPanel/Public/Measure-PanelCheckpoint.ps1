function Measure-PanelCheckpoint {
    <#
    .SYNOPSIS
    Measures what the disks, checkpoints and saved memory of some machines take, in bytes.
    .DESCRIPTION
    Slow: it opens every disk file. Machines that are gone, and those that cannot be measured, are left out.
    .EXAMPLE
    (Measure-PanelCheckpoint -VMId $vm.Id).machines.files
    #>
    [CmdletBinding(DefaultParameterSetName = 'Typed')]
    [OutputType([pscustomobject], [string])]
    param(
        [Parameter(Mandatory = $true, ParameterSetName = 'Typed')] [AllowEmptyCollection()] [Alias('VMIds')] [guid[]] $VMId,
        [Parameter(Mandatory = $true, ParameterSetName = 'Payload')] [string] $Payload
    )
    if ($PSCmdlet.ParameterSetName -eq 'Payload') {
        return Invoke-PanelOperation -Command $MyInvocation.MyCommand -Payload $Payload
    }
    $readAt = Get-PanelNow
    Clear-PanelCache
    $refused = @()
    $vms = @(Hyper-V\Get-VM -ErrorAction SilentlyContinue -ErrorVariable refused)
    if ($vms.Count -eq 0 -and $refused.Count -gt 0) { throw $refused[0] }
    $machines = foreach ($vm in $vms) {
        if ($VMId -notcontains $vm.Id) { continue }
        # One that cannot be measured is left out: nothing of it is known, and the others are told.
        try { Measure-PanelMachine -VM $vm }
        catch [System.Management.Automation.PipelineStoppedException] {
            throw
        }
        catch {
            continue
        }
    }
    [pscustomobject] @{ readAt = $readAt; machines = [object[]] @($machines) }
}
