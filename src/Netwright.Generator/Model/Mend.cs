namespace Netwright.Generator.Model;

/// <summary>What would mend a problem, as values: a code fix is offered for it, and applies all the edits or none.</summary>
/// <param name="Title">What the offer says, <c>Use Activation.Softmax</c>.</param>
/// <param name="Edits">The changes to the declaration.</param>
internal sealed record Mend(string Title, EquatableArray<Edit> Edits)
{
    public Mend(string title, params IEnumerable<Edit> edits)
        : this(title, new EquatableArray<Edit>(edits))
    {
    }
}

/// <summary>One change to a declaration.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Site">Where.</param>
/// <param name="Text">The argument's new value, the attribute or the modifier.</param>
internal sealed record Edit(EditKind Kind, Site Site, string Text = "");

/// <summary>What an <see cref="Edit"/> does at its site.</summary>
internal enum EditKind
{
    /// <summary>Gives an argument a value, whether it was written or not.</summary>
    SetArgument,

    /// <summary>Writes one more element of a params array behind those that are written.</summary>
    AppendArgument,

    /// <summary>Takes an argument away, so that its default holds.</summary>
    RemoveArgument,

    /// <summary>Writes an attribute before the one at the site.</summary>
    InsertBefore,

    /// <summary>Writes an attribute after the one at the site.</summary>
    InsertAfter,

    /// <summary>Takes the attribute away.</summary>
    RemoveAttribute,

    /// <summary>Makes the class and the types around it partial.</summary>
    MakePartial,

    /// <summary>Takes a modifier away from every declaration of the class.</summary>
    RemoveModifier,

    /// <summary>Lets the class's constructors call the generated one.</summary>
    ChainConstructors,
}
