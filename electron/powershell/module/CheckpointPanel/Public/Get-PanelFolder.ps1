function Get-PanelFolder {
    <#
    .SYNOPSIS
    Gets what this host can tell of a folder without writing to it: whether it is there, on a share, and on which volume.
    .DESCRIPTION
    The folder need not be there.
    .EXAMPLE
    (Get-PanelFolder -Folder 'D:\Exports').volume.freeBytes
    #>
    [CmdletBinding(DefaultParameterSetName = 'Typed')]
    [OutputType([pscustomobject], [string])]
    param(
        [Parameter(Mandatory = $true, ParameterSetName = 'Typed')] [AllowEmptyString()] [string] $Folder,
        [Parameter(Mandatory = $true, ParameterSetName = 'Payload')] [string] $Payload
    )
    if ($PSCmdlet.ParameterSetName -eq 'Payload') {
        return Invoke-PanelOperation -Command $MyInvocation.MyCommand -Payload $Payload
    }
    $readAt = Get-PanelNow
    Assert-PanelFolder -Folder $Folder
    $there = Get-HostFolder -Path $Folder
    $volume = $null
    foreach ($one in Get-HostVolume) {
        $isOn = "$Folder\".StartsWith($one.root, [System.StringComparison]::OrdinalIgnoreCase)
        # Volumes are mounted in folders of others.
        if ($isOn -and ($null -eq $volume -or $one.root.Length -gt $volume.root.Length)) { $volume = $one }
    }
    [pscustomobject] @{
        readAt   = $readAt
        found    = $there.found
        writable = $there.writable
        isShare  = $Folder.StartsWith('\\', [System.StringComparison]::Ordinal)
        volume   = $volume
    }
}
