using Netwright.Compute;
using Netwright.Tests.Fixtures;

namespace Netwright.Tests.Typed;

public record Measure([Standardize] float Large, float Plain, [Standardize, Log, Default(1)] int? Count, [FixedLength(2), Standardize] double[] Pair, bool Flag);

[Network<Measure, double>]
[Dense(1)]
[Loss(Loss.MeanSquaredError)]
[Adam(0.05)]
public partial class MeasureModel;

public sealed class StandardizeTests : IDisposable
{
    private static readonly (Measure Features, double Target)[] Samples =
        [.. Enumerable.Range(0, 60).Select(static i => (new Measure(1000 + i % 7 * 100, i % 3, i % 5 == 0 ? null : i % 5, [i % 4, 50 - i % 6], i % 2 == 0), 3.0 * (i % 7) + i % 3))];

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Mean_and_deviation_are_those_of_the_samples_trained_on_and_of_no_other_member()
    {
        MeasureModel model = new(seed: 1);

        model.Fit(Samples, new FitOptions { ValidationSplit = 0.5, Verbosity = Verbosity.Silent });

        float[][] rows = [.. Samples[..30].Select(static sample => Pack(sample.Features))];
        NormalizationPlace place = ((INetwork)model).Core.Description.Normalization!;
        for (int feature = 0; feature < MeasureModel.InputLength; feature++)
        {
            bool isStandardized = feature is 0 or 2 or 3 or 4;
            double mean = isStandardized ? rows.Average(row => row[feature]) : 0, variance = isStandardized ? rows.Average(row => Math.Pow(row[feature] - mean, 2)) : 1;
            Assert.Equal(mean, model.Parameters[place.Mean + feature], 1e-5 * Math.Max(1, mean));
            Assert.Equal(variance, model.Parameters[place.Variance + feature], 1e-5 * Math.Max(1, variance));
        }
    }

    [Fact]
    public void A_network_of_members_of_different_magnitudes_learns()
    {
        MeasureModel model = new(seed: 1);

        model.Fit(Samples, new FitOptions { Epochs = 800, Verbosity = Verbosity.Silent });

        Assert.InRange(model.Evaluate(Samples).Loss, 0, 0.05);
    }

    [Fact]
    public void A_second_run_keeps_what_the_first_one_saw()
    {
        MeasureModel model = new(seed: 1);
        model.Fit(Samples[..20], new FitOptions { Verbosity = Verbosity.Silent });
        float mean = model.Parameters[((INetwork)model).Core.Description.Normalization!.Mean];

        model.Fit(Samples[20..], new FitOptions { Verbosity = Verbosity.Silent });

        Assert.Equal(mean, model.Parameters[((INetwork)model).Core.Description.Normalization!.Mean]);
    }

    [Fact]
    public void The_statistics_are_saved_with_the_parameters()
    {
        string path = folder.PathOf("measures.safetensors");
        MeasureModel saved = new(seed: 1), loaded = new(seed: 2);
        saved.Fit(Samples, new FitOptions { Verbosity = Verbosity.Silent });

        saved.Save(path);
        loaded.Load(path);

        Assert.All(Samples, sample => Assert.Equal(saved.Predict(sample.Features), loaded.Predict(sample.Features)));
    }

    private static float[] Pack(Measure measure)
    {
        float[] input = new float[MeasureModel.InputLength];
        MeasureModel.Pack(measure, input);
        return input;
    }
}
