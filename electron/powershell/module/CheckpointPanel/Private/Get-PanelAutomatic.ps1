function Get-PanelAutomatic {
    <#
    .SYNOPSIS
    Whether a machine makes automatic checkpoints; nothing on a host that has none.
    .EXAMPLE
    Get-PanelAutomatic -VM (Hyper-V\Get-VM -Id $id)
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] $VM)
    $automatic = Get-PanelMember -Of $VM -Name 'AutomaticCheckpointsEnabled'
    if ($null -ne $automatic) { [bool] $automatic }
}
