function New-PanelError {
    <#
    .SYNOPSIS
    An error of our own, to be thrown. Its id ends in ',CheckpointPanel'.
    .EXAMPLE
    throw (New-PanelError -ErrorId 'Ambiguous' -Category 'InvalidData' -Message 'More than one was found.')
    #>
    [CmdletBinding()]
    param(
        [Parameter(Mandatory = $true)] [string] $ErrorId,
        [Parameter(Mandatory = $true)] [System.Management.Automation.ErrorCategory] $Category,
        [Parameter(Mandatory = $true)] [string] $Message,
        $TargetObject
    )
    $exception = [System.InvalidOperationException]::new($Message)
    [System.Management.Automation.ErrorRecord]::new($exception, "$ErrorId,CheckpointPanel", $Category, $TargetObject)
}
