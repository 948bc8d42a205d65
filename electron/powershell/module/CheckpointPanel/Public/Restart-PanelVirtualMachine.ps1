function Restart-PanelVirtualMachine {
    <#
    .SYNOPSIS
    Resets a running machine that is still what was seen, without asking its guest. Memory is lost.
    .EXAMPLE
    Restart-PanelVirtualMachine -Expected (Get-PanelMachineDetails -VMId $vm.Id).expected
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
    Hyper-V\Restart-VM -VM $vm -Force -Confirm:$false -ErrorAction Stop
    Get-PanelState -VMId $Expected.vmId
}
