function Get-PanelName {
    <#
    .SYNOPSIS
    The name of a machine or a checkpoint; its id where the name cannot be read.
    .EXAMPLE
    Get-PanelName -Of $vm
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] $Of, $Unread)
    $name = Get-PanelFact -Of $Of -Name 'Name' -As 'text' -Fact 'name' -Unread $Unread
    # An invisible name equals none to -eq, which compares by culture.
    if ("$name".Length -eq 0) { return "$($Of.Id)" }
    $name
}
