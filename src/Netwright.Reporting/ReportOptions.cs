namespace Netwright;

/// <summary>What a report says besides the history.</summary>
public sealed class ReportOptions
{
    /// <summary>The heading.</summary>
    public string Title { get; init; } = "Training report";

    /// <summary>The table of the layers: the <c>Summary</c> of the network's class. Left out if null.</summary>
    public string? Summary { get; init; }

    /// <summary>The evaluation on test data. Left out if null.</summary>
    public Evaluation? Test { get; init; }

    /// <summary>The confusion matrix, such as <c>ConfusionMatrix.Of(model, test)</c>. Left out if null.</summary>
    public ConfusionMatrix? Confusion { get; init; }

    /// <summary>The classes' names, in their order; those of the confusion matrix if null, or else the classes' numbers.</summary>
    public IReadOnlyList<string>? ClassNames { get; init; }

    /// <summary>Sheets of small pictures, such as <c>PictureSheet.Kernels(model)</c>, in their order.</summary>
    public IReadOnlyList<PictureSheet> Pictures { get; init; } = [];
}
