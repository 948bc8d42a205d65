function Resume-PanelVirtualMachine {
    <#
    .SYNOPSIS
    Resumes a paused machine that has not changed since it was read.
    .EXAMPLE
    Resume-PanelVirtualMachine -Expected (Get-PanelMachineDetails -VMId $vm.Id).expected
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
    if (-not $PSCmdlet.ShouldProcess($Expected.name, 'Resume')) { return }
    Hyper-V\Resume-VM -VM $vm -Confirm:$false -ErrorAction Stop
    Get-PanelState -VMId $Expected.vmId
}
