using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Netwright.Generator.Declaration;
using Netwright.Generator.Tests.Infrastructure;

namespace Netwright.Generator.Tests.Caching;

/// <summary>What the generator did again after an edit, as an editor makes it: the driver is kept, the compilation is the next one.</summary>
internal sealed record Edit(GeneratorRunResult Result)
{
    /// <summary>For each network in the order of its declaration, what became of its model.</summary>
    public ImmutableArray<IncrementalStepRunReason> Models
        => [.. Result.TrackedSteps[NetworkGenerator.NetworksStep].SelectMany(static step => step.Outputs).Select(static output => output.Reason)];

    /// <summary>What became of the generated files.</summary>
    public ImmutableArray<IncrementalStepRunReason> Files
        => [.. Result.TrackedOutputSteps.Values.SelectMany(static steps => steps).SelectMany(static step => step.Outputs).Select(static output => output.Reason)];

    /// <summary>The models themselves.</summary>
    public IEnumerable<NetworkModel> Values
        => Result.TrackedSteps[NetworkGenerator.NetworksStep].SelectMany(static step => step.Outputs).Select(static output => (NetworkModel)output.Value);

    /// <summary>Runs the generator over a project, edits one of its files, and runs it again.</summary>
    public static Edit Of(string[] files, int file, Func<string, string> edit)
    {
        UserProject project = new(files);
        CSharpCompilation before = project.Compile();
        GeneratorDriver driver = UserProject.Driver(project.Parsing).RunGenerators(before, TestContext.Current.CancellationToken);

        string text = edit(files[file]);
        Assert.NotEqual(files[file], text);
        SyntaxTree tree = before.SyntaxTrees[file];
        CSharpCompilation after = before.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(text)));
        return Of(driver.RunGenerators(after, TestContext.Current.CancellationToken));
    }

    /// <summary>Runs the generator over a project, adds a file, and runs it again.</summary>
    public static Edit Adding(string[] files, string added)
    {
        UserProject project = new(files);
        CSharpCompilation before = project.Compile();
        GeneratorDriver driver = UserProject.Driver(project.Parsing).RunGenerators(before, TestContext.Current.CancellationToken);
        return Of(driver.RunGenerators(before.AddSyntaxTrees(CSharpSyntaxTree.ParseText(added, project.Parsing)), TestContext.Current.CancellationToken));
    }

    private static Edit Of(GeneratorDriver driver) => new(driver.GetRunResult().Results.Single());
}
