# Records what PowerShell makes of the texts of markdown.jsonl: pwsh -NoProfile -File recordMarkdown.ps1 <file of texts> <file to write>
# Nodes are told one a line: type, line, column and span, indented by depth.
param([string] $Texts, [string] $Recorded)

function Write-Node($node, [string] $indent, [Text.StringBuilder] $into) {
    $type = $node.GetType().FullName -replace '^Markdig\.(Syntax|Extensions)\.', ''
    $null = $into.Append("$indent$type $($node.Line):$($node.Column) $($node.Span)`n")
    $inside = if ($node -is [Markdig.Syntax.LeafBlock]) { , $node.Inline } else { $node }
    if ($node -is [Markdig.Syntax.ContainerBlock] -or $node -is [Markdig.Syntax.LeafBlock] -or
        $node -is [Markdig.Syntax.Inlines.ContainerInline]) {
        foreach ($child in $inside) { if ($null -ne $child) { Write-Node $child "$indent " $into } }
    }
}

$writer = [IO.StreamWriter]::new($Recorded)
foreach ($line in [IO.File]::ReadLines($Texts)) {
    $text = $line | ConvertFrom-Json
    $made = ConvertFrom-Markdown -InputObject $text.text
    $nodes = [Text.StringBuilder]::new()
    Write-Node $made.Tokens '' $nodes
    $terminal = ConvertFrom-Markdown -InputObject $text.text -AsVT100EncodedString
    $told = [ordered]@{
        name = $text.name; text = $text.text; html = $made.Html; terminal = $terminal.VT100EncodedString
        nodes = $nodes.ToString()
    }
    $writer.WriteLine(($told | ConvertTo-Json -Compress))
}
$writer.Close()
