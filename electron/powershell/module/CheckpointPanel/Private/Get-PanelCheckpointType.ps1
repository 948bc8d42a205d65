function Get-PanelCheckpointType {
    <#
    .SYNOPSIS
    What kind of checkpoint a machine is set to make; Standard where the host knows no other.
    .EXAMPLE
    Get-PanelCheckpointType -VM (Hyper-V\Get-VM -Id $id)
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] $VM, $Unread)
    if ($null -eq $VM.PSObject.Properties['CheckpointType']) { return 'Standard' }
    Get-PanelFact -Of $VM -Name 'CheckpointType' -As 'enum' -Fact 'checkpointType' -Unread $Unread
}
