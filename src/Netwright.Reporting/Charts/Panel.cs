namespace Netwright.Charts;

/// <summary>A chart: a measure on the training samples, and on the validation samples where there are any.</summary>
/// <param name="Name">The measure, by Keras's name.</param>
/// <param name="Curves">Its lines.</param>
internal sealed record Panel(string Name, IReadOnlyList<Curve> Curves)
{
    private const string Validation = "val_";
    private const string LearningRate = "learning_rate";

    // Written in capitals; all other names are words.
    private static readonly HashSet<string> Abbreviations = ["auc", "f1", "r2"];

    /// <summary>The measure in words.</summary>
    public string Title => TitleOf(Name);

    /// <summary>Whether it is a share that is written in percent.</summary>
    public bool IsPercentage => IsShare(Name);

    /// <summary>The axis of its values.</summary>
    public Axis Values { get; } = Axis.OfValues(
        Curves.SelectMany(static curve => curve.Values), limit: IsShare(Name) ? 1 : double.PositiveInfinity, mayBeLogarithmic: Name != LearningRate);

    /// <summary>The number of charts in a row, given that of all charts.</summary>
    public static int Columns(int charts) => charts switch
    {
        1 => 1,
        2 or 4 => 2,
        _ => 3,
    };

    /// <summary>The charts of a run: a chart a measure, and the learning rate if it changed.</summary>
    public static IReadOnlyList<Panel> Of(History history)
    {
        List<Panel> panels = [];
        IReadOnlyList<string> measured = Measured(history);
        foreach (string name in measured.Where(static name => !IsValidation(name)))
        {
            List<Curve> curves = [new(CurveKind.Training, history[name])];
            if (measured.Contains(Validation + name))
                curves.Add(new(CurveKind.Validation, history[Validation + name]));
            panels.Add(new Panel(name, curves));
        }

        if (history.LearningRate.Distinct().Skip(1).Any())
            panels.Add(new Panel(LearningRate, [new(CurveKind.LearningRate, history.LearningRate)]));
        return panels;
    }

    /// <summary>The names of what a run measured, those of the validation samples where it has any.</summary>
    public static IReadOnlyList<string> Measured(History history) => [.. history.Names.Where(name => history[name].Any(double.IsFinite))];

    /// <summary>A measure in words.</summary>
    public static string TitleOf(string name)
    {
        string[] words = [.. name.Split('_').Select(static word => Abbreviations.Contains(word) ? word.ToUpperInvariant() : word == "val" ? "validation" : word)];
        string title = string.Join(' ', words);
        return char.ToUpperInvariant(title[0]) + title[1..];
    }

    /// <summary>Whether a measure is a share that is written in percent.</summary>
    public static bool IsShare(string name) => name.EndsWith("accuracy", StringComparison.Ordinal);

    /// <summary>Whether a measure is one of the validation samples.</summary>
    public static bool IsValidation(string name) => name.StartsWith(Validation, StringComparison.Ordinal);
}
