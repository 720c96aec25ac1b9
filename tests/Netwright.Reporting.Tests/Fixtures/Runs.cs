namespace Netwright.Reporting.Tests.Fixtures;

/// <summary>Histories of made-up numbers.</summary>
internal static class Runs
{
    /// <summary>A classifier's run: an epoch for each loss, half of it on the validation samples, and the rest to 1 as accuracy.</summary>
    public static History Of(params double[] losses)
    {
        History history = new(hasAccuracy: true, isValidated: true, []);
        for (int i = 0; i < losses.Length; i++)
            history.Add(new Evaluation(losses[i], 1 - losses[i]), new Evaluation(losses[i] / 2, 1 - losses[i] / 2), 0.01 / (i + 1), 1.5);
        return history;
    }

    /// <summary>A regression's run at one learning rate, without validation.</summary>
    public static History OfRegression(params double[] losses)
    {
        History history = new(hasAccuracy: false, isValidated: false, []);
        foreach (double loss in losses)
            history.Add(new Evaluation(loss, double.NaN), null, 0.1, 2);
        return history;
    }
}
