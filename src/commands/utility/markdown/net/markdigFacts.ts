/**
 * The types of a document's nodes with their own properties, in PowerShell's order. A line with "=" is a field: fields are
 * listed after the properties of all base types.
 */
export const MARKDIG_FACTS = `
abstract Syntax.MarkdownObject : System.Object
  int Column {get;set;}
  int Line {get;set;}
  = Markdig.Syntax.SourceSpan Span {get;set;}
abstract Syntax.Block : Syntax.MarkdownObject
  Markdig.Syntax.ContainerBlock Parent {get;}
  Markdig.Parsers.BlockParser Parser {get;}
  bool IsOpen {get;set;}
  bool IsBreakable {get;set;}
  Markdig.Helpers.NewLine NewLine {get;set;}
  bool RemoveAfterProcessInlines {get;set;}
  Markdig.Helpers.StringSlice TriviaBefore {get;set;}
  Markdig.Helpers.StringSlice TriviaAfter {get;set;}
  System.Collections.Generic.List[Markdig.Helpers.StringSlice] LinesBefore {get;set;}
  System.Collections.Generic.List[Markdig.Helpers.StringSlice] LinesAfter {get;set;}
abstract Syntax.LeafBlock : Syntax.Block
  Markdig.Syntax.Inlines.ContainerInline Inline {get;set;}
  bool ProcessInlines {get;set;}
  = Markdig.Helpers.StringLineGroup Lines {get;set;}
abstract Syntax.ContainerBlock : Syntax.Block
  Markdig.Syntax.Block LastChild {get;}
  int Count {get;}
  bool IsReadOnly {get;}
  Markdig.Syntax.Block Item(int index) {get;set;}
Syntax.MarkdownDocument : Syntax.ContainerBlock
  System.Collections.Generic.List[int] LineStartIndexes {get;set;}
  = int LineCount {get;set;}
Syntax.HeadingBlock : Syntax.LeafBlock
  char HeaderChar {get;set;}
  int Level {get;set;}
  bool IsSetext {get;set;}
  int HeaderCharCount {get;set;}
  Markdig.Helpers.NewLine SetextNewline {get;set;}
  Markdig.Helpers.StringSlice TriviaAfterAtxHeaderChar {get;set;}
Syntax.ParagraphBlock : Syntax.LeafBlock
  int LastLine {get;}
Syntax.ListBlock : Syntax.ContainerBlock
  bool IsOrdered {get;set;}
  char BulletType {get;set;}
  string OrderedStart {get;set;}
  string DefaultOrderedStart {get;set;}
  char OrderedDelimiter {get;set;}
  bool IsLoose {get;set;}
Syntax.ListItemBlock : Syntax.ContainerBlock
  int ColumnWidth {get;set;}
  int Order {get;set;}
  Markdig.Helpers.StringSlice SourceBullet {get;set;}
Syntax.QuoteBlock : Syntax.ContainerBlock
  System.Collections.Generic.List[Markdig.Syntax.QuoteBlockLine] QuoteLines {get;}
  char QuoteChar {get;set;}
Syntax.CodeBlock : Syntax.LeafBlock
  System.Collections.Generic.List[Markdig.Syntax.CodeBlock+CodeBlockLine] CodeBlockLines {get;}
Syntax.FencedCodeBlock : Syntax.CodeBlock
  int IndentCount {get;set;}
  char FencedChar {get;set;}
  int OpeningFencedCharCount {get;set;}
  Markdig.Helpers.StringSlice TriviaAfterFencedChar {get;set;}
  string Info {get;set;}
  Markdig.Helpers.StringSlice UnescapedInfo {get;set;}
  Markdig.Helpers.StringSlice TriviaAfterInfo {get;set;}
  string Arguments {get;set;}
  Markdig.Helpers.StringSlice UnescapedArguments {get;set;}
  Markdig.Helpers.StringSlice TriviaAfterArguments {get;set;}
  Markdig.Helpers.NewLine InfoNewLine {get;set;}
  Markdig.Helpers.StringSlice TriviaBeforeClosingFence {get;set;}
  int ClosingFencedCharCount {get;set;}
Syntax.ThematicBreakBlock : Syntax.LeafBlock
  char ThematicChar {get;set;}
  int ThematicCharCount {get;set;}
  = Markdig.Helpers.StringSlice Content {get;set;}
Syntax.HtmlBlock : Syntax.LeafBlock
  Markdig.Syntax.HtmlBlockType Type {get;set;}
Syntax.BlankLineBlock : Syntax.Block
Syntax.LinkReferenceDefinitionGroup : Syntax.ContainerBlock
  System.Collections.Generic.Dictionary[string,Markdig.Syntax.LinkReferenceDefinition] Links {get;}
Syntax.LinkReferenceDefinition : Syntax.LeafBlock
  string Label {get;set;}
  Markdig.Helpers.StringSlice LabelWithTrivia {get;set;}
  Markdig.Helpers.StringSlice TriviaBeforeUrl {get;set;}
  string Url {get;set;}
  Markdig.Helpers.StringSlice UnescapedUrl {get;set;}
  bool UrlHasPointyBrackets {get;set;}
  Markdig.Helpers.StringSlice TriviaBeforeTitle {get;set;}
  string Title {get;set;}
  Markdig.Helpers.StringSlice UnescapedTitle {get;set;}
  char TitleEnclosingCharacter {get;set;}
  Markdig.Syntax.LinkReferenceDefinition+CreateLinkInlineDelegate CreateLinkInline {get;set;}
  = Markdig.Syntax.SourceSpan LabelSpan {get;set;}
  = Markdig.Syntax.SourceSpan UrlSpan {get;set;}
  = Markdig.Syntax.SourceSpan TitleSpan {get;set;}
Extensions.AutoIdentifiers.HeadingLinkReferenceDefinition : Syntax.LinkReferenceDefinition
  Markdig.Syntax.HeadingBlock Heading {get;set;}
Extensions.Footnotes.FootnoteLinkReferenceDefinition : Syntax.LinkReferenceDefinition
  Markdig.Extensions.Footnotes.Footnote Footnote {get;set;}
Extensions.Alerts.AlertBlock : Syntax.QuoteBlock
  Markdig.Helpers.StringSlice Kind {get;set;}
  Markdig.Helpers.StringSlice TriviaSpaceAfterKind {get;set;}
Extensions.CustomContainers.CustomContainer : Syntax.ContainerBlock
  char FencedChar {get;set;}
  int OpeningFencedCharCount {get;set;}
  Markdig.Helpers.StringSlice TriviaAfterFencedChar {get;set;}
  string Info {get;set;}
  Markdig.Helpers.StringSlice UnescapedInfo {get;set;}
  Markdig.Helpers.StringSlice TriviaAfterInfo {get;set;}
  string Arguments {get;set;}
  Markdig.Helpers.StringSlice UnescapedArguments {get;set;}
  Markdig.Helpers.StringSlice TriviaAfterArguments {get;set;}
  Markdig.Helpers.NewLine InfoNewLine {get;set;}
  Markdig.Helpers.StringSlice TriviaBeforeClosingFence {get;set;}
  int ClosingFencedCharCount {get;set;}
Extensions.DefinitionLists.DefinitionList : Syntax.ContainerBlock
Extensions.DefinitionLists.DefinitionItem : Syntax.ContainerBlock
  char OpeningCharacter {get;set;}
Extensions.DefinitionLists.DefinitionTerm : Syntax.LeafBlock
Extensions.Figures.Figure : Syntax.ContainerBlock
  int OpeningCharacterCount {get;set;}
  char OpeningCharacter {get;set;}
Extensions.Figures.FigureCaption : Syntax.LeafBlock
Extensions.Footers.FooterBlock : Syntax.ContainerBlock
  char OpeningCharacter {get;set;}
Extensions.Footnotes.FootnoteGroup : Syntax.ContainerBlock
Extensions.Footnotes.Footnote : Syntax.ContainerBlock
  string Label {get;set;}
  int Order {get;set;}
  System.Collections.Generic.List[Markdig.Extensions.Footnotes.FootnoteLink] Links {get;}
  = Markdig.Syntax.SourceSpan LabelSpan {get;set;}
Extensions.Tables.Table : Syntax.ContainerBlock
  System.Collections.Generic.List[Markdig.Extensions.Tables.TableColumnDefinition] ColumnDefinitions {get;}
Extensions.Tables.TableRow : Syntax.ContainerBlock
  bool IsHeader {get;set;}
Extensions.Tables.TableCell : Syntax.ContainerBlock
  int ColumnIndex {get;set;}
  int ColumnSpan {get;set;}
  int RowSpan {get;set;}
  bool AllowClose {get;set;}
Extensions.Tables.TableColumnDefinition : System.Object
  float Width {get;set;}
  System.Nullable[Markdig.Extensions.Tables.TableColumnAlign] Alignment {get;set;}
Extensions.Mathematics.MathBlock : Syntax.FencedCodeBlock
Extensions.Abbreviations.Abbreviation : Syntax.LeafBlock
  string Label {get;set;}
  = Markdig.Helpers.StringSlice Text {get;set;}
  = Markdig.Syntax.SourceSpan LabelSpan {get;set;}
abstract Syntax.Inlines.Inline : Syntax.MarkdownObject
  Markdig.Syntax.Inlines.ContainerInline Parent {get;}
  Markdig.Syntax.Inlines.Inline PreviousSibling {get;}
  Markdig.Syntax.Inlines.Inline NextSibling {get;}
  bool IsClosed {get;set;}
abstract Syntax.Inlines.LeafInline : Syntax.Inlines.Inline
Syntax.Inlines.ContainerInline : Syntax.Inlines.Inline
  Markdig.Syntax.LeafBlock ParentBlock {get;}
  Markdig.Syntax.Inlines.Inline FirstChild {get;}
  Markdig.Syntax.Inlines.Inline LastChild {get;}
Syntax.Inlines.LiteralInline : Syntax.Inlines.LeafInline
  bool IsFirstCharacterEscaped {get;set;}
  = Markdig.Helpers.StringSlice Content {get;set;}
Syntax.Inlines.EmphasisInline : Syntax.Inlines.ContainerInline
  char DelimiterChar {get;set;}
  bool IsDouble {get;set;}
  int DelimiterCount {get;set;}
Syntax.Inlines.LinkInline : Syntax.Inlines.ContainerInline
  bool IsImage {get;set;}
  string Label {get;set;}
  Markdig.Helpers.StringSlice LabelWithTrivia {get;set;}
  Markdig.Syntax.Inlines.LocalLabel LocalLabel {get;set;}
  Markdig.Syntax.LinkReferenceDefinition Reference {get;set;}
  string LinkRefDefLabel {get;set;}
  Markdig.Helpers.StringSlice LinkRefDefLabelWithTrivia {get;set;}
  Markdig.Helpers.StringSlice TriviaBeforeUrl {get;set;}
  bool UrlHasPointyBrackets {get;set;}
  string Url {get;set;}
  Markdig.Helpers.StringSlice UnescapedUrl {get;set;}
  Markdig.Helpers.StringSlice TriviaAfterUrl {get;set;}
  Markdig.Syntax.Inlines.LinkInline+GetUrlDelegate GetDynamicUrl {get;set;}
  char TitleEnclosingCharacter {get;set;}
  string Title {get;set;}
  Markdig.Helpers.StringSlice UnescapedTitle {get;set;}
  Markdig.Helpers.StringSlice TriviaAfterTitle {get;set;}
  bool IsShortcut {get;set;}
  bool IsAutoLink {get;set;}
  = Markdig.Syntax.SourceSpan LabelSpan {get;set;}
  = Markdig.Syntax.SourceSpan UrlSpan {get;set;}
  = Markdig.Syntax.SourceSpan TitleSpan {get;set;}
Syntax.Inlines.AutolinkInline : Syntax.Inlines.LeafInline
  bool IsEmail {get;set;}
  string Url {get;set;}
Syntax.Inlines.CodeInline : Syntax.Inlines.LeafInline
  char Delimiter {get;set;}
  int DelimiterCount {get;set;}
  string Content {get;set;}
  System.ReadOnlySpan[char] ContentSpan {get;}
  Markdig.Helpers.StringSlice ContentWithTrivia {get;set;}
Syntax.Inlines.HtmlInline : Syntax.Inlines.LeafInline
  string Tag {get;set;}
Syntax.Inlines.HtmlEntityInline : Syntax.Inlines.LeafInline
  Markdig.Helpers.StringSlice Original {get;set;}
  Markdig.Helpers.StringSlice Transcoded {get;set;}
Syntax.Inlines.LineBreakInline : Syntax.Inlines.LeafInline
  bool IsHard {get;set;}
  bool IsBackslash {get;set;}
  Markdig.Helpers.NewLine NewLine {get;set;}
abstract Syntax.Inlines.DelimiterInline : Syntax.Inlines.ContainerInline
  Markdig.Parsers.InlineParser Parser {get;}
  Markdig.Syntax.Inlines.DelimiterType Type {get;set;}
  bool IsActive {get;set;}
Syntax.Inlines.EmphasisDelimiterInline : Syntax.Inlines.DelimiterInline
  Markdig.Parsers.Inlines.EmphasisDescriptor Descriptor {get;}
  char DelimiterChar {get;}
  int DelimiterCount {get;set;}
  = Markdig.Helpers.StringSlice Content {get;set;}
Syntax.Inlines.LinkDelimiterInline : Syntax.Inlines.DelimiterInline
  bool IsImage {get;set;}
  string Label {get;set;}
  Markdig.Helpers.StringSlice LabelWithTrivia {get;set;}
  = Markdig.Syntax.SourceSpan LabelSpan {get;set;}
Extensions.Mathematics.MathInline : Syntax.Inlines.LeafInline
  char Delimiter {get;set;}
  int DelimiterCount {get;set;}
  = Markdig.Helpers.StringSlice Content {get;set;}
Extensions.TaskLists.TaskList : Syntax.Inlines.LeafInline
  bool Checked {get;set;}
Extensions.Abbreviations.AbbreviationInline : Syntax.Inlines.LeafInline
  Markdig.Extensions.Abbreviations.Abbreviation Abbreviation {get;set;}
Extensions.Footnotes.FootnoteLink : Syntax.Inlines.Inline
  bool IsBackLink {get;set;}
  int Index {get;set;}
  Markdig.Extensions.Footnotes.Footnote Footnote {get;set;}
Extensions.CustomContainers.CustomContainerInline : Syntax.Inlines.EmphasisInline
`;
