function Assert-PanelFolder {
    <#
    .SYNOPSIS
    Refuses a text that is not the full path of a folder: relative, of a device, with a stream, a wildcard or '..'.
    .EXAMPLE
    Assert-PanelFolder -Folder 'D:\Exports'
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [AllowEmptyString()] [string] $Folder)
    $isFull = $Folder -cmatch '\A(?:[A-Za-z]:\\|\\\\[^\\?.][^\\]*\\[^\\]+)'
    $isForbidden = $Folder -cmatch '[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069<>"|?*/]' -or
    $Folder.LastIndexOf(':', [System.StringComparison]::Ordinal) -gt 1
    $leadsElsewhere = $Folder -cmatch '\\\.\.?(?:\\|\z)'
    if ($Folder.Length -gt 260 -or -not $isFull -or $isForbidden -or $leadsElsewhere) {
        throw (New-PanelError -ErrorId 'InvalidParameter' -Category 'InvalidArgument' -Message 'That is not the full path of a folder.')
    }
}
