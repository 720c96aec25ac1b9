using Netwright.Generator.Model;

namespace Netwright.Generator.Tests.Infrastructure.Analyzers;

/// <summary>The rules that programs break. That on the language is broken by a project, which LanguageTests make.</summary>
internal static class ProgramRules
{
    /// <summary>Their ids.</summary>
    public static IEnumerable<string> Ids => Rules.All.Where(static rule => rule != Rules.OldLanguage).Select(static rule => rule.Id);
}
