function Get-PanelOwner {
    <#
    .SYNOPSIS
    The id of the machine that an error is about; nothing where it is about none.
    .EXAMPLE
    foreach ($one in $refused) { Get-PanelOwner -ErrorRecord $one }
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [System.Management.Automation.ErrorRecord] $ErrorRecord)
    $target = $ErrorRecord.TargetObject
    if ($null -eq $target) { return }
    try {
        $id = Get-PanelMember -Of $target -Name 'VMId'
        if ($null -eq $id) { $id = Get-PanelMember -Of $target -Name 'Id' }
    }
    catch [System.Management.Automation.PipelineStoppedException] {
        throw
    }
    catch {
        # What is broken need not even say which it is.
        return
    }
    if ($null -eq $id) { $id = $target }
    $owner = [guid]::Empty
    if ([guid]::TryParse("$id", [ref] $owner)) { "$owner" }
}
