function Remove-PanelSavedState {
    <#
    .SYNOPSIS
    Throws the saved memory of a machine away that is still what was seen; it is off then.
    .EXAMPLE
    Remove-PanelSavedState -Expected (Get-PanelMachineDetails -VMId $vm.Id).expected
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
    Hyper-V\Remove-VMSavedState -VM $vm -Confirm:$false -ErrorAction Stop
    Get-PanelState -VMId $Expected.vmId
}
