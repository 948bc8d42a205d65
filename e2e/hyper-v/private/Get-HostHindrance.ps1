function Get-HostHindrance {
    <#
    .SYNOPSIS
    Why the simulated Hyper-V answers nothing, as a test has it.
    .EXAMPLE
    Get-HostHindrance
    #>
    [CmdletBinding()]
    param()
    if ($env:CHECKPOINT_PANEL_STAND_IN_HINDRANCE) { return $env:CHECKPOINT_PANEL_STAND_IN_HINDRANCE }
    'StatusUnavailable'
}
