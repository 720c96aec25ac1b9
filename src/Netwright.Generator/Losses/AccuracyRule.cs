namespace Netwright.Generator.Losses;

/// <summary>Which predictions count as right: a member of Netwright.Compute.AccuracyKind and, where outputs are judged one by one, the thresholds.</summary>
internal sealed record AccuracyRule(string Kind, (string Prediction, string Target)? Threshold)
{
    /// <summary>The rule of a loss behind an activation, as Keras chooses for the metric "accuracy".</summary>
    public static AccuracyRule Of(LossFunction loss, ActivationKind last) => (loss.Kind, last) switch
    {
        // From the logits, where sigmoid is 1/2.
        (LossKind.BinaryCrossentropy, _) => new("Binary", ("0f", "0.5f")),
        (LossKind.Hinge, _) => new("Sign", ("0f", "0f")),
        (_, ActivationKind.Softmax) => new("Categorical", null),
        (_, ActivationKind.Sigmoid) => new("Binary", ("0.5f", "0.5f")),
        _ => new("None", null),
    };
}
