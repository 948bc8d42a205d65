function Get-PanelFileId {
    <#
    .SYNOPSIS
    What a file is told apart by, however its path is spelled.
    .DESCRIPTION
    'file:' with its volume and number where the host can say, else 'path:' with the full path in one spelling.
    .EXAMPLE
    Get-PanelFileId -Path 'd:\vms\WEB01.vhdx'
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [string] $Path)
    $number = Get-HostFileNumber -Path $Path
    if ($number) { return "file:$number" }
    "path:$(ConvertTo-PanelPathKey -Path $Path)"
}

function ConvertTo-PanelPathKey {
    # A full path in one spelling. What begins with \\?\ is taken as it is, for Windows does so too.
    param([Parameter(Mandatory = $true)] [string] $Path)
    $isVerbatim = $Path.StartsWith('\\?\', [System.StringComparison]::Ordinal)
    $bare = $Path
    if ($Path -match '\A\\\\[?.]\\UNC\\') { $bare = '\\' + $Path.Substring(8) }
    elseif ($Path -match '\A\\\\[?.]\\[A-Z]:') { $bare = $Path.Substring(4) }
    if (-not $isVerbatim) { $bare = $bare.Replace('/', '\') }
    $isShare = $bare.StartsWith('\\', [System.StringComparison]::Ordinal)
    $least = 1
    if ($isShare) { $least = 2 }
    $parts = [System.Collections.Generic.List[string]]::new()
    foreach ($part in $bare.Split('\')) {
        $name = $part
        if (-not $isVerbatim) { $name = $part.TrimEnd('.', ' ') }
        if ($name.Length -gt 0) { $parts.Add($name) }
        elseif ($part.Equals('..') -and $parts.Count -gt $least) { $parts.RemoveAt($parts.Count - 1) }
    }
    $start = ''
    if ($isShare) { $start = '\\' }
    ($start + ($parts -join '\')).ToUpperInvariant()
}
