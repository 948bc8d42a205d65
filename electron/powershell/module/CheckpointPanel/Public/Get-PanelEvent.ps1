function Get-PanelEvent {
    <#
    .SYNOPSIS
    Gets what the event logs of this host say about the checkpoints of a machine, the youngest first.
    .EXAMPLE
    (Get-PanelEvent -VMId $vm.Id -Days 7).events
    #>
    [CmdletBinding(DefaultParameterSetName = 'Typed')]
    [OutputType([pscustomobject], [string])]
    param(
        [Parameter(Mandatory = $true, ParameterSetName = 'Typed')] [guid] $VMId,
        [Parameter(Mandatory = $true, ParameterSetName = 'Typed')] [int] $Days,
        [Parameter(Mandatory = $true, ParameterSetName = 'Payload')] [string] $Payload
    )
    if ($PSCmdlet.ParameterSetName -eq 'Payload') {
        return Invoke-PanelOperation -Command $MyInvocation.MyCommand -Payload $Payload
    }
    $readAt = Get-PanelNow
    $vm = Get-PanelMachine -VMId $VMId
    # Of two machines of one name nobody can tell which one an event means that has no id.
    $namesakes = @(foreach ($one in Hyper-V\Get-VM -ErrorAction Stop) {
            if ([string]::Equals($one.Name, $vm.Name, [System.StringComparison]::OrdinalIgnoreCase)) { $one }
        })
    $about = @{ Name = ''; Disk = [string[]] @(Get-PanelDiskId -VM $vm) }
    if ($namesakes.Count -eq 1) { $about.Name = $vm.Name }
    [pscustomobject] @{
        readAt = $readAt
        events = [object[]] @(Get-HostEvent -VMId $vm.Id -Age ([timespan]::FromDays($Days)) @about)
    }
}
