namespace Netwright.Generator.Text;

/// <summary>A parameter of a kernel's method: how it is declared, and which argument the core hands it.</summary>
/// <param name="Declaration">The declaration, <c>ref float y</c>.</param>
/// <param name="Learning">The argument while learning from a batch, <c>ref dense1Output.Origin</c>.</param>
internal record Parameter(string Declaration, string Learning)
{
    /// <summary>The parameter arena.</summary>
    public static Parameter Arena { get; } = new("ref float p", "ref p");

    /// <summary>The optimizer's step.</summary>
    public static Parameter Step { get; } = new("in Step step", "in step");

    /// <summary>A part's number and how many parts there are, of work that threads share out other than by rows.</summary>
    public static IReadOnlyList<Parameter> Share { get; } = [new("int part", "part"), new("int parts", "parts")];

    /// <summary>The argument while a batch is only measured.</summary>
    public string Measuring { get; init; } = Learning;

    /// <summary>The argument at inference.</summary>
    public string Predicting { get; init; } = Learning;

    /// <summary>The argument of a caller.</summary>
    public string For(Caller caller) => caller switch
    {
        Caller.Learning => Learning,
        Caller.Measuring => Measuring,
        _ => Predicting,
    };
}

/// <summary>On which way through the network a kernel is called.</summary>
internal enum Caller
{
    /// <summary>A batch is learnt from.</summary>
    Learning,

    /// <summary>Loss and metrics of a batch are measured.</summary>
    Measuring,

    /// <summary>Samples are predicted.</summary>
    Predicting,
}
