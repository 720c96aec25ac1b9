using Microsoft.CodeAnalysis.CSharp;
using Netwright.Generator.Declaration.Features;
using Netwright.Generator.Losses;
using Netwright.Generator.Model;
using Netwright.Generator.Optimizers;
using Netwright.Generator.Planning;

namespace Netwright.Generator.Declaration;

/// <summary>A network as declared: values only, so that an edit elsewhere leaves it equal and nothing is emitted again.</summary>
internal sealed record NetworkModel
{
    /// <summary>The namespace, empty for the global one.</summary>
    public required string Namespace { get; init; }

    /// <summary>The declarations of the types around the class, outermost first: <c>partial class Outer</c>.</summary>
    public required EquatableArray<string> Containers { get; init; }

    /// <summary>The class's name.</summary>
    public required string Name { get; init; }

    /// <summary>The class's name as C# needs it written: <c>@class</c> for a class named by a keyword.</summary>
    public required string Identifier { get; init; }

    /// <summary>The class's name with namespace and containing types, for the name of the generated file.</summary>
    public required string FullName { get; init; }

    /// <summary>Different for every class of the program. <see cref="FullName"/> is not: while code is wrong, a class and a namespace of one name can each hold a Net.</summary>
    public string Identity => string.Join(" ", [Namespace, .. Containers, Identifier]);

    /// <summary>Whether members can be added to the class at all: it is partial, a class that can hold a network, and compiled as a C# in which they can be written.</summary>
    public required bool CanExtend { get; init; }

    /// <summary>The version of C# that the class is compiled as.</summary>
    public required LanguageVersion Language { get; init; }

    /// <summary>The [Network] attribute.</summary>
    public required Site Site { get; init; }

    /// <summary>The shape of one input.</summary>
    public required Shape Input { get; init; }

    /// <summary>The types that it goes from and to, or null where it takes floats and puts out floats alone.</summary>
    public TypedModel? Typed { get; init; }

    /// <summary>The layers in their order.</summary>
    public required EquatableArray<Layer> Layers { get; init; }

    /// <summary>The loss, or null: inference only.</summary>
    public LossFunction? Loss { get; init; }

    /// <summary>The optimizer, or null.</summary>
    public Optimizer? Optimizer { get; init; }

    /// <summary>What is wrong with the declaration.</summary>
    public EquatableArray<Problem> Problems { get; init; }

    /// <summary>Whether some argument could not be read, which the compiler reports itself.</summary>
    public bool Incomplete { get; init; }
}
