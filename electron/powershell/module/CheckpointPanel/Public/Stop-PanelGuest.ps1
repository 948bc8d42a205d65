function Stop-PanelGuest {
    <#
    .SYNOPSIS
    Shuts down the guest of a running machine that has not changed since it was read.
    .DESCRIPTION
    Refused as NotSupported where the guest does not take such requests: Stop-VM would ask whether to turn it off instead.
    .EXAMPLE
    Stop-PanelGuest -Expected (Get-PanelMachineDetails -VMId $vm.Id).expected
    #>
    [CmdletBinding(DefaultParameterSetName = 'Typed', SupportsShouldProcess = $true)]
    [OutputType([pscustomobject], [string])]
    param(
        [Parameter(Mandatory = $true, ParameterSetName = 'Typed')] $Expected,
        [Parameter(Mandatory = $true, ParameterSetName = 'Payload')] [string] $Payload
    )
    if ($PSCmdlet.ParameterSetName -eq 'Payload') {
        return Invoke-PanelOperation -Command $MyInvocation.MyCommand -Payload $Payload
    }
    $vm = Get-PanelMachine -VMId $Expected.vmId
    Assert-PanelUnchanged -Change @(Compare-PanelMachine -VM $vm -Expected $Expected)
    Assert-PanelShutdownService -VM $vm
    if (-not $PSCmdlet.ShouldProcess($Expected.name, 'Shut down')) { return }
    Hyper-V\Stop-VM -VM $vm -Confirm:$false -ErrorAction Stop
    Get-PanelState -VMId $Expected.vmId
}
