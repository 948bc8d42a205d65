function Assert-PanelUnchanged {
    <#
    .SYNOPSIS
    Throws StaleTarget with the changes, where there are any.
    .EXAMPLE
    Assert-PanelUnchanged -Change @(Compare-PanelValue -What 'name' -Was 'web01' -Is $vm.Name)
    #>
    [CmdletBinding()]
    param([object[]] $Change)
    $changes = @(foreach ($one in $Change) { if ($null -ne $one) { $one } })
    if ($changes.Count -gt 0) {
        throw (New-PanelError -ErrorId 'StaleTarget' -Category 'InvalidData' -Message 'It is no longer what was seen.' -TargetObject $changes)
    }
}
