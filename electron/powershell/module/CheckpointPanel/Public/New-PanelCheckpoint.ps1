function New-PanelCheckpoint {
    <#
    .SYNOPSIS
    Creates a checkpoint of a machine that has not changed since it was read.
    .DESCRIPTION
    Checkpoint-VM names a checkpoint only after it has made it, and that second step can fail alone: then the
    checkpoint stands under the host's name, and 'named' is false.
    .EXAMPLE
    $seen = Get-PanelCheckpointSettings -VMId $vm.Id
    New-PanelCheckpoint -Expected $seen.expected -Name 'Before the update'
    #>
    [CmdletBinding(DefaultParameterSetName = 'Typed', SupportsShouldProcess = $true)]
    [OutputType([pscustomobject], [string])]
    param(
        [Parameter(Mandatory = $true, ParameterSetName = 'Typed')] $Expected,
        [Parameter(ParameterSetName = 'Typed')] [string] $Name,
        [Parameter(Mandatory = $true, ParameterSetName = 'Payload')] [string] $Payload
    )
    if ($PSCmdlet.ParameterSetName -eq 'Payload') {
        return Invoke-PanelOperation -Command $MyInvocation.MyCommand -Payload $Payload
    }
    $vm = Get-PanelMachine -VMId $Expected.vmId
    $parentBefore = $vm.ParentSnapshotId
    $type = Get-PanelCheckpointType -VM $vm
    $before = @(Hyper-V\Get-VMSnapshot -VM $vm -ErrorAction Stop)
    Assert-PanelUnchanged -Change @(Compare-PanelMachine -VM $vm -Expected $Expected)
    if (-not $PSCmdlet.ShouldProcess($Expected.name, 'Create checkpoint')) { return }
    $wanted = @{ VM = $vm; Passthru = $true; Confirm = $false; ErrorAction = 'Stop' }
    $hasName = -not [string]::IsNullOrEmpty($Name)
    if ($hasName) { $wanted['SnapshotName'] = $Name }
    try { $made = Hyper-V\Checkpoint-VM @wanted }
    catch {
        $made = $null
        if ($hasName) { $made = Find-PanelNewCheckpoint -VMId $vm.Id -ParentId $parentBefore -Before $before }
        if ($null -eq $made) {
            Add-PanelCause -ErrorRecord $_ -Cause (Get-PanelObstacle -VMId $vm.Id)
            throw
        }
    }
    $checkpoint = ConvertTo-PanelCheckpoint -Checkpoint $made
    $named = $hasName -and [string]::Equals($checkpoint.name, $Name, [System.StringComparison]::Ordinal)
    [pscustomobject] @{ checkpoint = $checkpoint; named = $named; checkpointType = $type }
}
