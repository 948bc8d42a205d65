function Get-PanelCheckpointType {
    <#
    .SYNOPSIS
    What kind of checkpoint a machine is set to make; Standard where the host knows no other.
    .EXAMPLE
    Get-PanelCheckpointType -VM (Hyper-V\Get-VM -Id $id)
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] $VM)
    $type = "$(Get-PanelMember -Of $VM -Name 'CheckpointType')"
    if ($type -eq '') { return 'Standard' }
    $type
}
