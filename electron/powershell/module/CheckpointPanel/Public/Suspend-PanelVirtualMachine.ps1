function Suspend-PanelVirtualMachine {
    <#
    .SYNOPSIS
    Pauses a running machine that is still what was seen.
    .EXAMPLE
    Suspend-PanelVirtualMachine -Expected (Get-PanelMachineDetails -VMId $vm.Id).expected
    #>
    [CmdletBinding(DefaultParameterSetName = 'Typed')]
    param(
        [Parameter(Mandatory = $true, ParameterSetName = 'Typed')] $Expected,
        [Parameter(Mandatory = $true, ParameterSetName = 'Payload')] [string] $Payload
    )
    if ($PSCmdlet.ParameterSetName -eq 'Payload') {
        return Invoke-PanelOperation -Command $MyInvocation.MyCommand -Payload $Payload
    }
    $vm = Get-PanelMachine -VMId $Expected.vmId
    Assert-PanelUnchanged -Change @(Compare-PanelMachine -VM $vm -Expected $Expected)
    Hyper-V\Suspend-VM -VM $vm -Confirm:$false -ErrorAction Stop
    Get-PanelState -VMId $Expected.vmId
}
