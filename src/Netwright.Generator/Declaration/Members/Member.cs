using Netwright.Generator.Text;

namespace Netwright.Generator.Declaration.Members;

/// <summary>
/// A member of a network's public face. All that speaks of the member is made from this one entry: the code of a valid network, the throwing code of an
/// invalid one, the rule on members of the user's that collide with it, and the analyzers' question whether a method is a generated one.
/// </summary>
/// <param name="Kind">What it is.</param>
/// <param name="Type">Its type, or that of its result, as C#.</param>
/// <param name="Name">Its name as the compiler knows it: <c>.ctor</c> for the constructor.</param>
internal sealed record Member(MemberKind Kind, string Type, string Name)
{
    /// <summary>The type parameter of generic members.</summary>
    public const string Sample = "TSample";

    /// <summary>The parameters of a method or constructor.</summary>
    public IReadOnlyList<Parameter> Parameters { get; init; } = [];

    /// <summary>Whether it is static.</summary>
    public bool IsStatic { get; init; }

    /// <summary>Whether it is a method with <see cref="Sample"/> as type parameter.</summary>
    public bool IsGeneric { get; init; }

    /// <summary>Whether its signature speaks of the user's types, which may be less accessible than the network.</summary>
    public bool IsTyped { get; init; }

    /// <summary>Whether overload resolution prefers the others of its name: <c>Fit(new(inputs, targets, count))</c> means a data set, not a stream.</summary>
    public bool IsLastChoice { get; init; }

    /// <summary>The interface of the library's that it implements, or null.</summary>
    public string? Interface { get; init; }

    /// <summary>Whether it is there through <see cref="Interface"/> alone, so that its name stays free.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Which networks have it; all by default.</summary>
    public Func<Face, bool> Exists { get; init; } = static _ => true;

    /// <summary>The doc comment, lines of XML.</summary>
    public Func<PlannedFace, string>? Doc { get; init; }

    /// <summary>The value: of a constant, behind <c>=</c>, else behind <c>=></c>.</summary>
    public Func<PlannedFace, string>? Value { get; init; }

    /// <summary>Writes the statements of a method without <see cref="Value"/>.</summary>
    public Action<CodeWriter, PlannedFace>? Body { get; init; }

    /// <summary>The value of a constant where the declaration has errors: it cannot throw.</summary>
    public string? Placeholder { get; init; }

    /// <summary>The parameters' types as <see cref="MemberRules"/> writes those of the user's methods: what makes an overload another one.</summary>
    public string Signature => $"{Name}{(IsGeneric ? "`1" : "")}({string.Join(", ", Parameters.Select(static parameter => parameter.Signature))})";

    /// <summary>The declaration as C#, up to what is behind it. An explicit one implements <see cref="Interface"/> beside whatever the class has under the name.</summary>
    public string Declaration(Face face, bool isExplicit = false)
    {
        if (isExplicit)
            return $"{Type} global::Netwright.{Interface}.{Name}{(Kind == MemberKind.Method ? $"({string.Join(", ", Parameters.Select(static parameter => parameter.Bare))})" : "")}";

        string parameters = $"({string.Join(", ", Parameters)})", modifiers = $"{(IsTyped ? face.TypedAccessibility : "public")} {(IsStatic ? "static " : "")}";
        return Kind switch
        {
            MemberKind.Constant => $"public const {Type} {Name}",
            MemberKind.Field => $"private {(IsStatic ? "static " : "")}readonly {Type} {Name}",
            MemberKind.Constructor => $"public {face.Identifier}{parameters}",
            MemberKind.Property => $"{modifiers}{Type} {Name}",
            _ => $"{modifiers}{Type} {Name}{(IsGeneric ? $"<{Sample}>" : "")}{parameters}",
        };
    }
}

/// <summary>What a member is.</summary>
internal enum MemberKind
{
    /// <summary>A constant.</summary>
    Constant,

    /// <summary>A private field.</summary>
    Field,

    /// <summary>The constructor.</summary>
    Constructor,

    /// <summary>A property without a setter.</summary>
    Property,

    /// <summary>A method.</summary>
    Method,
}
