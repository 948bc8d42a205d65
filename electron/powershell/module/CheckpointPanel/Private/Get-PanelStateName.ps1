function Get-PanelStateName {
    <#
    .SYNOPSIS
    The state of a machine by its name; NotKnown where it cannot be read, and Other with its number where it has no name.
    .EXAMPLE
    Get-PanelStateName -VM $vm
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] $VM, $Unread)
    $state = Get-PanelFact -Of $VM -Name 'State' -As 'enum' -Fact 'state' -Unread $Unread
    if ("$state".Length -eq 0) { return 'NotKnown' }
    $state
}
