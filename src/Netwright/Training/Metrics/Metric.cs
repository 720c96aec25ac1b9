using Netwright.Compute;
using Netwright.Training.Metrics;

namespace Netwright;

/// <summary>
/// Something that training and evaluation measure beside the loss, over all samples of a set at once, never as the mean of its batches. In training it is measured,
/// like the loss, on the outputs of each batch before its step. Like accuracy, it counts every sample alike, whatever its weight.
/// </summary>
/// <remarks>
/// Names and defaults are Keras's. A metric holds no numbers of a run, so that one object can serve any number of runs. Where a network ends in a softmax, its
/// prediction is the class of the greatest output. Precision, recall and F1 are then means over the classes that occur or are predicted, and AUC is the mean
/// over the classes of which the set has both positives and negatives. Where a network ends in sigmoids, each output above the threshold is a positive, and all
/// outputs are counted together.
/// </remarks>
public sealed class Metric
{
    private const string Classifiers = "it measures networks that end in a softmax or sigmoid";

    private readonly Func<NetworkDescription, bool, string?> refusal;
    private readonly Func<NetworkDescription, long, MetricState> start;

    private Metric(string name, bool moreIsBetter, Func<NetworkDescription, bool, string?> refusal, Func<NetworkDescription, long, MetricState> start, string setting = "")
    {
        Name = name;
        Setting = name + setting;
        MoreIsBetter = moreIsBetter;
        this.refusal = refusal;
        this.start = start;
    }

    /// <summary>What results, histories, callbacks and files call it: <c>precision</c>, and <c>val_precision</c> on the validation samples.</summary>
    public string Name { get; }

    /// <summary>The name with its settings: <c>top_k_categorical_accuracy(5)</c>.</summary>
    internal string Setting { get; }

    /// <summary>Whether more of it is better.</summary>
    internal bool MoreIsBetter { get; }

    /// <summary>
    /// <c>binary_accuracy</c>: the share of a sigmoid's outputs that are positive where their target is above ½, and not positive where it is not.
    /// </summary>
    /// <param name="threshold">What an output must exceed to be a positive, from 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not.</exception>
    public static Metric BinaryAccuracy(double threshold = 0.5)
    {
        CheckThreshold(threshold);
        return new Metric(
            "binary_accuracy", moreIsBetter: true,
            static (network, _) => network.Accuracy == AccuracyKind.Binary ? null : "it measures networks that end in a sigmoid",
            (network, _) => new ConfusionState(network, threshold, static counts => counts.Accuracy),
            Above(threshold));
    }

    /// <summary><c>top_k_categorical_accuracy</c>: the share of the samples whose class is among the k of the greatest outputs.</summary>
    /// <param name="k">The number of classes that are looked at, at least 1 and less than the number of classes.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1.</exception>
    public static Metric TopK(int k = 5)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(k, 1);
        return new Metric(
            "top_k_categorical_accuracy", moreIsBetter: true,
            (network, _) => network.Accuracy != AccuracyKind.Categorical ? "it measures networks that end in a softmax"
                : k >= network.Channels ? $"among the first {k} of {network.Channels} classes the right one always is" : null,
            (_, _) => new TopKState(k),
            FormattableString.Invariant($"({k})"));
    }

    /// <summary><c>precision</c>: of what is predicted as positive, the share that is positive; 0 where nothing is predicted as positive.</summary>
    /// <inheritdoc cref="BinaryAccuracy"/>
    public static Metric Precision(double threshold = 0.5)
        => OfConfusion("precision", threshold, static counts => counts.Precision(1), static counts => counts.MacroPrecision);

    /// <summary><c>recall</c>: of what is positive, the share that is predicted as positive; 0 where nothing is positive.</summary>
    /// <inheritdoc cref="BinaryAccuracy"/>
    public static Metric Recall(double threshold = 0.5)
        => OfConfusion("recall", threshold, static counts => counts.Recall(1), static counts => counts.MacroRecall);

    /// <summary><c>f1_score</c>: the harmonic mean of precision and recall, for each class before their mean is taken.</summary>
    /// <inheritdoc cref="BinaryAccuracy"/>
    public static Metric F1(double threshold = 0.5)
        => OfConfusion("f1_score", threshold, static counts => counts.F1(1), static counts => counts.MacroF1);

    /// <summary>
    /// <c>auc</c>: the area under the receiver operating characteristic, which is the probability that a positive has a greater output than a negative, a tie
    /// counting half. It is exact, where Keras sums over 200 thresholds; NaN where there are no positives or no negatives. Of a softmax it is the mean over the
    /// classes, each against all others.
    /// </summary>
    public static Metric Auc() => new(
        "auc", moreIsBetter: true,
        static (network, _) => IsClassifier(network) ? null : Classifiers,
        static (network, samples) => new AucState(network, samples));

    /// <summary><c>mean_absolute_error</c> over all samples and outputs.</summary>
    public static Metric MeanAbsoluteError() => OfErrors("mean_absolute_error", static () => new ErrorState(squares: false));

    /// <summary><c>root_mean_squared_error</c> over all samples and outputs.</summary>
    public static Metric RootMeanSquaredError() => OfErrors("root_mean_squared_error", static () => new ErrorState(squares: true));

    /// <summary>
    /// <c>r2_score</c>: the share of the targets' variance that is explained, the mean over the outputs; 0 for a network that always predicts the mean. An output
    /// whose targets are all equal counts 1 if it is right and 0 if not.
    /// </summary>
    public static Metric R2() => new("r2_score", moreIsBetter: true, RefuseLabels, static (network, _) => new R2State(network.Channels));

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>Why it does not suit a network, or null.</summary>
    internal string? Refuse(NetworkDescription network, bool takesLabels) => refusal(network, takesLabels);

    /// <summary>Starts to measure on a set of so many samples.</summary>
    internal MetricState Start(NetworkDescription network, long samples) => start(network, samples);

    private static Metric OfConfusion(string name, double threshold, Func<ClassCounts, double> ofPositives, Func<ClassCounts, double> ofClasses)
    {
        CheckThreshold(threshold);
        return new Metric(
            name, moreIsBetter: true,
            (network, _) => !IsClassifier(network) ? Classifiers
                : network.Accuracy == AccuracyKind.Categorical && threshold != 0.5 ? "a softmax predicts the class of the greatest output, whatever the threshold" : null,
            (network, _) => new ConfusionState(network, threshold, network.Accuracy == AccuracyKind.Categorical ? ofClasses : ofPositives),
            Above(threshold));
    }

    private static string Above(double threshold) => threshold == 0.5 ? "" : FormattableString.Invariant($"({threshold})");

    private static Metric OfErrors(string name, Func<MetricState> state) => new(name, moreIsBetter: false, RefuseLabels, (_, _) => state());

    private static void CheckThreshold(double threshold)
    {
        if (threshold is not (>= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(threshold), threshold, "A threshold is from 0 to 1.");
    }

    private static string? RefuseLabels(NetworkDescription network, bool takesLabels) => takesLabels ? "class numbers have no distance" : null;

    private static bool IsClassifier(NetworkDescription network) => network.Accuracy is AccuracyKind.Categorical or AccuracyKind.Binary;
}
