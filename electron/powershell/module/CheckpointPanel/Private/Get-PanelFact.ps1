function Get-PanelFact {
    <#
    .SYNOPSIS
    A property of an object of Hyper-V in the form that the panel has; $null where it is not there or cannot be read.
    .DESCRIPTION
    What cannot be read is added to Unread, with the host's words; it hides nothing else of the object. What an enum has
    no name for, because the host is newer, prints as a number, and becomes Other with that number.
    .EXAMPLE
    $unread = [System.Collections.ArrayList]::new()
    Get-PanelFact -Of $vm -Name 'State' -As 'enum' -Fact 'state' -Unread $unread
    #>
    [CmdletBinding()]
    param(
        [Parameter(Mandatory = $true)] $Of,
        [Parameter(Mandatory = $true)] [string] $Name,
        [Parameter(Mandatory = $true)] [ValidateSet('text', 'words', 'number', 'flag', 'time', 'span', 'id', 'enum')] [string] $As,
        [string] $Fact,
        # Without a type: PowerShell hands a copy of a list to a parameter that has one.
        $Unread
    )
    try {
        $value = Get-PanelMember -Of $Of -Name $Name
        if ($null -eq $value) {
            if ($As -ceq 'words') { return '' }
            return $null
        }
        if ($As -ceq 'number') { return [long] $value }
        if ($As -ceq 'flag') { return [bool] $value }
        if ($As -ceq 'time') { return ConvertTo-PanelTime -Time $value }
        if ($As -ceq 'span') { return [long] $value.TotalMilliseconds }
        if ($As -ceq 'id') { return ConvertTo-PanelId -Id $value }
        $text = "$value"
        if ($As -ceq 'enum' -and $text -cmatch '\A-?[0-9]+\z') { return "Other ($text)" }
        return $text
    }
    catch [System.Management.Automation.PipelineStoppedException] {
        throw
    }
    catch {
        if ($null -ne $Unread) {
            $null = $Unread.Add([pscustomobject] @{ fact = $Fact; hostMessage = "$($_.Exception.GetBaseException().Message)" })
        }
        if ($As -ceq 'words') { return '' }
        return $null
    }
}
