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
    $failure = $null
    # Of those alone: reading every machine of a host costs seconds where it has hundreds.
    $vms = @(foreach ($id in $VMId) {
            Hyper-V\Get-VM -Id $id -ErrorAction SilentlyContinue -ErrorVariable refused
            if ($refused.Count -gt 0 -and -not (Test-PanelGone -VMId $id)) { $failure = $refused[0] }
        })
    if ($vms.Count -eq 0 -and $null -ne $failure) { throw $failure }
    $machines = foreach ($vm in $vms) {
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
