function Compare-PanelMachine {
    <#
    .SYNOPSIS
    In what a machine differs from what was seen.
    .EXAMPLE
    Compare-PanelMachine -VM $vm -Expected @{ vmId = $vm.Id; name = 'web01'; state = 'Running' }
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] $VM, [Parameter(Mandatory = $true)] $Expected)
    Compare-PanelValue -What 'name' -Was $Expected.name -Is (Get-PanelName -Of $VM)
    Compare-PanelValue -What 'state' -Was $Expected.state -Is (Get-PanelStateName -VM $VM)
}
