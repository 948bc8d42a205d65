function Assert-PanelReason {
    <#
    .SYNOPSIS
    Refuses a text that is no reason: shorter than three characters or longer than 200, of several lines, or with characters that cannot be seen.
    .EXAMPLE
    Assert-PanelReason -Reason 'INC-4711: the update broke the service'
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [AllowEmptyString()] [string] $Reason)
    $isUnseen = $Reason -cmatch '[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]'
    $isEmpty = $Reason -cnotmatch '[\p{L}\p{N}]'
    if ($isUnseen -or $isEmpty -or $Reason.Trim().Length -lt 3 -or $Reason.Length -gt 200) {
        throw (New-PanelError -ErrorId 'InvalidParameter' -Category 'InvalidArgument' -Message 'A reason is one line of 3 to 200 characters, such as the number of a ticket.')
    }
}
