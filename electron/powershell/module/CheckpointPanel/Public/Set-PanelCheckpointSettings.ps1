function Set-PanelCheckpointSettings {
    <#
    .SYNOPSIS
    Changes the checkpoint settings of a machine if neither has changed since it was read.
    .EXAMPLE
    $seen = Get-PanelCheckpointSettings -VMId $vm.Id
    Set-PanelCheckpointSettings -Expected $seen.expected -Was $seen.settings -Change @{ checkpointType = 'ProductionOnly' }
    #>
    [CmdletBinding(DefaultParameterSetName = 'Typed', SupportsShouldProcess = $true)]
    [OutputType([pscustomobject], [string])]
    param(
        [Parameter(Mandatory = $true, ParameterSetName = 'Typed')] $Expected,
        [Parameter(Mandatory = $true, ParameterSetName = 'Typed')] $Was,
        [Parameter(Mandatory = $true, ParameterSetName = 'Typed')] $Change,
        [Parameter(Mandatory = $true, ParameterSetName = 'Payload')] [string] $Payload
    )
    if ($PSCmdlet.ParameterSetName -eq 'Payload') {
        return Invoke-PanelOperation -Command $MyInvocation.MyCommand -Payload $Payload
    }
    $vm = Get-PanelMachine -VMId $Expected.vmId
    Assert-PanelUnchanged -Change @(
        Compare-PanelMachine -VM $vm -Expected $Expected
        Compare-PanelSettings -Was $Was -Is (Get-PanelSettings -VM $vm)
    )
    $can = Get-PanelCapability
    $isProduction = $null -ne $Change.checkpointType -and $Change.checkpointType -cne 'Standard'
    if (($isProduction -and -not $can.productionCheckpoints) -or ($Change.automaticCheckpoints -and -not $can.automaticCheckpoints)) {
        throw (New-PanelError -ErrorId 'NotSupported' -Category 'NotImplemented' -Message 'This host makes standard checkpoints only, or no automatic ones.')
    }
    $settings = @{ VM = $vm; Confirm = $false; ErrorAction = 'Stop' }
    if ($null -ne $Change.checkpointType -and $can.productionCheckpoints) { $settings['CheckpointType'] = $Change.checkpointType }
    if ($null -ne $Change.automaticCheckpoints -and $can.automaticCheckpoints) { $settings['AutomaticCheckpointsEnabled'] = $Change.automaticCheckpoints }
    if ($null -ne $Change.snapshotFileLocation) { $settings['SnapshotFileLocation'] = $Change.snapshotFileLocation }
    if (-not $PSCmdlet.ShouldProcess($Expected.name, 'Change checkpoint settings')) { return }
    $locked = $null -ne $Change.snapshotFileLocation -and @(Hyper-V\Get-VMSnapshot -VM $vm -ErrorAction Stop).Count -gt 0
    try { Hyper-V\Set-VM @settings }
    catch {
        if ($locked) { Add-PanelCause -ErrorRecord $_ -Cause 'LocationLocked' }
        throw
    }
    [pscustomobject] @{ settings = Get-PanelSettings -VM (Get-PanelMachine -VMId $Expected.vmId) }
}
