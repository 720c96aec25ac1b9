using Netwright.Tests.Golden;

namespace Netwright.Tests.Networks;

/// <summary>What happens around the optimizer's step, beyond what the golden values say.</summary>
public class UpdateTests
{
    private const int Samples = 40;

    [Theory]
    [InlineData(nameof(AdamThatClipsValuesNever))]
    [InlineData(nameof(AdamThatClipsNormsNever))]
    [InlineData(nameof(AdamThatClipsTheGlobalNormNever))]
    public void A_limit_that_no_gradient_reaches_changes_no_bit(string name)
    {
        Model plain = Model.Named(nameof(AdamSmallGolden), seed: 3), clipped = Model.Named(name, seed: 3);
        Fit(plain);
        Fit(clipped);
        Assert.Equal(plain.Parameters.ToArray(), clipped.Parameters.ToArray());
    }

    [Fact]
    public void An_average_is_what_a_run_ends_with_and_not_what_it_trains_or_measures_with()
    {
        Model plain = Model.Named(nameof(SgdSmallGolden), seed: 3), averaged = Model.Named(nameof(AveragedGolden), seed: 3);
        History expected = Fit(plain), history = Fit(averaged);
        Assert.Equal(expected.Loss, history.Loss);
        Assert.Equal(expected["val_loss"], history["val_loss"]);
        Assert.NotEqual(plain.Parameters.ToArray(), averaged.Parameters.ToArray());
    }

    [Fact]
    public void An_average_begins_where_the_parameters_are_that_somebody_set_since_the_last_run()
    {
        Model model = Model.Named(nameof(AveragedGolden), seed: 3);
        Fit(model);
        float[] set = Model.Named(nameof(AveragedGolden), seed: 4).Parameters.ToArray();
        set.CopyTo(model.Parameters);
        Fit(model, isCancelled: true);
        Assert.Equal(set, model.Parameters.ToArray());
    }

    [Fact]
    public void A_run_without_a_batch_leaves_the_parameters_of_a_network_that_averages()
    {
        Model model = Model.Named(nameof(AveragedGolden), seed: 3);
        float[] before = model.Parameters.ToArray();
        Fit(model, isCancelled: true);
        Assert.Equal(before, model.Parameters.ToArray());
    }

    [Theory]
    [InlineData(nameof(KernelL2Golden))]
    [InlineData(nameof(PenaltiesGolden))]
    [InlineData(nameof(RegularizedEverythingGolden))]
    public void The_loss_that_a_run_reports_counts_the_penalties_of_the_weights_once_however_the_batches_fall(string name)
    {
        GoldenNetwork golden = GoldenNetwork.Named(name);
        Model model = Model.Named(name);
        model.Import(golden.Parameters);
        History history = model.Fit(golden.Inputs, golden.Targets, new FitOptions { BatchSize = golden.Batch, Shuffle = false, Verbosity = Verbosity.Silent });
        Assert.Equal(golden.Loss, history.Loss[0], 1e-5);
    }

    [Fact]
    public void A_run_goes_on_only_with_the_same_settings_of_the_weights_and_of_the_step()
    {
        string[] lines = Model.Named(nameof(RegularizedEverythingGolden)).Core.Description.Training.Split('\n');
        Assert.Contains("dense1.weight L1 = 0.01, L2 = 0.02, MaxNorm = 0.75, IsNonNegative = true", lines);
        Assert.Contains("dense1.bias L1 = 0.03", lines);
        Assert.Contains("GradientAccumulationSteps = 2, ClipNorm = 0.25, EmaMomentum = 0.75, EmaOverwriteFrequency = 2", lines);
    }

    [Fact]
    public void Bounds_hold_after_every_run()
    {
        Model model = Model.Named(nameof(BoundsGolden), seed: 3);
        Fit(model);
        Assert.DoesNotContain(model.Export(model.Parameters)[..(33 * 21)], weight => weight < 0);
        foreach (float[] row in model.Export(model.Parameters)[..(33 * 20)].Chunk(20))
            Assert.InRange(Math.Sqrt(row.Sum(weight => (double)weight * weight)), 0, 0.5 * (1 + 1e-6));
    }

    private static History Fit(Model model, bool isCancelled = false) => model.Fit(
        Sequence.Numbers(1, 2, Samples * model.InputLength),
        Sequence.Numbers(2, 2, Samples * model.OutputLength),
        new FitOptions { Epochs = 4, BatchSize = 7, ValidationSplit = 0.2, Verbosity = Verbosity.Silent, CancellationToken = new CancellationToken(isCancelled) });
}
