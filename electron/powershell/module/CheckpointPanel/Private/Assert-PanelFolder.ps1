function Assert-PanelFolder {
    <#
    .SYNOPSIS
    Refuses a text that is not the full path of a folder: relative, of a device, with a stream, a wildcard or '..', or named as no folder can be.
    .EXAMPLE
    Assert-PanelFolder -Folder 'D:\Exports'
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [AllowEmptyString()] [string] $Folder)
    $isFull = $Folder -cmatch '\A(?:[A-Za-z]:\\|\\\\[^\\?.][^\\]*\\[^\\]+)'
    $isForbidden = $Folder -cmatch '[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069<>"|?*/]' -or
    $Folder.LastIndexOf(':', [System.StringComparison]::Ordinal) -gt 1
    $leadsElsewhere = $Folder -cmatch '\\\.\.?(?:\\|\z)'
    # Windows drops dots and spaces at the end, and devices have names that no folder can have. The first part is the
    # drive's root, or a computer.
    $isOther = $false
    if ($isFull) {
        $parts = $Folder.Substring(2).Split('\')
        for ($at = 1; $at -lt $parts.Count; $at++) {
            $isOther = $isOther -or $parts[$at] -cmatch '[. ]\z' -or
            $parts[$at] -match '\A(?:CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(?:COM|LPT)[0-9\u00b9\u00b2\u00b3]) *(?:\.|\z)'
        }
    }
    if ($Folder.Length -gt 260 -or -not $isFull -or $isForbidden -or $leadsElsewhere -or $isOther) {
        throw (New-PanelError -ErrorId 'InvalidParameter' -Category 'InvalidArgument' -Message 'That is not the full path of a folder.')
    }
}
